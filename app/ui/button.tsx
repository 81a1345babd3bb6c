import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import { classes } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

const variantClasses: Readonly<Record<ButtonVariant, string>> = {
  primary: 'nl-button--primary',
  secondary: 'nl-button--secondary',
  subtle: 'nl-button--subtle',
  danger: 'nl-button--primary nl-button--negative',
};

export interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  /** Name and value that are sent when this button is pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Words for a screen reader when the visible ones are not enough on their own. */
  readonly describedBy?: string;
  /** Sends to another address than the form's. */
  readonly formAction?: string;
}

/** Submits the form it stands in. */
export function Button({ children, variant = 'primary', name, value, describedBy, formAction }: ButtonProps) {
  return (
    <button
      type="submit"
      className={classes('nl-button', variantClasses[variant])}
      name={name}
      value={value}
      formAction={formAction}
      aria-describedby={describedBy}
    >
      <span className="nl-button__label">{children}</span>
    </button>
  );
}

/** Prints the page. Only where there is script, which brings it forward; never on the paper itself. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <div className="portal-actions" data-print="" hidden>
      <button type="button" className="nl-button nl-button--primary">
        <span className="nl-button__label">{children}</span>
      </button>
    </div>
  );
}

export interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ to, children, variant = 'primary' }: ButtonLinkProps) {
  return (
    <Link to={to} className={classes('nl-button', variantClasses[variant])}>
      <span className="nl-button__label">{children}</span>
    </Link>
  );
}

/** Buttons that belong together; the first is the one most people need. */
export function ActionGroup({ children }: { readonly children: ReactNode }) {
  return <div className="utrecht-action-group utrecht-action-group--row portal-actions">{children}</div>;
}

export interface TextLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  /** Words that only a screen reader says, after the visible ones. */
  readonly subject?: string | undefined;
  /** A file or a page of another site: the browser asks for it without the router's prefix. */
  readonly plain?: boolean;
  /** Leaves this page open beside the one it leads to, and says so: for the middle of a form, so that nothing that was typed is lost. */
  readonly newTab?: boolean;
}

/** Says of a link that it opens in another tab. */
function OpensApart() {
  const t = useTexts('common');
  return <> ({t('form.newTab')})</>;
}

/** A link in running text or at the end of a row. */
export function TextLink({ to, children, subject, plain = false, newTab = false }: TextLinkProps) {
  const content = (
    <>
      {children}
      {subject ? <span className="portal-hidden"> {subject}</span> : null}
      {newTab ? <OpensApart /> : null}
    </>
  );
  return plain ? (
    <a className="nl-link" href={to}>
      {content}
    </a>
  ) : (
    <Link className="nl-link" to={to} {...(newTab ? { target: '_blank' } : {})}>
      {content}
    </Link>
  );
}
