import type { experience, experienceCount, ExperienceKind } from '#db/schema/experience.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { OfPerson } from './details.ts';

const keyOf = ({ municipalityId, personId }: OfPerson) => [municipalityId, personId];

/** An answer as its giver sees it. */
export type ExperienceRow = Pick<typeof experience.$inferSelect, 'id' | 'kind' | 'words'> & {
  readonly face: number;
  readonly answeredAt: string;
};

const columns = `id, kind, face, words, to_json(answered_at)#>>'{}' as "answeredAt"`;

export interface Asking extends OfPerson {
  readonly id: string;
  readonly kind: ExperienceKind;
  /** ISO instant. */
  readonly at: string;
  /** `YYYY-MM-DD`, on which what the municipality decided counts. */
  readonly today: string;
}

/**
 * Asks how it went, unless somebody was asked within the days that the municipality decided: then the question that is still open, where
 * it is the same. `null` where nothing is to be asked, also where the municipality decided nothing. Pages that ask at once ask one thing.
 */
export async function askExperience(tx: ViewerTransaction, asking: Asking): Promise<string | null> {
  const { id, kind, at, today } = asking;
  const [, [row]] = await Promise.all([
    tx.query({
      name: 'lock-experiences',
      text: `select pg_advisory_xact_lock(hashtextextended('experience ' || $1::text, 0))`,
      values: [asking.personId],
    }),
    tx.query<{ id: string | null }>({
      name: 'ask-experience',
      text: `
        with decided as (
          select days_between from experience_policy
          where municipality_id = $1 and valid_from <= $6::date order by valid_from desc limit 1),
        lately as (
          select e.id, e.kind, e.skipped_at is null and e.answered_at is null as open
          from experience e, decided d
          where e.municipality_id = $1 and e.person_id = $2
            and e.asked_at > $5::timestamptz - make_interval(days => d.days_between)),
        asked as (
          insert into experience (municipality_id, person_id, id, kind, asked_at)
          select $1, $2, $3, $4, $5 from decided where not exists (select 1 from lately) returning id)
        select id from asked union all select id from lately where open and kind = $4 limit 1`,
      values: [...keyOf(asking), id, kind, at, today],
    }),
  ]);
  return row?.id ?? null;
}

export interface NewAnswer extends OfPerson {
  readonly id: string;
  readonly face: number;
  readonly words: string | null;
  readonly at: string;
}

/** Answers an open question; the answer that stands when it was given before, and `null` where there is none. */
export async function answerExperience(tx: ViewerTransaction, answer: NewAnswer): Promise<ExperienceRow | null> {
  const key = [...keyOf(answer), answer.id];
  await tx.query({
    name: 'answer-experience',
    text: `
      update experience set face = $4, words = $5, answered_at = $6
      where municipality_id = $1 and person_id = $2 and id = $3 and answered_at is null and skipped_at is null`,
    values: [...key, answer.face, answer.words, answer.at],
  });
  const [row] = await tx.query<ExperienceRow>({
    name: 'find-experience',
    text: `
      select ${columns} from experience
      where municipality_id = $1 and person_id = $2 and id = $3 and answered_at is not null`,
    values: key,
  });
  return row ?? null;
}

/** Goes on without answering; `false` where it was answered or skipped before. */
export async function skipExperience(
  tx: ViewerTransaction,
  person: OfPerson,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'skip-experience',
    text: `
      update experience set skipped_at = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and answered_at is null and skipped_at is null returning id`,
    values: [...keyOf(person), id, at],
  });
  return rows.length === 1;
}

/** Erases an answer, and keeps that it was asked; `false` where there is none. */
export async function eraseExperience(
  tx: ViewerTransaction,
  person: OfPerson,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'erase-experience',
    text: `
      update experience set face = null, words = null, answered_at = null, skipped_at = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and answered_at is not null returning id`,
    values: [...keyOf(person), id, at],
  });
  return rows.length === 1;
}

/** What somebody said, newest first; more than there can be in some years. */
export function listExperiences(tx: ViewerTransaction, person: OfPerson): Promise<ExperienceRow[]> {
  return tx.query<ExperienceRow>({
    name: 'list-experiences',
    text: `
      select ${columns} from experience
      where municipality_id = $1 and person_id = $2 and answered_at is not null
      order by answered_at desc, id desc limit 200`,
    values: keyOf(person),
  });
}

export type ExperienceCountRow = Pick<typeof experienceCount.$inferSelect, 'kind' | 'month' | 'faces' | 'people'>;

/** What was counted of a municipality, the last months first. */
export function listExperienceCounts(tx: ViewerTransaction, municipalityId: string): Promise<ExperienceCountRow[]> {
  return tx.query<ExperienceCountRow>({
    name: 'list-experience-counts',
    text: `
      select kind, month, faces, people from experience_count
      where municipality_id = $1 order by month desc, kind limit 100`,
    values: [municipalityId],
  });
}
