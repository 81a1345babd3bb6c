import { localDate, localDateOf, localDateOrNull, month, type LocalDate } from '../../shared/local-date.ts';
import { cents } from '../../shared/money.ts';
import { decideBy, decideByTerm, type DecideByFacts } from '../domain/decide-by.ts';
import { daysLeft, lastDayOf, remedyOf, remedyTermOf } from '../domain/decision.ts';
import { isOpen } from '../domain/objection.ts';
import { awaitsLetter, madeKnownOn, type MessageRow } from '../making-known.ts';
import type { Decision, Objection } from '../models.ts';
import type { DecisionRow, ObjectionHeadRow, ObjectionRow } from './decision-statement.ts';

/** Turns the database's JSON into the decision that resolvers walk through. */
export function toDecision(row: DecisionRow, today: LocalDate): Decision {
  const knownOn = madeKnownOn(dayOf(row.madeKnownAt), row.message, today);
  const lastDay = lastDayOf(row.kind, knownOn);
  const factOf = (code: string) => row.facts.find((fact) => fact.code === code);
  const income = factOf('MONTH');
  return {
    id: row.id,
    personId: row.personId,
    involved: row.involved,
    number: row.number,
    kind: row.kind,
    decidedBy: row.decidedByName,
    decidedByRole: row.decidedByRole,
    decidedOn: dayOf(row.decidedAt),
    madeKnownOn: knownOn,
    awaitsLetter: awaitsLetter(row.message),
    effectiveFrom: localDateOrNull(row.effectiveFrom),
    amount: row.amount === null ? null : cents(row.amount),
    text: row.text,
    articles: row.articles,
    facts: row.facts,
    remedy: remedyOf(row.kind),
    lastDay,
    lastDayCertainty: remedyTermOf(row.kind, knownOn).certainty,
    daysLeft: daysLeft(lastDay, today),
    readAt: row.readAt,
    planVersion: row.planVersion,
    incomeMonth: row.kind === 'INCOME' && income ? month(income.value) : null,
    training: factOf('TRAINING')?.value ?? null,
    objection: row.objection && toObjection(row.objection, today),
    policy: row.policy,
  };
}

function toObjection(row: ObjectionRow, today: LocalDate): Objection {
  const open = isOpen(row.status);
  const term = open ? termFactsOf(row) : null;
  return {
    id: row.id,
    status: row.status,
    state: stateOf(row, today),
    revision: row.revision,
    // Of an objection that is over nothing is written any more.
    draft: open || row.status === 'DRAFT' ? (row.versions.find(({ sentAt }) => sentAt === null) ?? null) : null,
    versions: row.versions.filter(({ sentAt }) => sentAt !== null),
    submittedAt: row.submittedAt,
    late: row.late,
    decideBy: term && decideBy(term),
    decideByArticle: term && decideByTerm(term).article,
    decideByCertainty: term && decideByTerm(term).certainty,
    extendedAt: row.extendedAt,
    reasonsAskedAt: row.reasonsAskedAt,
    reasonsBy: localDateOrNull(row.reasonsBy),
    reasonsAwaited: open && row.reasonsAskedAt !== null && row.reasonsGivenAt === null,
    hearing: hearingOf(row),
    heardOn: localDateOrNull(row.heardOn),
    outcome: row.outcome,
    notHeard: row.notHeard,
    decidedById: row.decidedAt === null ? null : row.id,
    withdrawnAt: row.withdrawnAt,
    acts: row.acts,
    open,
  };
}

/** When and where somebody is heard; `null` where no hearing was planned. */
export function hearingOf({
  status,
  heardOn,
  hearingAt: at,
  hearingWay: way,
  hearingPlace: place,
}: ObjectionHeadRow): Objection['hearing'] {
  return at === null || way === null || place === null
    ? null
    : { at, way, place, off: heardOn === null && !isOpen(status) };
}

/**
 * How far an objection is on a day: what was decided can be appealed against as long as that term runs, which begins when it was made
 * known.
 */
export function stateOf(
  {
    status,
    decidedAt,
    message,
  }: Pick<ObjectionHeadRow, 'status' | 'decidedAt'> & { readonly message: MessageRow | null },
  today: LocalDate,
) {
  if (status !== 'DECIDED' || decidedAt === null) return status;
  return lastDayOf('OBJECTION', madeKnownOn(dayOf(decidedAt), message, today)) >= today ? 'APPEAL_POSSIBLE' : 'DECIDED';
}

type TermRow = Pick<
  ObjectionRow,
  'submittedAt' | 'lastDay' | 'withCommittee' | 'extendedAt' | 'reasonsAskedAt' | 'reasonsBy' | 'reasonsGivenAt'
>;

/** What the term for deciding follows from; throws for an objection that was not sent. */
export function termFactsOf(row: TermRow): DecideByFacts {
  if (row.submittedAt === null || row.lastDay === null) throw new Error('an objection that was not sent has no term');
  return {
    submittedOn: dayOf(row.submittedAt),
    lastDay: localDate(row.lastDay),
    withCommittee: row.withCommittee ?? false,
    extended: row.extendedAt !== null,
    reasonsAskedOn: dayOrNull(row.reasonsAskedAt),
    reasonsBy: localDateOrNull(row.reasonsBy),
    reasonsGivenOn: dayOrNull(row.reasonsGivenAt),
  };
}

const dayOf = (instant: string) => localDateOf(Date.parse(instant));

const dayOrNull = (instant: string | null) => (instant === null ? null : dayOf(instant));
