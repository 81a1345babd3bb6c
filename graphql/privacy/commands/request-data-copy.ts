import { endExpiredCopy, insertCopy } from '#db/repositories/privacy-copy.ts';
import type { OperationContext } from '../../context.ts';
import type { DataCopy } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { ownCopy } from '../queries/data-copy.ts';

/** Asks for a copy, unless one is being made or can be fetched: that one is the answer then. */
export async function requestDataCopy(context: OperationContext, language: string): Promise<DataCopy> {
  if (!isLanguageTag(language)) throw new BadUserInput('not a language');
  const viewer = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  await endExpiredCopy(context.tx, viewer, at);
  await insertCopy(context.tx, viewer, { id: context.newId(), language, at });
  const copy = await ownCopy(context);
  if (copy === null) throw new Error('a copy that was asked for is not there');
  return copy;
}
