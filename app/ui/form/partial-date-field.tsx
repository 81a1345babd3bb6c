import { dayFieldNames, emptyDay, type TypedDay, useTexts } from '#app/i18n/index.ts';
import { classes } from '../class-names.ts';
import { FieldGroup, type FieldProps } from './field.tsx';

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
export function PartialDateField(props: PartialDateFieldProps) {
  const t = useTexts('common');
  const names = dayFieldNames(props.name);
  const value = props.value ?? emptyDay;
  const parts = props.smallest === 'DAY' ? (['day', 'month', 'year'] as const) : (['month', 'year'] as const);
  return (
    <FieldGroup field={props} role="group">
      <div className="portal-date">
        {parts.map((part, index) => {
          const id = index === 0 ? props.name : names[part];
          return (
            <div className="portal-date__part" key={part}>
              <label className="utrecht-form-label portal-date__label" htmlFor={id}>
                {t(`date.${part}`)}
              </label>
              <input
                id={id}
                name={names[part]}
                className={classes(
                  'utrecht-textbox utrecht-textbox--html-input',
                  `portal-date__${part}`,
                  props.error && 'utrecht-textbox--invalid',
                )}
                type="text"
                dir="ltr"
                inputMode="numeric"
                autoComplete="off"
                aria-invalid={props.error ? true : undefined}
                aria-describedby={props.error ? `${props.name}-error` : undefined}
                defaultValue={value[part]}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
