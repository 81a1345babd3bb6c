import { type FoundInstruments, findInstruments } from '#db/repositories/training-instrument.ts';
import type { OperationContext } from '../../context.ts';
import type { InstrumentSearchInput } from '../../generated/resolvers.ts';
import { signedIn } from '../../policy/viewer.ts';
import { understand } from './find-trainings.ts';

/** Instruments on a page at most. */
const most = 200;

/** Looks among the instruments of the reader's municipality, with the same words as among trainings. */
export async function loadInstruments(
  context: OperationContext,
  { text, goal, first }: InstrumentSearchInput,
): Promise<FoundInstruments> {
  const understood = await understand(context, text);
  if (understood === null) return { count: 0, instruments: [], goals: [] };
  return findInstruments(context.tx, {
    municipalityId: signedIn(context.viewer).municipalityId,
    query: understood.query,
    typed: understood.typed,
    today: context.today,
    goal: goal ?? null,
    first: Math.min(Math.max(first ?? most, 0), most),
  });
}
