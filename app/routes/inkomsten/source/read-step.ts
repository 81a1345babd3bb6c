import { type Language, parseAmount, parseDay, parseHours, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type {
  Certainty,
  EarnerKind,
  HolidayPay,
  IncomeKind,
  IncomeSourceInput,
  PayPeriod,
} from '#graphql/generated/documents.ts';
import type { Step } from './steps.ts';

const kinds: readonly IncomeKind[] = ['EMPLOYMENT', 'BUSINESS'];
const earners: readonly EarnerKind[] = ['SELF', 'PARTNER'];
const payPeriods: readonly PayPeriod[] = ['MONTH', 'FOUR_WEEKS', 'WEEK', 'IRREGULAR'];
const certainties: readonly Certainty[] = ['ESTIMATE', 'PAY_SLIP'];
const holidayPays: readonly HolidayPay[] = ['EXCLUDED', 'INCLUDED', 'UNKNOWN'];

export interface ReadStep {
  /** What can be read; fields that cannot are left out, so that what is stored stays. */
  readonly input: IncomeSourceInput;
  readonly problems: readonly Problem[];
}

/** What is being read from: the form, the kind of the source and whether the reader only stops for now. */
export interface StepForm {
  readonly form: FormData;
  readonly kind: IncomeKind;
  /** As it was answered before; `null` as long as it was not. */
  readonly payPeriod: PayPeriod | null;
  readonly language: Language;
  /** Saved to go on later: what is empty is not missed yet. */
  readonly later: boolean;
}

/** Reads the answers of one page. Every answer that cannot be read has its sentence. */
export function readStep(step: Step, asked: StepForm): ReadStep {
  const problems: Problem[] = [];
  const input = readers[step](new Fields(asked, problems), asked);
  return { input, problems };
}

type Reader = (fields: Fields, asked: StepForm) => IncomeSourceInput;

const readers: Readonly<Record<Step, Reader>> = {
  soort: (fields) => ({
    ...fields.choice('kind', kinds),
    ...(fields.given('earner') === '' ? {} : fields.choice('earner', earners)),
  }),
  werkgever: (fields, { kind }) => ({
    ...fields.text('name'),
    ...(kind === 'EMPLOYMENT' ? fields.choice('payPeriod', payPeriods) : {}),
  }),
  periode: (fields, { payPeriod }) => ({
    ...fields.day('workedFrom'),
    ...fields.day('workedTo'),
    ...(payPeriod === 'WEEK' || payPeriod === 'FOUR_WEEKS' ? fields.yesNo('wholeMonth') : {}),
    ...fields.day('paidOn'),
  }),
  bedrag: (fields) => ({
    ...fields.choice('certainty', certainties),
    ...fields.amount('gross', 'optional'),
    ...fields.amount('net', 'needed'),
    ...fields.hours('minutes'),
  }),
  extra: (fields) => {
    const answer = fields.choice('holidayPay', holidayPays);
    const inside = answer.holidayPay === 'INCLUDED';
    return {
      ...answer,
      ...(inside ? fields.amount('holidayPayAmount', 'optional') : { holidayPayAmount: null }),
      ...fields.amount('expenses', 'optional'),
    };
  },
  onderneming: (fields) => ({ ...fields.amount('turnover', 'needed'), ...fields.amount('costs', 'needed') }),
};

type ChoiceField = 'kind' | 'earner' | 'payPeriod' | 'certainty' | 'holidayPay';
type AmountField = 'gross' | 'net' | 'holidayPayAmount' | 'expenses' | 'turnover' | 'costs';

/** The fields of one form, read one by one. */
class Fields {
  private readonly t;
  private readonly income;

  constructor(
    private readonly asked: StepForm,
    private readonly problems: Problem[],
  ) {
    this.t = textsOf(asked.language, 'common');
    this.income = textsOf(asked.language, 'income');
  }

  given(name: string): string {
    const value = this.asked.form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  }

  choice<Name extends ChoiceField, Word extends string>(
    name: Name,
    words: readonly Word[],
  ): Readonly<Partial<Record<Name, Word>>> {
    const word = words.find((one) => one === this.given(name));
    if (word === undefined) {
      this.miss(name, this.income(`problem.required.${name}`));
      return {} as Readonly<Partial<Record<Name, Word>>>;
    }
    // One known name with one known word: TypeScript widens a computed name to an index.
    return { [name]: word } as Readonly<Partial<Record<Name, Word>>>;
  }

  text(name: 'name'): IncomeSourceInput {
    const value = this.given(name);
    if (value !== '') return { [name]: value };
    this.miss(
      name,
      this.income(this.asked.kind === 'BUSINESS' ? 'problem.required.businessName' : 'problem.required.name'),
    );
    return {};
  }

  yesNo(name: 'wholeMonth'): IncomeSourceInput {
    const given = this.given(name);
    if (given === 'ja' || given === 'nee') return { [name]: given === 'ja' };
    this.miss(name, this.income(`problem.required.${name}`));
    return {};
  }

  day(name: 'workedFrom' | 'workedTo' | 'paidOn'): IncomeSourceInput {
    const read = parseDay(typedDay(this.asked.form, name));
    if (read.ok) return { [name]: read.value };
    if (read.refusal === 'EMPTY') this.miss(name, this.income(`problem.required.${name}`));
    else this.problems.push({ field: name, message: this.t(`day.${read.refusal}`) });
    return {};
  }

  amount(name: AmountField, need: 'needed' | 'optional'): IncomeSourceInput {
    const read = parseAmount(this.given(name));
    if (read.ok) return { [name]: read.value };
    if (read.refusal !== 'EMPTY') this.problems.push({ field: name, message: this.t(`amount.${read.refusal}`) });
    else if (need === 'optional') return { [name]: null };
    else this.miss(name, this.t('amount.EMPTY'));
    return {};
  }

  /** Hours are not needed: somebody who does not know them leaves them empty. */
  hours(name: 'minutes'): IncomeSourceInput {
    const read = parseHours(this.given(name));
    if (read.ok) return { [name]: read.value };
    if (read.refusal === 'EMPTY') return { [name]: null };
    this.problems.push({ field: name, message: this.t(`hours.${read.refusal}`) });
    return {};
  }

  private miss(field: string, message: string): void {
    if (!this.asked.later) this.problems.push({ field, message });
  }
}
