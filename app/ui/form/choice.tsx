import type { ReactNode } from 'react';
import { classes } from '../class-names.ts';
import { FieldError, FieldGroup, type FieldProps } from './field.tsx';

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
  /** Of this one box; a group says it above its choices. */
  readonly error?: string | undefined;
  /** One of several, of which each may be left out. */
  readonly free?: boolean;
  /** The id of its form, where that stands elsewhere on the page. */
  readonly form?: string | undefined;
}

function Option({ type, id, name, choice, checked, error, free = false, form }: OptionProps) {
  // The first option has the name of its group, whose own hint is another one.
  const hintId = `${id}-option-hint`;
  return (
    <div className="portal-option">
      <input
        id={id}
        className={inputClasses[type]}
        type={type}
        name={name}
        form={form}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={classes(choice.hint ? hintId : null, error ? `${id}-error` : null) || undefined}
        aria-invalid={error === undefined ? undefined : true}
        aria-required={type === 'checkbox' && !free ? true : undefined}
      />
      <label className={`utrecht-form-label utrecht-form-label--${type} portal-option__label`} htmlFor={id}>
        {choice.label}
        {choice.hint ? (
          <span className="portal-option__hint" id={hintId}>
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
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** Those that were ticked before; nothing is ticked that the reader did not tick. */
  readonly values?: readonly string[];
}

/** Any of a few. The first option has the id `<name>`. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <FieldGroup field={props} role="group">
      <div className="portal-options">
        {props.choices.map((choice, index) => (
          <Option
            key={choice.value}
            type="checkbox"
            id={optionId(props.name, index)}
            name={props.name}
            choice={choice}
            checked={props.values?.includes(choice.value) ?? false}
            free
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps extends Pick<FieldProps, 'name' | 'label' | 'error'> {
  /** What is sent when it is ticked. */
  readonly value: string;
}

/** One box that has to be ticked, never ticked beforehand. */
export function Checkbox({ name, label, value, error }: CheckboxProps) {
  return (
    <div className={classes('utrecht-form-field', 'portal-field', error && 'utrecht-form-field--invalid')}>
      <FieldError field={{ name, error }} />
      <Option type="checkbox" id={name} name={name} choice={{ value, label }} checked={false} error={error} />
    </div>
  );
}

export interface TickProps extends Pick<FieldProps, 'name' | 'label'> {
  readonly id: string;
  readonly value: string;
  /** The id of its form. */
  readonly form: string;
}

/** A box beside one of many things, of a form that stands elsewhere on the page. */
export function Tick({ id, name, label, value, form }: TickProps) {
  return <Option type="checkbox" id={id} name={name} choice={{ value, label }} checked={false} form={form} free />;
}
