import type { TypedDay } from '#app/i18n/index.ts';
import { DateParts } from './date-parts.tsx';
import type { FieldProps } from './field.tsx';

export interface DateFieldProps extends FieldProps {
  /** As it was typed (`typedDay(form, name)`) or a known day (`dayForFields(date)`). */
  readonly value?: TypedDay | undefined;
  /** `bday` where it asks for the reader's own date of birth. */
  readonly autoComplete?: 'bday';
}

/**
 * A day in three fields with a numeric keypad: day, month, year, in this order in every language. Sends `<name>-day`,
 * `<name>-month` and `<name>-year`; read them with `parseDay(typedDay(form, name))`. The first field has the id `<name>`.
 */
export function DateField({ value, autoComplete, ...field }: DateFieldProps) {
  return (
    <DateParts
      field={field}
      value={value}
      parts={['day', 'month', 'year']}
      required={!field.optional}
      autoComplete={(part) => (autoComplete ? `bday-${part}` : 'off')}
    />
  );
}
