import { hasStatePension, mayHaveStatePension } from '../../income/index.ts';
import type { Assurance } from '../../policy/viewer.ts';
import { localDate } from '../../shared/local-date.ts';
import type { Surroundings } from '../domain/effect.ts';
import type { ChangeVersion, ToldChange } from '../models.ts';
import type { ChangeRow, SurroundingsRow, VersionRow } from './change-statement.ts';

/** What surrounds the changes of a person, out of the database's JSON. */
export function toSurroundings({ person, benefit, profile, told, today }: SurroundingsRow): Surroundings {
  const reached = (birthDate: string | null) =>
    benefit !== null &&
    birthDate !== null &&
    hasStatePension(benefit.household) &&
    mayHaveStatePension(localDate(birthDate), localDate(today));
  return {
    household: {
      hasPartner: benefit !== null && benefit.partnerName !== null,
      statePension: { SELF: reached(person.birthDate), PARTNER: reached(benefit?.partnerBirthDate ?? null) },
    },
    told,
    tellWithin: profile?.tellChangeWithin ?? null,
  };
}

/** Turns the database's JSON into the change that resolvers walk through. */
export function toChange(row: ChangeRow, around: SurroundingsRow): ToldChange {
  const { person, benefit } = around;
  const surroundings = toSurroundings(around);
  const of = { id: row.id, kind: row.kind, status: row.status, surroundings, personId: person.id };
  const chain = toChain(row.versions, of);
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    withdrawn: row.withdrawn,
    person: { id: person.id, name: person.name, birthDate: localDate(person.birthDate), bsnCipher: null },
    household: benefit && {
      kind: benefit.household,
      costSharers: benefit.costSharers,
      partnerName: benefit.partnerName,
      accountTail: benefit.accountTail,
    },
    draft: chain.find(({ sentAt }) => sentAt === null) ?? null,
    versions: chain.filter(({ sentAt }) => sentAt !== null),
    questions: row.questions.map(({ askedByName, ...question }) => ({ ...question, askedBy: askedByName })),
    outcomes: row.outcomes.map(({ processedByName, processedAt, ...outcome }) => ({
      ...outcome,
      by: processedByName,
      at: processedAt,
    })),
    surroundings,
    assuranceToSend: assuranceFor(row.kind, around.profile),
  };
}

/** Where the municipality decided nothing, what matters most is asked for: nobody else's sign-in is enough for an account. */
function assuranceFor(kind: ChangeRow['kind'], profile: SurroundingsRow['profile']): Assurance {
  if (profile === null) return 'substantial';
  return kind === 'ACCOUNT' ? profile.assuranceForAccount : profile.assuranceToSend;
}

/** Newest first, each knowing the one that was sent before it. */
function toChain(rows: readonly VersionRow[], of: ChangeVersion['of']): readonly ChangeVersion[] {
  let previous: ChangeVersion | null = null;
  const chain: ChangeVersion[] = [];
  for (const { effect, ...row } of rows.toSorted((a, b) => a.number - b.number)) {
    const version: ChangeVersion = { ...row, storedEffect: effect, previous, of };
    chain.unshift(version);
    if (version.sentAt !== null) previous = version;
  }
  return chain;
}
