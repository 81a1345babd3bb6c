import type { HTMLInputAutoCompleteAttribute } from 'react';
import { classes } from '../class-names.ts';
import { Field, type FieldProps, inputAttributes } from './field.tsx';

const textbox = 'utrecht-textbox utrecht-textbox--html-input';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  /** Room for about so many signs. */
  readonly width?: 'short' | 'middle' | 'full';
  /** Numbers and codes are written from left to right in every language; words bring their own direction. */
  readonly direction?: 'auto' | 'ltr';
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { value, autoComplete = 'off', inputMode, width = 'full', direction = 'auto', maxLength, spellCheck } = props;
  return (
    <Field field={props}>
      <input
        {...inputAttributes(props)}
        className={classes(textbox, `portal-input--${width}`, props.error && 'utrecht-textbox--invalid')}
        type="text"
        dir={direction}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={spellCheck}
      />
    </Field>
  );
}

export interface SearchFieldProps extends FieldProps {
  readonly value?: string | undefined;
}

/** Words that are looked for, in a form that gets: once sent they are in the address, and nothing else keeps them. */
export function SearchField(props: SearchFieldProps) {
  return <TextField {...props} inputMode="search" />;
}

export interface AmountFieldProps extends FieldProps {
  /** As it was typed, or `formatMoneyForField(amount)`. */
  readonly value?: string | undefined;
}

/** An amount in euros. Read it with `parseAmount`. */
export function AmountField(props: AmountFieldProps) {
  return (
    <Field field={props}>
      <div className="portal-amount">
        <div className="portal-amount__field" dir="ltr">
          <span className="portal-amount__unit" aria-hidden="true">
            €
          </span>
          <input
            {...inputAttributes(props)}
            className={classes(textbox, 'utrecht-textbox--numeric', props.error && 'utrecht-textbox--invalid')}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={props.value}
          />
        </div>
      </div>
    </Field>
  );
}

export interface HoursFieldProps extends FieldProps {
  /** As it was typed, or `formatHours(minutes)`. */
  readonly value?: string | undefined;
  /** Word behind the field, for example "uur". */
  readonly unit: string;
}

/** A number with its unit behind it. Read hours with `parseHours`. */
export function HoursField(props: HoursFieldProps) {
  return (
    <Field field={props}>
      <div className="portal-unit">
        <input
          {...inputAttributes(props)}
          className={classes(textbox, 'portal-input--short', props.error && 'utrecht-textbox--invalid')}
          type="text"
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={props.value}
        />
        <span aria-hidden="true">{props.unit}</span>
      </div>
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea
        {...inputAttributes(props)}
        className={classes(
          'utrecht-textarea utrecht-textarea--html-textarea',
          props.error && 'utrecht-textarea--invalid',
        )}
        dir="auto"
        rows={props.rows ?? 5}
        defaultValue={props.value}
      />
    </Field>
  );
}

export interface SelectProps extends FieldProps {
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function Select(props: SelectProps) {
  return (
    <Field field={props}>
      <select
        {...inputAttributes(props)}
        className={classes('utrecht-select utrecht-select--html-select', props.error && 'utrecht-select--invalid')}
        defaultValue={props.value}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as the `accept` attribute has them. */
  readonly accept: string;
  /** More than one file at a time. */
  readonly multiple?: boolean;
}

/** The form around it needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field field={props}>
      <input
        {...inputAttributes(props)}
        className="portal-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  );
}
