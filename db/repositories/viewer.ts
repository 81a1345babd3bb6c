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
