import { findInstruments } from '#db/repositories/training-instrument.ts';
import type { OperationContext } from '../../context.ts';
import type { InstrumentSearchInput, ResolversParentTypes } from '../../generated/resolvers.ts';
import { signedIn } from '../../policy/viewer.ts';
import { understand } from './find-trainings.ts';

/** Instruments on a page at most. */
const most = 200;

/** Nobody reads further, and the distance of a page stays a small number. */
const lastPage = 1000;

/** Looks among the instruments of the reader's municipality, with the same words as among trainings. */
export async function loadInstruments(
  context: OperationContext,
  { text, goal, first, page }: InstrumentSearchInput,
): Promise<ResolversParentTypes['InstrumentsFound']> {
  const understood = await understand(context, text);
  if (understood === null) return { count: 0, pages: 1, instruments: [], goals: [] };
  const size = Math.min(Math.max(first ?? most, 1), most);
  const found = await findInstruments(context.tx, {
    municipalityId: signedIn(context.viewer).municipalityId,
    query: understood.query,
    typed: understood.typed,
    today: context.today,
    goal: goal ?? null,
    first: size,
    after: (Math.min(Math.max(page ?? 1, 1), lastPage) - 1) * size,
  });
  return { ...found, pages: Math.max(1, Math.ceil(found.count / size)) };
}
