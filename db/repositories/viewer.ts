import type { ViewerTransaction } from '#db/with-viewer.ts';

/** The citizen's own name and language; `null` when the person does not exist or is somebody else. */
export async function findCitizen(
  tx: ViewerTransaction,
  municipalityId: string,
  personId: string,
): Promise<{ readonly name: string; readonly language: string } | null> {
  const [citizen] = await tx.query<{ name: string; language: string }>({
    name: 'viewer-citizen',
    text: 'select name, language from person where municipality_id = $1 and id = $2',
    values: [municipalityId, personId],
  });
  return citizen ?? null;
}

/** Sets the language in which mail is written. Throws when the person does not exist or is somebody else. */
export async function updateLanguage(
  tx: ViewerTransaction,
  municipalityId: string,
  personId: string,
  language: string,
): Promise<void> {
  const rows = await tx.query<{ id: string }>({
    name: 'viewer-language',
    text: 'update person set language = $3 where municipality_id = $1 and id = $2 returning id',
    values: [municipalityId, personId, language],
  });
  if (rows.length !== 1) throw new Error('the person of a viewer cannot be changed');
}
