import type { ErasableKind } from '#graphql/privacy/domain/erasable.ts';
import { longerKept } from '#graphql/privacy/domain/retention-rules.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import { untied } from './evidence-ties.ts';
import { isOpenShare } from './portfolio-share.ts';
import { closedOn, reduction, running } from './privacy-own-file.ts';
import { isOnlyKept } from './training-own.ts';

interface Citizen {
  readonly municipalityId: string;
  readonly personId: string;
}

/** How something that is somebody's own is counted and erased. `$1` is the municipality, `$2` the person, `$3` the moment. */
interface Erasing {
  /** A number; `null` where our login may erase and not look. */
  readonly count: string | null;
  /** How often it is shown to somebody; here `$3` is the day. */
  readonly shown?: string;
  /** In this order, in one transaction. */
  readonly erase: readonly string[];
}

/** A number for each kind; `null` where none can be given. */
interface Counted {
  readonly counts: Readonly<Record<ErasableKind, number | null>>;
  readonly shown: Readonly<Record<ErasableKind, number | null>>;
}

const unsent = `v.municipality_id = $1 and v.person_id = $2 and v.sent_at is null`;
const own = `municipality_id = $1 and person_id = $2`;

/** What was written and not sent of a matter with versions and files, and the matter itself where nothing of it was sent. */
function drafts({ head, neverSent }: { readonly head: string; readonly neverSent: string }): Erasing {
  return {
    count: `select count(*) from ${head}_version v where ${unsent}`,
    erase: [
      `delete from ${head}_evidence l using ${head}_version v
       where ${unsent} and l.municipality_id = v.municipality_id and l.version_id = v.id and $3::timestamptz is not null`,
      `delete from ${head}_version v where ${unsent} and $3::timestamptz is not null`,
      `delete from ${head} where ${own} and ${neverSent} and $3::timestamptz is not null`,
    ],
  };
}

/**
 * Everything that is somebody's own to erase. The one list: what another room adds, it adds here and to `erasableKinds`, and nowhere
 * else.
 */
const erasing: Readonly<Record<ErasableKind, Erasing>> = {
  REPORT_DRAFTS: {
    count: `select count(*) from income_report_version v where ${unsent} and (v.number > 1 or v.anything_to_report is not null
      or exists (select 1 from income_source s where s.municipality_id = v.municipality_id and s.version_id = v.id))`,
    erase: [
      `delete from income_source_evidence l using income_source s, income_report_version v
       where ${unsent} and s.municipality_id = v.municipality_id and s.version_id = v.id
         and l.municipality_id = s.municipality_id and l.source_id = s.id and $3::timestamptz is not null`,
      `delete from income_source s using income_report_version v
       where ${unsent} and s.municipality_id = v.municipality_id and s.version_id = v.id and $3::timestamptz is not null`,
      `delete from income_report_version v where ${unsent} and v.number > 1 and $3::timestamptz is not null`,
      // The first version of a month is the month itself: it stays, with nothing in it.
      `update income_report_version v set anything_to_report = null, exemption_requested = false, revision = v.revision + 1
       where ${unsent} and $3::timestamptz is not null`,
    ],
  },
  CHANGE_DRAFTS: drafts({ head: 'told_change', neverSent: 'sent_version = 0' }),
  OBJECTION_DRAFTS: drafts({ head: 'objection', neverSent: `status = 'DRAFT'` }),
  UNUSED_FILES: {
    // Row policies leave alone what a room holds.
    count: `select count(*) from evidence e where ${own} and ${untied('e')}`,
    erase: [`delete from evidence where ${own} and $3::timestamptz is not null`],
  },
  KEPT_TRAININGS: {
    count: `select count(*) from training_request where ${own} and ${isOnlyKept('training_request')}`,
    erase: [
      `delete from training_request
       where ${own} and ${isOnlyKept('training_request')} and $3::timestamptz is not null`,
    ],
  },
  GOAL_SHARES: {
    count: `select count(*) from plan_goal_share where ${own}`,
    shown: `select count(*) from plan_goal_share where ${own} and ended_at is null`,
    erase: [
      // First the other one sees it no longer, then nothing says that they did.
      `update plan_goal_share set ended_at = $3 where ${own} and ended_at is null`,
      `delete from plan_goal_share where ${own} and ended_at is not null and $3::timestamptz is not null`,
    ],
  },
  CALENDAR_ADDRESSES: {
    count: `select count(*) from calendar_feed where ${own}`,
    erase: [`delete from calendar_feed where ${own} and $3::timestamptz is not null`],
  },
  EXPERIENCES: {
    count: `select count(*) from experience where ${own} and answered_at is not null`,
    // That it was asked stays, so that it is not asked again at once.
    erase: [
      `update experience set face = null, words = null, answered_at = null, skipped_at = $3
       where ${own} and answered_at is not null`,
    ],
  },
  PORTFOLIO: {
    count: `select count(*) from portfolio_entry where ${own}`,
    shown: `select count(*) from portfolio_share where ${own} and ${isOpenShare('portfolio_share', '$3')}`,
    erase: [
      'portfolio_look',
      'portfolio_share_evidence',
      'portfolio_share_entry',
      'portfolio_share',
      'portfolio_confirmation',
      'portfolio_proposal',
      'portfolio_evidence',
      'portfolio_version',
      'portfolio_entry',
    ].map((table) => `delete from ${table} where ${own} and $3::timestamptz is not null`),
  },
  KEPT_FORMS: {
    count: null,
    // Row security leaves the reader's own; our login may not read even whose they are.
    erase: [`delete from kept_form where ($1::uuid, $2::uuid, $3::timestamptz) is not null`],
  },
  OWN_STEPS: {
    count: `select count(*) from plan_step where ${own} and origin = 'OWN'`,
    erase: [`delete from plan_step where ${own} and origin = 'OWN' and $3::timestamptz is not null`],
  },
};

/** How much there is of each kind, and how often it is shown to somebody on a day. */
export async function countErasable(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  today: string,
): Promise<Counted> {
  const each = (what: 'count' | 'shown') =>
    `json_build_object(${Object.entries(erasing)
      .map(([kind, erased]) => `'${kind}', ${erased[what] == null ? 'null' : `(${erased[what]})`}`)
      .join(', ')})`;
  const [row] = await tx.query<Counted & Record<string, unknown>>({
    name: 'count-erasable',
    text: `select ${each('count')} as counts, ${each('shown')} as shown`,
    values: [municipalityId, personId, today],
  });
  if (!row) throw new Error('a count gives a row');
  return row;
}

/** Erases everything of some kinds, at `at` (ISO instant). */
export async function erase(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  kinds: readonly ErasableKind[],
  at: string,
): Promise<void> {
  for (const kind of kinds)
    for (const [index, text] of erasing[kind].erase.entries())
      await tx.query({ name: `erase-${kind.toLowerCase()}-${index}`, text, values: [municipalityId, personId, at] });
}

/** What decides about somebody's own file: whether a benefit or plan runs on a day, and when the last one ended. */
export async function readOwnFile(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  on: string,
): Promise<{ readonly running: boolean; readonly closedOn: string | null; readonly reduction: boolean }> {
  const [row] = await tx.query<{ running: boolean; closedOn: string | null; reduction: boolean }>({
    name: 'own-file',
    text: `
      select ${running('$1', '$2', '$3')} as running, ${closedOn('$1', '$2')} as "closedOn",
        ${reduction('$1', '$2', '$4')} as reduction`,
    values: [municipalityId, personId, on, longerKept],
  });
  if (!row) throw new Error('a question about oneself gives a row');
  return row;
}
