import { dayFieldNames, emptyDay, type TypedDay, useTexts } from '#app/i18n/index.ts';
import { classes } from '../class-names.ts';
import { FieldGroup, type FieldProps } from './field.tsx';

interface DatePartsProps<Part extends keyof TypedDay> {
  readonly field: FieldProps;
  readonly value: TypedDay | undefined;
  /** In the order of the page. The first has the id of the field. */
  readonly parts: readonly Part[];
  readonly required: boolean;
  readonly autoComplete: (part: Part) => string;
}

/** Parts of a date, each in a field with a numeric keypad. */
export function DateParts<Part extends keyof TypedDay>(props: DatePartsProps<Part>) {
  const { field, value = emptyDay, parts, required, autoComplete } = props;
  const t = useTexts('common');
  const names = dayFieldNames(field.name);
  return (
    <FieldGroup field={field} role="group">
      <div className="portal-date">
        {parts.map((part, index) => {
          const id = index === 0 ? field.name : names[part];
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
                  field.error && 'utrecht-textbox--invalid',
                )}
                type="text"
                dir="ltr"
                inputMode="numeric"
                autoComplete={autoComplete(part)}
                aria-invalid={field.error ? true : undefined}
                aria-describedby={field.error ? `${field.name}-error` : undefined}
                aria-required={required ? true : undefined}
                defaultValue={value[part]}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
