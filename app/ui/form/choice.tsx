import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

const inputClasses = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom',
} as const;

interface OptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly invalid: boolean;
}

function Option({ type, id, name, choice, checked, invalid }: OptionProps) {
  return (
    <div className="portal-option">
      <input
        id={id}
        className={inputClasses[type]}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        aria-invalid={invalid && type === 'checkbox' ? true : undefined}
      />
      <label className={`utrecht-form-label utrecht-form-label--${type} portal-option__label`} htmlFor={id}>
        {choice.label}
        {choice.hint ? (
          <span className="portal-option__hint" id={`${id}-hint`}>
            {choice.hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}

function optionId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

export interface RadioGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | null | undefined;
  /** Two short answers stand beside each other. */
  readonly inline?: boolean;
}

/** One answer out of a few. The first option has the id `<name>`. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <FieldGroup field={props} role="radiogroup">
      <div className={props.inline ? 'portal-options portal-options--inline' : 'portal-options'}>
        {props.choices.map((choice, index) => (
          <Option
            key={choice.value}
            type="radio"
            id={optionId(props.name, index)}
            name={props.name}
            choice={choice}
            checked={props.value === choice.value}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
