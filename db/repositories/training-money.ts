import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { Evidence } from '#graphql/evidence/models.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Cents } from '#graphql/shared/money.ts';
import type { Budget } from '#graphql/training/domain/spending.ts';
import { type ActRow, actsOfRequest } from './training-acts.ts';
import { trainingFiles } from './evidence-tied.ts';
import { factsOf, type TrainingFacts } from './training.ts';

export interface BudgetRow extends Budget {
  readonly year: number;
}

/** Up to which amount somebody decides alone, and what the budget of a year has; `null` where the municipality named none. */
export interface MoneyRow {
  readonly mandateCents: Cents;
  readonly budget: BudgetRow | null;
}

interface OfProfessional {
  readonly municipalityId: string;
  readonly professionalId: string;
}

/** SQL: up to which amount a professional decides alone on a day; nothing where nobody gave them a mandate. Each of them a parameter. */
const mandateOf = (municipality: string, professional: string, day: string) => `coalesce((
  select m.most_cents from spending_mandate m
  where m.municipality_id = ${municipality} and m.professional_id = ${professional} and m.valid_from <= ${day}::date
  order by m.valid_from desc limit 1), 0)`;

/** Money for trainings on a day, as one professional has to do with it. Without a mandate they decide about nothing alone. */
export async function findMoney(tx: ViewerTransaction, owner: OfProfessional, today: LocalDate): Promise<MoneyRow> {
  const [row] = await tx.query<MoneyRow & Record<string, unknown>>({
    name: 'find-training-money',
    text: `
      select ${mandateOf('$1', '$2', '$3')} as "mandateCents", (
        select json_build_object('year', b.year, 'amountCents', b.amount_cents, 'reservedCents', b.reserved_cents,
          'usedCents', b.used_cents)
        from training_budget b
        where b.municipality_id = $1 and b.year = extract(year from $3::date) and b.amount_cents is not null) as budget`,
    values: [owner.municipalityId, owner.professionalId, today],
  });
  if (!row) throw new Error('a statement without a table gives one row');
  return row;
}

/** Holds the budget of a day's year until the transaction ends: whoever approves in the same moment waits here and sees what is left then. */
export async function holdBudget(tx: ViewerTransaction, municipalityId: string, today: LocalDate): Promise<void> {
  await tx.query({
    name: 'hold-training-budget',
    text: `select from training_budget where municipality_id = $1 and year = extract(year from $2::date) for update`,
    values: [municipalityId, today],
  });
}

/** A request that waits for a second person. */
export interface ApprovalRow {
  readonly id: string;
  readonly trainingId: string;
  readonly personId: string;
  /** As it was when it was passed on. */
  readonly personName: string;
  readonly title: string;
  readonly provider: string;
  readonly revision: number;
  readonly amountCents: Cents;
  readonly priceCents: Cents | null;
  readonly proposedBy: string;
  /** ISO instant. */
  readonly proposedAt: string;
  readonly facts: TrainingFacts;
  readonly birthDate: LocalDate;
  readonly acts: readonly ActRow[];
  readonly files: readonly Evidence[];
  /** Why the one who asks cannot agree; `null` where they can. */
  readonly hindrance: 'OWN_PROPOSAL' | 'ABOVE_MANDATE' | 'TRAINING_ENDED' | null;
}

/** Rows that are shown at most. */
const most = 200;

/** Requests that wait for a second person, those that wait longest first; the one with `id` where it is named. */
export function listApprovals(
  tx: ViewerTransaction,
  { municipalityId, professionalId }: OfProfessional,
  { today, id }: { readonly today: LocalDate; readonly id: string | null },
): Promise<(ApprovalRow & Record<string, unknown>)[]> {
  return tx.query({
    name: 'list-training-approvals',
    text: `
      select r.id, r.training_id as "trainingId", r.person_id as "personId", coalesce(r.person_name, '') as "personName", t.title, p.name as provider, r.revision,
        r.amount_cents as "amountCents", t.cost_cents as "priceCents", passed.by_name as "proposedBy", to_json(passed.at)#>>'{}' as "proposedAt",
        ${factsOf('t', '$4')} as facts, r.person_birth_date::text as "birthDate", ${actsOfRequest('r')} as acts, ${trainingFiles.filesOf('r')} as files,
        case when t.ended_on <= $4::date then 'TRAINING_ENDED'
          when r.proposed_by_id = $3 then 'OWN_PROPOSAL'
          when r.amount_cents > ${mandateOf('$1', '$3', '$4')} then 'ABOVE_MANDATE' end as hindrance
      from training_request r
      join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
      join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id
      join lateral (
        select a.at, a.by_name from training_act a
        where a.municipality_id = r.municipality_id and a.request_id = r.id and a.kind = 'PASS_ON' order by a.at desc limit 1) passed on true
      where r.municipality_id = $1 and r.state = 'WITH_SECOND' and ($2::uuid is null or r.id = $2)
      order by passed.at, r.id limit ${most}`,
    values: [municipalityId, id, professionalId, today],
  });
}

/** How many requests wait for a second person. */
export async function countApprovals(tx: ViewerTransaction, municipalityId: string): Promise<number> {
  const [row] = await tx.query<{ waiting: number }>({
    name: 'count-training-approvals',
    text: `select count(*)::int as waiting from training_request where municipality_id = $1 and state = 'WITH_SECOND'`,
    values: [municipalityId],
  });
  return row?.waiting ?? 0;
}
