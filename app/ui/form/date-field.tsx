import { dayFieldNames, emptyDay, type TypedDay, useTexts } from '#app/i18n/index.ts';
import { classes } from '../class-names.ts';
import { FieldGroup, type FieldProps } from './field.tsx';

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
export function DateField(props: DateFieldProps) {
  const t = useTexts('common');
  const names = dayFieldNames(props.name);
  const value = props.value ?? emptyDay;
  return (
    <FieldGroup field={props} role="group">
      <div className="portal-date">
        {(['day', 'month', 'year'] as const).map((part) => {
          const id = part === 'day' ? props.name : names[part];
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
                autoComplete={props.autoComplete ? `bday-${part}` : 'off'}
                aria-invalid={props.error ? true : undefined}
                aria-describedby={props.error ? `${props.name}-error` : undefined}
                aria-required={props.optional ? undefined : true}
                defaultValue={value[part]}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
