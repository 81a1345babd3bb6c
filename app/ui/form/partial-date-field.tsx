import type { TypedDay } from '#app/i18n/index.ts';
import { DateParts } from './date-parts.tsx';
import type { FieldProps } from './field.tsx';

export interface PartialDateFieldProps extends FieldProps {
  /** As it was typed (`typedDay(form, name)`) or a known date (`partialDateForFields(date)`). */
  readonly value?: TypedDay | undefined;
  /** `DAY`: day, month and year. `MONTH`: month and year. */
  readonly smallest: 'DAY' | 'MONTH';
}

/**
 * As much of a date as somebody knows: the year is enough. Sends the names of `DateField`; read them with
 * `readPartialDate(typedDay(form, name))`. The first field has the id `<name>`.
 */
export function PartialDateField({ value, smallest, ...field }: PartialDateFieldProps) {
  return (
    <DateParts
      field={field}
      value={value}
      parts={smallest === 'DAY' ? ['day', 'month', 'year'] : ['month', 'year']}
      required={false}
      autoComplete={() => 'off'}
    />
  );
}
