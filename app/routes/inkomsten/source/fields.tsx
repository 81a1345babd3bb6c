import type { ReactNode } from 'react';
import {
  dayFieldNames,
  dayForFields,
  formatHours,
  formatMoneyForField,
  type TypedDay,
  useTexts,
} from '#app/i18n/index.ts';
import {
  AmountField,
  Callout,
  DateField,
  Details,
  HoursField,
  Paragraph,
  PaySlipPicture,
  type PaySlipPeriod,
  type Problem,
  problemAt,
  RadioGroup,
  TextField,
} from '#app/ui/index.ts';
import { firstDayOf, lastDayOf, type LocalDate, type Month } from '#graphql/shared/local-date.ts';
import type { Cents } from '#graphql/shared/money.ts';
import type { Source } from '../report.server.ts';
import { ofEarner } from './of-earner.ts';
import type { Step } from './steps.ts';

export interface FieldsProps {
  readonly step: Step;
  readonly month: Month;
  readonly source: Source | null;
  /** As it was typed, when it has to be shown again. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly problems: readonly Problem[];
  readonly hasPartner: boolean;
}

/** The questions of one page about a source. */
export function FieldsOfStep(props: FieldsProps): ReactNode {
  return views[props.step](props);
}

const views: Readonly<Record<Step, (props: FieldsProps) => ReactNode>> = {
  soort: Kind,
  werkgever: Employer,
  periode: Period,
  bedrag: Amounts,
  extra: Extra,
  onderneming: Business,
};

/** What a field shows: what was typed, otherwise what is stored. */
function shown({ typed }: FieldsProps, name: string, stored: string | null | undefined): string | undefined {
  return typed ? typed[name] : (stored ?? undefined);
}

function amount(value: Cents | null | undefined): string | null {
  return value === null || value === undefined ? null : formatMoneyForField(value);
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'ja' : 'nee';
}

function day({ typed }: FieldsProps, name: string, stored: LocalDate | null | undefined): TypedDay {
  if (!typed) return dayForFields(stored);
  const names = dayFieldNames(name);
  return { day: typed[names.day] ?? '', month: typed[names.month] ?? '', year: typed[names.year] ?? '' };
}

/** The example that looks like the reader's own slip. */
function slipPeriod(source: Source | null): PaySlipPeriod {
  if (source?.payPeriod === 'FOUR_WEEKS') return 'fourWeeks';
  return source?.payPeriod === 'WEEK' ? 'week' : 'month';
}

function Kind(props: FieldsProps) {
  const t = useTexts('income');
  const { source, problems, hasPartner } = props;
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('source.soort.kind')}
        error={problemAt(problems, 'kind')}
        value={shown(props, 'kind', source?.kind)}
        choices={[
          { value: 'EMPLOYMENT', label: t('source.soort.EMPLOYMENT'), hint: t('source.soort.employmentHint') },
          { value: 'BUSINESS', label: t('source.soort.BUSINESS'), hint: t('source.soort.businessHint') },
        ]}
      />
      {hasPartner ? (
        <RadioGroup
          name="earner"
          label={t('source.soort.earner')}
          error={problemAt(problems, 'earner')}
          value={shown(props, 'earner', source?.earner ?? 'SELF')}
          choices={[
            { value: 'SELF', label: t('source.soort.SELF') },
            { value: 'PARTNER', label: t('source.soort.PARTNER') },
          ]}
        />
      ) : null}
    </>
  );
}

function Employer(props: FieldsProps) {
  const t = useTexts('income');
  const { source, problems } = props;
  const business = source?.kind === 'BUSINESS';
  return (
    <>
      <TextField
        name="name"
        label={t(business ? 'source.werkgever.businessName' : 'source.werkgever.name')}
        hint={business ? undefined : t('source.werkgever.nameHint')}
        error={problemAt(problems, 'name')}
        value={shown(props, 'name', source?.name)}
        autoComplete="organization"
        spellCheck={false}
      />
      {business ? null : (
        <RadioGroup
          name="payPeriod"
          label={t(ofEarner('source.werkgever.payPeriod', source))}
          hint={t('source.werkgever.payPeriodHint')}
          error={problemAt(problems, 'payPeriod')}
          value={shown(props, 'payPeriod', source?.payPeriod)}
          choices={(['MONTH', 'FOUR_WEEKS', 'WEEK', 'IRREGULAR'] as const).map((value) => ({
            value,
            label: t(`source.werkgever.${value}`),
            hint: value === 'FOUR_WEEKS' || value === 'IRREGULAR' ? t(`source.werkgever.${value}_hint`) : undefined,
          }))}
        />
      )}
    </>
  );
}

function Period(props: FieldsProps) {
  const t = useTexts('income');
  const { source, problems, month } = props;
  const whole = source?.payPeriod === 'MONTH' || source?.payPeriod === 'IRREGULAR';
  return (
    <>
      {source?.payPeriod === 'FOUR_WEEKS' || source?.payPeriod === 'WEEK' ? (
        <Callout title={t('source.periode.fourWeeksTitle')}>
          <Paragraph>{t('source.periode.fourWeeks')}</Paragraph>
        </Callout>
      ) : null}
      <PaySlipPicture places={['period']} period={slipPeriod(source)} />
      <DateField
        name="workedFrom"
        label={t('source.periode.workedFrom')}
        error={problemAt(problems, 'workedFrom')}
        value={day(props, 'workedFrom', source?.workedFrom ?? (whole ? firstDayOf(month) : null))}
      />
      <DateField
        name="workedTo"
        label={t('source.periode.workedTo')}
        error={problemAt(problems, 'workedTo')}
        value={day(props, 'workedTo', source?.workedTo ?? (whole ? lastDayOf(month) : null))}
      />
      {source?.payPeriod === 'FOUR_WEEKS' || source?.payPeriod === 'WEEK' ? (
        <RadioGroup
          name="wholeMonth"
          label={t(ofEarner('source.periode.wholeMonth', source))}
          hint={t(ofEarner('source.periode.wholeMonthHint', source))}
          error={problemAt(problems, 'wholeMonth')}
          value={shown(props, 'wholeMonth', yesNo(source.wholeMonth))}
          choices={[
            { value: 'ja', label: t('source.periode.wholeMonthYes') },
            { value: 'nee', label: t('source.periode.wholeMonthNo') },
          ]}
        />
      ) : null}
      <DateField
        name="paidOn"
        label={t('source.periode.paidOn')}
        hint={t('source.periode.paidOnHint')}
        error={problemAt(problems, 'paidOn')}
        value={day(props, 'paidOn', source?.paidOn)}
      />
    </>
  );
}

function Amounts(props: FieldsProps) {
  const t = useTexts('income');
  const common = useTexts('common');
  const { source, problems } = props;
  const minutes = source?.minutes;
  return (
    <>
      <RadioGroup
        name="certainty"
        label={t('source.bedrag.certainty')}
        error={problemAt(problems, 'certainty')}
        value={shown(props, 'certainty', source?.certainty)}
        choices={[
          { value: 'PAY_SLIP', label: t('source.bedrag.PAY_SLIP') },
          { value: 'ESTIMATE', label: t('source.bedrag.ESTIMATE'), hint: t('source.bedrag.estimateHint') },
        ]}
      />
      <Details summary={t('source.bedrag.where')}>
        <PaySlipPicture places={['hours', 'gross', 'net']} period={slipPeriod(source)} />
      </Details>
      <AmountField
        name="net"
        label={t(ofEarner('source.bedrag.net', source))}
        hint={t(`source.bedrag.netHint.${source?.payPeriod ?? 'MONTH'}`)}
        error={problemAt(problems, 'net')}
        value={shown(props, 'net', amount(source?.net))}
      />
      <AmountField
        name="gross"
        optional
        label={t('source.bedrag.gross')}
        hint={t('source.bedrag.grossHint')}
        error={problemAt(problems, 'gross')}
        value={shown(props, 'gross', amount(source?.gross))}
      />
      <HoursField
        name="minutes"
        optional
        label={t(ofEarner('source.bedrag.minutes', source))}
        unit={common('hours.unit')}
        error={problemAt(problems, 'minutes')}
        value={shown(props, 'minutes', minutes === null || minutes === undefined ? null : formatHours(minutes))}
      />
    </>
  );
}

function Extra(props: FieldsProps) {
  const t = useTexts('income');
  const { source, problems } = props;
  return (
    <>
      <RadioGroup
        name="holidayPay"
        label={t('source.extra.holidayPay')}
        hint={t('source.extra.holidayPayHint')}
        error={problemAt(problems, 'holidayPay')}
        value={shown(props, 'holidayPay', source?.holidayPay)}
        choices={(['EXCLUDED', 'INCLUDED', 'UNKNOWN'] as const).map((value) => ({
          value,
          label: t(`source.extra.${value}`),
        }))}
      />
      <AmountField
        name="holidayPayAmount"
        optional
        label={t('source.extra.holidayPayAmount')}
        hint={t('source.extra.holidayPayAmountHint')}
        error={problemAt(problems, 'holidayPayAmount')}
        value={shown(props, 'holidayPayAmount', amount(source?.holidayPayAmount))}
      />
      <Details summary={t('source.extra.where')}>
        <PaySlipPicture places={['holidayPay']} period={slipPeriod(source)} />
      </Details>
      <AmountField
        name="expenses"
        optional
        label={t('source.extra.expenses')}
        hint={t('source.extra.expensesHint')}
        error={problemAt(problems, 'expenses')}
        value={shown(props, 'expenses', amount(source?.expenses))}
      />
    </>
  );
}

function Business(props: FieldsProps) {
  const t = useTexts('income');
  const { source, problems } = props;
  return (
    <>
      <Callout title={t('source.onderneming.assessTitle')}>
        <Paragraph>{t('source.onderneming.assess')}</Paragraph>
      </Callout>
      <AmountField
        name="turnover"
        label={t('source.onderneming.turnover')}
        hint={t('source.onderneming.turnoverHint')}
        error={problemAt(problems, 'turnover')}
        value={shown(props, 'turnover', amount(source?.turnover))}
      />
      <AmountField
        name="costs"
        label={t('source.onderneming.costs')}
        hint={t('source.onderneming.costsHint')}
        error={problemAt(problems, 'costs')}
        value={shown(props, 'costs', amount(source?.costs))}
      />
    </>
  );
}
