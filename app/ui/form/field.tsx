import type { ReactNode } from 'react';
import { useTexts } from '#app/i18n/index.ts';
import { classes } from '../class-names.ts';

/** What every form part takes. */
export interface FieldProps {
  /** Name in the form; also the id, so that a problem can lead here. */
  readonly name: string;
  readonly label: ReactNode;
  /** Short help, said before the answer. */
  readonly hint?: ReactNode;
  /** What is not right, as a sentence. */
  readonly error?: string | undefined;
  /** The label is the question of the page: it becomes the h1. Give `Page` `heading="inForm"`. */
  readonly question?: boolean;
  /** May be left empty; says so behind the label. */
  readonly optional?: boolean;
}

/** Ids that an input names in `aria-describedby`, in the order in which they are said. */
export function describedBy(field: Pick<FieldProps, 'name' | 'hint' | 'error'>): string | undefined {
  return classes(field.hint ? `${field.name}-hint` : null, field.error ? `${field.name}-error` : null) || undefined;
}

/** The attributes that every single input shares. */
export function inputAttributes(field: FieldProps) {
  return {
    id: field.name,
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? (true as const) : undefined,
    'aria-required': field.optional ? undefined : (true as const),
  };
}

export function Hint({ field }: { readonly field: Pick<FieldProps, 'name' | 'hint'> }) {
  if (!field.hint) return null;
  return (
    <div className="utrecht-form-field-description portal-hint" id={`${field.name}-hint`}>
      {field.hint}
    </div>
  );
}

export function FieldError({ field }: { readonly field: Pick<FieldProps, 'name' | 'error'> }) {
  const t = useTexts('common');
  if (!field.error) return null;
  return (
    <p className="utrecht-form-field-error-message portal-error" id={`${field.name}-error`}>
      <span className="portal-hidden">{t('errors.prefix')} </span>
      {field.error}
    </p>
  );
}

export function Optional() {
  const t = useTexts('common');
  return <span className="portal-optional"> {t('form.optional')}</span>;
}

/** One input with its label, hint and error. */
export function Field({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }) {
  const label = (
    <label className="utrecht-form-label" htmlFor={field.name}>
      {field.label}
      {field.optional ? <Optional /> : null}
    </label>
  );
  return (
    <div className={classes('utrecht-form-field', 'portal-field', field.error && 'utrecht-form-field--invalid')}>
      {field.question ? <h1 className="nl-heading nl-heading--level-1 portal-question">{label}</h1> : label}
      <Hint field={field} />
      <FieldError field={field} />
      {children}
    </div>
  );
}

/** Several inputs that answer one question. */
export function FieldGroup({
  field,
  role,
  children,
}: {
  readonly field: FieldProps;
  readonly role?: 'group' | 'radiogroup';
  readonly children: ReactNode;
}) {
  const legend = (
    <>
      {field.label}
      {field.optional ? <Optional /> : null}
    </>
  );
  return (
    <fieldset
      className={classes(
        'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset',
        'portal-field',
        field.error && 'utrecht-form-fieldset--invalid',
      )}
      role={role}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error && role === 'radiogroup' ? true : undefined}
      aria-required={role === 'radiogroup' && !field.optional ? true : undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {field.question ? <h1 className="nl-heading nl-heading--level-1 portal-question">{legend}</h1> : legend}
      </legend>
      <Hint field={field} />
      <FieldError field={field} />
      {children}
    </fieldset>
  );
}
