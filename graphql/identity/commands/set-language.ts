import { changeContact, lockContact } from '#db/repositories/details.ts';
import type { OperationContext } from '../../context.ts';
import { BadUserInput, Forbidden } from '../../shared/errors.ts';
import type { Viewer } from '../models.ts';
import { loadMunicipality, loadViewer } from '../queries/load-viewer.ts';

/** Sets the language in which the portal writes to a citizen; one that their municipality offers. */
export async function setLanguage(context: OperationContext, language: string): Promise<Viewer> {
  const { viewer, tx, newId, now } = context;
  if (viewer.kind !== 'citizen') throw new Forbidden('Only a citizen has a language of mail.');
  const current = await loadViewer(context);
  if (!(await loadMunicipality(context, current.municipalityId)).languages.includes(language))
    throw new BadUserInput('The municipality does not offer that language.');
  if (current.language === language) return current;
  const row = await lockContact(tx, viewer);
  if (row.language !== language) {
    const change = { id: newId(), field: 'LANGUAGE', after: language, at: new Date(now).toISOString() } as const;
    await changeContact(tx, viewer, row, change);
  }
  return { ...current, language };
}
