import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { MyFilesDocument, type MyFilesResult } from '#graphql/generated/documents.ts';

/** A file that the reader has and could use here. */
export type ChoosableFile = MyFilesResult['locker']['files'][number]['file'];

/** Files that are offered; whoever looks for an older one finds it at `/bewijzen`. */
const offered = 30;

/** What the reader has already and is not added yet, the last first. */
export async function choosableFiles(
  context: Readonly<RouterContextProvider>,
  added: readonly { readonly id: string }[],
): Promise<readonly ChoosableFile[]> {
  const { locker } = await query(context, MyFilesDocument, {});
  return choosableOf(locker.files, added);
}

/** Of files that were loaded already, those that are not added yet. */
export function choosableOf(
  files: readonly { readonly file: ChoosableFile }[],
  added: readonly { readonly id: string }[],
): readonly ChoosableFile[] {
  const there = new Set(added.map(({ id }) => id));
  return files
    .map(({ file }) => file)
    .filter(({ id }) => !there.has(id))
    .slice(0, offered);
}
