import { updateLanguage } from '#db/repositories/viewer.ts';
import type { OperationContext } from '../../context.ts';
import { BadUserInput, Forbidden } from '../../shared/errors.ts';
import type { Viewer } from '../models.ts';
import { loadViewer } from '../queries/load-viewer.ts';

/** Sets the language in which the portal writes to a citizen; one that their municipality offers. */
export async function setLanguage(context: OperationContext, language: string): Promise<Viewer> {
  const { viewer, tx } = context;
  if (viewer.kind !== 'citizen') throw new Forbidden('Only a citizen has a language of mail.');
  const current = await loadViewer(context);
  if (!current.municipality.languages.includes(language))
    throw new BadUserInput('The municipality does not offer that language.');
  if (current.language === language) return current;
  await updateLanguage(tx, viewer.municipalityId, viewer.personId, language);
  return { ...current, language };
}
