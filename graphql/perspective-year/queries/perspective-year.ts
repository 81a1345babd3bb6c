import {
  type DirectionTrainingRow,
  findProgramme,
  listDirectionTrainings,
  type ProgrammeRow,
} from '#db/repositories/perspective-year.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversTypes } from '../../generated/resolvers.ts';
import { wordsIn } from './words-in.ts';

/** The Perspectiefjaar of today in a municipality, in a language; `null` where there is none. One statement. */
export async function perspectiveYear(
  { tx, today }: OperationContext,
  asked: { readonly municipality: string; readonly language: string },
): Promise<ResolversTypes['PerspectiveYear'] | null> {
  const row = await findProgramme(tx, { slug: asked.municipality, today });
  if (row === null) return null;
  const contact = (words: ProgrammeRow['coach'], phone: string) => ({ words: wordsIn(asked.language, words), phone });
  return {
    fromAge: row.fromAge,
    untilAge: row.untilAge,
    source: row.source,
    coach: contact(row.coach, row.coachPhone),
    supportPoint: contact(row.supportPoint, row.supportPointPhone),
    directions: row.directions.map((one) => ({ ...one, words: wordsIn(asked.language, one.words) })),
    helps: row.helps.map(({ need, words, phone, instrument }) => ({
      need,
      contact: contact(words, phone),
      instrument,
    })),
  };
}

/** Directions of which trainings are read together. */
const mostDirections = 12;

/** A few trainings and learn-work places of the catalogue for each direction. One statement, however many there are. */
export function perspectiveTrainings(
  { tx, today }: OperationContext,
  asked: { readonly municipality: string; readonly directions: readonly string[] },
): Promise<readonly DirectionTrainingRow[]> {
  const ids = [...new Set(asked.directions)].slice(0, mostDirections);
  return listDirectionTrainings(tx, { slug: asked.municipality, today, ids });
}
