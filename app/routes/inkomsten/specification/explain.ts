import { formatMoney, type Texts } from '#app/i18n/index.ts';
import { cents } from '#graphql/shared/money.ts';
import type { Calculation } from '#graphql/generated/documents.ts';

export type Settled = Extract<Calculation, { readonly __typename: 'Settlement' }>;
export type Line = Settled['lines'][number];

/** Names of sources by id; a source without name is missing here. */
export type SourceNames = Readonly<Record<string, string>>;

/** What a line is and why it is so, in the reader's words. */
export interface Explained {
  readonly what: string;
  readonly why: string;
}

/** Every line that the rules write; a test holds this list beside theirs. */
export const lineCodes = [
  'norm',
  'holidayReserveSplit',
  'incomeEmployment',
  'incomeInsideOther',
  'incomeBusiness',
  'incomeTotal',
  'exemption',
  'noExemption',
  'counted',
  'benefit',
  'holidayReserve',
  'payout',
  'total',
  'difference',
] as const;

/** Rules under which something stays free, or does not. */
export const exemptionRules = [
  'none',
  '31.2.n',
  '31.2.n-aow',
  'n-exhausted',
  '31.2.r',
  '31.2.y',
  '31.2.z',
  'z-exhausted',
  '31.5',
  '34a',
  '34a-tolerated',
  'not-requested',
  'not-granted',
] as const;

const keys = {
  none: 'none',
  '31.2.n': 'n',
  '31.2.n-aow': 'nPension',
  'n-exhausted': 'nUsedUp',
  '31.2.r': 'r',
  '31.2.y': 'y',
  '31.2.z': 'z',
  'z-exhausted': 'zUsedUp',
  '31.5': 'young',
  '34a': 'youth',
  '34a-tolerated': 'youthTolerated',
  'not-requested': 'notRequested',
  'not-granted': 'notGranted',
} as const satisfies Readonly<Record<(typeof exemptionRules)[number], string>>;

/** @param decided the municipality decided so: an exemption in it is no proposal any more. */
export function explain(line: Line, names: SourceNames, t: Texts<'settlement'>, decided = false): Explained {
  const code = lineCodes.find((known) => known === line.code);
  if (!code) throw new Error(`the rules wrote a line that has no words: ${line.code}`);
  const name = (line.sourceId === null ? undefined : names[line.sourceId]) ?? t('unnamed');
  const who = line.earner === 'PARTNER' ? t('ofPartner') : '';
  const fact = (key: string) => line.facts.find((one) => one.name === key)?.value;
  const money = (key: string) => formatMoney(cents(Number(fact(key) ?? 0)));
  const what = t(`line.${code}.what`, { name, who }).trim();
  switch (code) {
    case 'incomeEmployment':
      return { what, why: employment(line, t) };
    case 'incomeInsideOther':
      return { what, why: t('line.incomeInsideOther.why', { net: money('net') }) };
    case 'incomeBusiness':
      return { what, why: t('line.incomeBusiness.why', { turnover: money('turnover'), costs: money('costs') }) };
    case 'holidayReserveSplit':
      return {
        what,
        why: t('line.holidayReserveSplit.why', {
          rest: money('normExcludingHoliday'),
          percentage: decimal(fact('percentage')),
        }),
      };
    case 'exemption':
    case 'noExemption': {
      const rule = exemptionRules.find((known) => known === fact('rule')) ?? 'none';
      const month = fact('monthNumber');
      const months = fact('months');
      const cap = fact('cap');
      const parts = [
        t(`rule.${keys[rule]}`),
        fact('percentage') === undefined ? '' : t('share', { percentage: decimal(fact('percentage')) }),
        cap === undefined ? '' : t('cap', { cap: money('cap') }),
        month === undefined || months === undefined ? '' : t('monthOf', { month, months }),
        code === 'exemption' ? t(decided ? 'granted' : 'proposed') : '',
      ];
      return { what, why: parts.filter((part) => part !== '').join(' ') };
    }
    case 'payout':
      return {
        what,
        why: fact('half') === undefined ? t('line.payout.why') : t('line.payout.whyHalves', { half: money('half') }),
      };
    default:
      return { what, why: t(`line.${code}.why`) };
  }
}

function employment(line: Line, t: Texts<'settlement'>): string {
  const fact = (key: string) => line.facts.find((one) => one.name === key)?.value;
  const money = (key: string) => formatMoney(cents(Number(fact(key) ?? 0)));
  const positive = (key: string) => Number(fact(key) ?? 0) > 0;
  const factor = fact('factor');
  const parts = [
    t('line.incomeEmployment.net', { net: money('net') }),
    positive('expenses') ? t('line.incomeEmployment.expenses', { expenses: money('expenses') }) : '',
    positive('holidayPayAmount') ? t('line.incomeEmployment.holidayPay', { amount: money('holidayPayAmount') }) : '',
    fact('divided') === 'true' ? t('line.incomeEmployment.divided') : '',
    fact('holidayPay') === 'unknown' ? t('line.incomeEmployment.unknown') : '',
    factor === '13/12' ? t('line.incomeEmployment.fourWeeks') : '',
    factor === '52/12' ? t('line.incomeEmployment.week') : '',
    fact('slips') === undefined ? '' : t('line.incomeEmployment.slips', { count: Number(fact('slips')) }),
    fact('asEarned') === 'true' ? t('line.incomeEmployment.asEarned') : '',
    fact('againstNormWithAllowance') === 'true' ? t('line.incomeEmployment.against') : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** As people write it in the Netherlands: 12,5. */
function decimal(value: string | undefined): string {
  return (value ?? '').replace('.', ',');
}
