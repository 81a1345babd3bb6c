import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { ApiAnswer } from '#graphql/execution/answer.ts';
import type { FromPhotos } from '#graphql/execution/files.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import type { World } from '../income/world.ts';

export const lockerDocument = `{
  locker {
    scanned
    files { keptUntil file { id fileName mediaType } uses { kind month changeId changeKind decisionId sent } }
  }
}`;
const remove = `mutation ($id: ID!) {
  outcome: removeFromLocker(evidenceId: $id) { __typename ... on FileInUse { uses { kind sent } } }
}`;

interface LockerAnswer {
  readonly scanned: boolean;
  readonly files: readonly {
    readonly keptUntil: string | null;
    readonly file: { readonly id: string; readonly fileName: string; readonly mediaType: string };
    readonly uses: readonly { readonly kind: string; readonly sent: boolean; readonly month: string | null }[];
  }[];
}

const trace = { traceId: 'trace' };

/** A photo whose colour tells it from the next, wider than high. */
export const photo = (background: string, width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** What a citizen does with their files. */
export function owner(world: World, viewer: CitizenViewer) {
  const answered = async <Value>(asked: Promise<ApiAnswer<Value>>): Promise<Value> => {
    const { data, errors } = await asked;
    if (errors) throw new Error(errors.map(({ extensions }) => extensions.code).join());
    return data;
  };
  const self = {
    viewer,
    tryAdd: (bytes: Buffer, fileName: string, formId?: string) =>
      answered(
        world.api.files.add(
          viewer,
          { stream: Readable.from([bytes]), fileName, ...(formId === undefined ? {} : { formId }) },
          trace,
        ),
      ),
    async add(bytes: Buffer, fileName = 'loonstrook.pdf'): Promise<string> {
      const result = await self.tryAdd(bytes, fileName);
      if (!result.ok) throw new Error(result.refusal);
      return result.value.id;
    },
    locker: async () => (await world.ask<{ locker: LockerAnswer }>(viewer, lockerDocument)).locker,
    ids: async () => (await self.locker()).files.map(({ file }) => file.id),
    remove: async (id: string) =>
      (await world.ask<{ outcome: { __typename: string; uses?: readonly object[] } }>(viewer, remove, { id })).outcome,
    fromPhotos: (order: FromPhotos) => answered(world.api.files.fromPhotos(viewer, order, trace)),
    preview: (id: string) => answered(world.api.files.preview(viewer, id, trace)),
    async read(id: string): Promise<Buffer | null> {
      const file = await answered(world.api.files.read(viewer, id, trace));
      return file && Buffer.concat(await Readable.from(file.bytes).toArray());
    },
  };
  return self;
}
