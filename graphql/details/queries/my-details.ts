import { validOn } from '#db/repositories/valid-on.ts';
import { localDay } from '#db/repositories/local-day.ts';
import { askedEmailJson, contactEntries, type ContactRow } from '#db/repositories/details.ts';
import type { contactChange, FactKind, registeredFact } from '#db/schema/details.ts';
import type { benefit } from '#db/schema/income.ts';
import { contactPersonJson } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { ContactChange, DetailsSummary, FactOrigin, MyDetails } from '../../generated/resolvers.ts';
import { maskBsn } from '../../identity/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { jsonObject } from '../../shared/json-object.ts';
import { localDate, localDateOrNull } from '../../shared/local-date.ts';
import { readablePhone } from '../phone.ts';
import { toContact, waitingOf } from './contact-details.ts';

type FactRow = Pick<
  typeof registeredFact.$inferSelect,
  'kind' | 'words' | 'relation' | 'birthDate' | 'source' | 'observedOn' | 'validFrom'
>;

type BenefitRow = Pick<
  typeof benefit.$inferSelect,
  'household' | 'costSharers' | 'partnerName' | 'medicallyLimitedHours' | 'startsOn' | 'endsOn' | 'accountTail'
> & {
  readonly toldAccount: { readonly holder: string; readonly from: string; readonly toldOn: string } | null;
};

type ChangeRow = Pick<typeof contactChange.$inferSelect, 'id' | 'field' | 'before' | 'after' | 'by' | 'at'>;

interface DetailsRow {
  readonly name: string;
  readonly birthDate: string;
  /** Hex. */
  readonly bsnCipher: string;
  readonly facts: readonly FactRow[];
  readonly benefit: BenefitRow | null;
  readonly contactPerson: { readonly name: string; readonly since: string } | null;
  readonly contact: ContactRow;
  readonly changes: readonly ChangeRow[];
}

const own = (alias: string) => `${alias}.municipality_id = p.municipality_id and ${alias}.person_id = p.id`;
const contactPerson = contactPersonJson({ municipality: 'p.municipality_id', person: 'p.id', today: '$3' });

/** The change by which the account that is paid to was told; null where the municipality has it from elsewhere. */
const toldAccount = `(
  select json_build_object('holder', v.answers->>'holder', 'from', v.answers->>'accountFrom', 'toldOn', ${localDay('v.sent_at')})
  from told_change c
  join change_outcome o on o.municipality_id = c.municipality_id and o.change_id = c.id and o.kind = 'TAKEN_OVER'
  join told_change_version v on v.municipality_id = o.municipality_id and v.id = o.version_id and not v.withdraws
  where ${own('c')} and c.kind = 'ACCOUNT' and v.answers->>'account' = b.account_tail
  order by v.answers->>'accountFrom' desc, o.processed_at desc limit 1)`;

/** Values: municipality, person, today. */
const text = `
select ${jsonObject([
  ['name', 'p.name'],
  ['birthDate', 'p.birth_date'],
  ['bsnCipher', `encode(p.bsn_cipher, 'hex')`],
  [
    'facts',
    `coalesce((
      select json_agg(json_build_object('kind', f.kind, 'words', f.words, 'relation', f.relation, 'birthDate', f.birth_date,
        'source', f.source, 'observedOn', f.observed_on, 'validFrom', f.valid_from)
        order by f.valid_from desc, f.observed_on desc, f.birth_date, f.id)
      from registered_fact f
      where ${own('f')} and ${validOn('f', '$3')}), '[]')`,
  ],
  [
    'benefit',
    `(select json_build_object('household', b.household, 'costSharers', b.cost_sharers, 'partnerName', b.partner_name,
        'medicallyLimitedHours', b.medically_limited_hours, 'startsOn', b.starts_on, 'endsOn', b.ends_on,
        'accountTail', b.account_tail, 'toldAccount', ${toldAccount})
      from benefit b where ${own('b')} order by b.starts_on desc, b.id limit 1)`,
  ],
  ['contactPerson', contactPerson],
  ['contact', jsonObject(contactEntries)],
  [
    'changes',
    `coalesce((
      select json_agg(json_build_object('id', c.id, 'field', c.field, 'before', c.before, 'after', c.after, 'by', c.by, 'at', c.at)
        order by c.at desc, c.id desc)
      from (select * from contact_change x where ${own('x')} order by x.at desc, x.id desc limit 100) c), '[]')`,
  ],
])} as details
from person p where p.municipality_id = $1 and p.id = $2`;

/** Everything that is on record about the citizen who asks, in one statement. */
export async function myDetails(context: OperationContext): Promise<MyDetails> {
  const { municipalityId, personId } = citizen(context.viewer);
  const [row] = await context.tx.query<{ details: DetailsRow }>({
    name: 'my-details',
    text,
    values: [municipalityId, personId, context.today],
  });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  const { details } = row;
  const { facts } = details;
  return {
    name: details.name,
    birthDate: localDate(details.birthDate),
    maskedBsn: maskBsn(context.ports.secretBox.open(Buffer.from(details.bsnCipher, 'hex'))),
    identityOrigin: originOf(facts, 'IDENTITY'),
    address: addressOf(facts),
    household: membersOf(facts),
    benefit: benefitOf(details),
    contactPerson: toContactPerson(details.contactPerson),
    contact: toContact(details.contact, context.now),
    changes: details.changes.map(toChange),
  };
}

const latest = (facts: readonly FactRow[], kind: FactKind) => facts.find((fact) => fact.kind === kind) ?? null;

function toOrigin({ source, observedOn, validFrom }: FactRow): FactOrigin {
  return { source, observedOn: localDate(observedOn), validFrom: localDate(validFrom) };
}

function originOf(facts: readonly FactRow[], kind: FactKind): FactOrigin | null {
  const fact = latest(facts, kind);
  return fact && toOrigin(fact);
}

function addressOf(facts: readonly FactRow[]): MyDetails['address'] {
  const fact = latest(facts, 'ADDRESS');
  return fact?.words == null ? null : { words: fact.words, origin: toOrigin(fact) };
}

function membersOf(facts: readonly FactRow[]): MyDetails['household'] {
  return facts.flatMap((fact) =>
    fact.kind === 'HOUSEHOLD_MEMBER' && fact.words !== null && fact.relation !== null
      ? [
          {
            name: fact.words,
            relation: fact.relation,
            birthDate: localDateOrNull(fact.birthDate),
            origin: toOrigin(fact),
          },
        ]
      : [],
  );
}

function benefitOf({ benefit: row, facts }: DetailsRow): MyDetails['benefit'] {
  if (row === null) return null;
  const { toldAccount, ...benefit } = row;
  return {
    ...benefit,
    startsOn: localDate(row.startsOn),
    endsOn: localDateOrNull(row.endsOn),
    accountHolder: toldAccount === null ? (latest(facts, 'ACCOUNT')?.words ?? null) : toldAccount.holder,
    origin: originOf(facts, 'BENEFIT'),
    householdOrigin: originOf(facts, 'HOUSEHOLD'),
    accountOrigin:
      toldAccount === null
        ? originOf(facts, 'ACCOUNT')
        : { source: 'CITIZEN', observedOn: localDate(toldAccount.toldOn), validFrom: localDate(toldAccount.from) },
  };
}

function toContactPerson(row: DetailsRow['contactPerson']): MyDetails['contactPerson'] {
  return row && { name: row.name, since: localDate(row.since) };
}

function toChange({ id, field, before, after, by, at }: ChangeRow): ContactChange {
  const shown = (value: string | null) => (field === 'PHONE' && value !== null ? readablePhone(value) : value);
  return { id, field, before: shown(before), after: shown(after), byCitizen: by === 'CITIZEN', at };
}

interface SummaryRow {
  readonly name: string;
  readonly calledName: string | null;
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
  readonly language: string;
  readonly contactPerson: DetailsRow['contactPerson'];
  readonly asked: ContactRow['asked'];
  readonly helps: readonly string[];
}

const summaryText = `
select p.name, p.called_name as "calledName", p.email is not null as "hasEmail", p.phone is not null as "hasPhone", p.language,
  ${contactPerson} as "contactPerson",
  ${askedEmailJson} as asked,
  coalesce((
    select json_agg(m.person_name order by m.created_at desc, m.id desc) from mandate m
    where m.municipality_id = $1 and m.helper_id = $2 and m.accepted_at is not null and m.ended_at is null
      and m.until_date >= $3::date), '[]') as helps
from person p where p.municipality_id = $1 and p.id = $2`;

/** What a greeting page needs of the citizen who asks, in one statement. */
export async function detailsSummary(context: OperationContext): Promise<DetailsSummary> {
  const { municipalityId, personId } = citizen(context.viewer);
  const [row] = await context.tx.query<SummaryRow & Record<string, unknown>>({
    name: 'details-summary',
    text: summaryText,
    values: [municipalityId, personId, context.today],
  });
  if (!row) throw new Error('the citizen of this session is not a person of the municipality');
  const { name, calledName, hasEmail, hasPhone, language, helps } = row;
  return {
    helps,
    name,
    calledName,
    hasEmail,
    hasPhone,
    language,
    contactPerson: toContactPerson(row.contactPerson),
    emailWaits: waitingOf(row.asked, context.now) !== null,
  };
}
