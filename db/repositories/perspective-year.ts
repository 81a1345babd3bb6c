import type { WordsByLanguage } from '#db/schema/perspective-year.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Ability, Energy, Need, Track } from '#graphql/perspective-year/domain/words.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { TrainingForm, TrainingLevel, TrainingSector } from '#graphql/training/domain/words.ts';
import { isHeld, isOpen } from './training.ts';
import { validOn } from './valid-on.ts';

export interface DirectionRow {
  readonly id: string;
  readonly track: Track;
  readonly sector: TrainingSector;
  readonly energies: readonly Energy[];
  readonly abilities: readonly Ability[];
  readonly words: WordsByLanguage;
}

export interface HelpRow {
  readonly need: Need;
  readonly words: WordsByLanguage;
  readonly phone: string;
  /** An instrument that counts on the day, in the municipality's own words. */
  readonly instrument: { readonly name: string; readonly what: string | null } | null;
}

export interface ProgrammeRow {
  readonly fromAge: number;
  readonly untilAge: number;
  readonly coach: WordsByLanguage;
  readonly coachPhone: string;
  readonly supportPoint: WordsByLanguage;
  readonly supportPointPhone: string;
  readonly source: string;
  readonly directions: readonly DirectionRow[];
  readonly helps: readonly HelpRow[];
}

/** A training or learn-work place of the catalogue that belongs to a direction. */
export interface DirectionTrainingRow {
  readonly directionId: string;
  readonly title: string;
  readonly provider: string;
  readonly place: string | null;
  readonly online: boolean;
  readonly form: TrainingForm;
  readonly level: TrainingLevel | null;
  readonly startsOn: LocalDate | null;
}

interface OnDay {
  /** Short name of the municipality. */
  readonly slug: string;
  readonly today: LocalDate;
}

/** SQL: whether the dated row `alias` counts on a day, a placeholder, and none that began later does. */
export const counts = (alias: string, table: string, key: string, day = '$2') => `
  ${validOn(alias, day)} and not exists (
    select from ${table} later where later.municipality_id = ${alias}.municipality_id ${key ? `and later.${key} = ${alias}.${key}` : ''}
      and later.valid_from > ${alias}.valid_from and later.valid_from <= ${day}::date)`;

/** The Perspectiefjaar that counts on a day in a municipality, with its directions in their order; `null` where there is none. */
export async function findProgramme(tx: ViewerTransaction, { slug, today }: OnDay): Promise<ProgrammeRow | null> {
  const [row] = await tx.query<ProgrammeRow & Record<string, unknown>>({
    name: 'find-perspective-programme',
    text: `
      select p.from_age as "fromAge", p.until_age as "untilAge", p.coach, p.coach_phone as "coachPhone",
        p.support_point as "supportPoint", p.support_point_phone as "supportPointPhone", p.source,
        (select coalesce(json_agg(json_build_object('id', d.id, 'track', d.track, 'sector', d.sector, 'energies', d.energies,
            'abilities', d.abilities, 'words', d.words) order by d.place, d.id), '[]')
          from perspective_direction d
          where d.municipality_id = m.id and ${counts('d', 'perspective_direction', 'id')}) as directions,
        (select coalesce(json_agg(json_build_object('need', h.need, 'words', h.words, 'phone', h.phone,
            'instrument', case when i.id is not null then json_build_object('name', i.name, 'what', i.what) end) order by h.need), '[]')
          from perspective_help h
          left join training_instrument i on i.municipality_id = h.municipality_id and i.id = h.instrument_id and ${validOn('i', '$2')}
          where h.municipality_id = m.id and ${counts('h', 'perspective_help', 'need')}) as helps
      from municipality m join perspective_programme p on p.municipality_id = m.id
      where m.slug = $1 and ${counts('p', 'perspective_programme', '')}`,
    values: [slug, today],
  });
  return row ?? null;
}

/** Of each kind at a direction at most. */
const shownOfEach = 2;

/**
 * What the catalogue of a municipality holds on a day for directions: of each the nearest learn-work places, and the nearest trainings,
 * those before others that lead to a basic qualification. A course that several places give is named once.
 */
export function listDirectionTrainings(
  tx: ViewerTransaction,
  { slug, today, ids }: OnDay & { readonly ids: readonly string[] },
): Promise<DirectionTrainingRow[]> {
  return tx.query<DirectionTrainingRow & Record<string, unknown>>({
    name: 'list-direction-trainings',
    text: `
      with named as (
        select distinct on (d.id, t.title) d.id as direction_id, d.place as nth, t.*
        from municipality m
        join perspective_direction d on d.municipality_id = m.id and d.id = any($3::text[])
        join training t on t.municipality_id = m.id and t.sector = d.sector
          and (d.occupations = '{}' or t.occupation = any(d.occupations))
          and t.form <> 'PRIOR_LEARNING' and ${isHeld('t', '$2')}
        where m.slug = $1 and ${counts('d', 'perspective_direction', 'id')}
        order by d.id, t.title, case when t.online then 0 else t.distance end nulls last, t.id),
      ranked as (
        select n.*, row_number() over (partition by n.direction_id, n.form = 'LEARN_WORK'
          order by n.basic_qualification desc nulls last, case when n.online then 0 else n.distance end nulls last, n.title) as rank
        from named n)
      select r.direction_id as "directionId", r.title, p.name as provider, r.place, r.online, r.form, r.level,
        (select min(one.starts_on)::text from training_run one
          where one.municipality_id = r.municipality_id and one.training_id = r.id and ${isOpen('one', '$2')}) as "startsOn"
      from ranked r join training_provider p on p.municipality_id = r.municipality_id and p.id = r.provider_id
      where r.rank <= ${shownOfEach}
      order by r.nth, r.direction_id, r.form <> 'LEARN_WORK', r.rank`,
    values: [slug, today, ids],
  });
}
