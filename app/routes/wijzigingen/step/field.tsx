import { dayFieldNames, dayForFields, formatMoneyForField, useLanguage, useTexts } from '#app/i18n/index.ts';
import { AmountField, DateField, RadioGroup, Select, TextArea, TextField } from '#app/ui/index.ts';
import { countriesAbroad } from '#graphql/shared/countries.ts';
import { isOptional, questions, wordsOf, type Answers, type QuestionName } from '#graphql/change/domain/kinds.ts';
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { countryName } from '#graphql/shared/names.ts';
import { inGroups } from '../answers.ts';

/** Questions with a line of help. */
const hinted = [
  'movedOn',
  'postcode',
  'over27',
  'receivedOn',
  'giftValue',
  'returnsOn',
  'detainedUntil',
  'assetValue',
  'canDo',
  'account',
  'accountFrom',
  'note',
] as const satisfies readonly QuestionName[];

export interface QuestionFieldProps {
  readonly name: QuestionName;
  readonly answers: Answers;
  /** The whole number as long as it is not sent; it is no answer of its own. */
  readonly accountNumber: string | null;
  /** As it was typed, when it has to be shown again. */
  readonly typed: Readonly<Record<string, string>> | null;
  readonly error: string | undefined;
  /** The only question of its page. */
  readonly alone: boolean;
}

/** One question with the field that fits it. */
export function QuestionField({ name, answers, accountNumber, typed, error, alone }: QuestionFieldProps) {
  const t = useTexts('change');
  const language = useLanguage();
  const withHint = hinted.find((one) => one === name);
  const stored = answers[name];
  const value = typed ? typed[name] : stored;
  const field = {
    name,
    label: t(`question.${name}`),
    hint: withHint && t(`hint.${withHint}`),
    error,
    optional: isOptional(name),
    question: alone,
  };
  switch (questions[name].type) {
    case 'choice':
      return (
        <RadioGroup
          {...field}
          value={value}
          choices={wordsOf(name).map((word) => ({ value: word, label: t(`word.${word}`) }))}
        />
      );
    case 'day': {
      const names = dayFieldNames(name);
      const day = typed
        ? { day: typed[names.day] ?? '', month: typed[names.month] ?? '', year: typed[names.year] ?? '' }
        : dayForFields(parseLocalDate(stored ?? ''));
      return <DateField {...field} value={day} />;
    }
    case 'amount':
      return (
        <AmountField
          {...field}
          value={typed ? typed[name] : stored === undefined ? undefined : formatMoneyForField(cents(Number(stored)))}
        />
      );
    case 'country': {
      const names = countriesAbroad.map((code) => ({ value: code, label: countryName(code, language) }));
      const inOrder = names.toSorted((a, b) => a.label.localeCompare(b.label, language));
      return <Select {...field} value={value ?? ''} options={[{ value: '', label: t('choose') }, ...inOrder]} />;
    }
    case 'account':
      return (
        <TextField
          {...field}
          value={typed ? typed[name] : accountNumber === null ? undefined : inGroups(accountNumber)}
          direction="ltr"
          width="middle"
          spellCheck={false}
        />
      );
    case 'line':
      return <TextField {...field} value={value} spellCheck={false} />;
    case 'text':
      return <TextArea {...field} value={value} />;
  }
}
