import type { ReactNode } from 'react';
import { useTexts } from '#app/i18n/index.ts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const marks: Readonly<Record<AlertKind, string>> = {
  info: 'M12 10v7M12 6.5v.5',
  ok: 'M6 12.5l4 4 8-9',
  warning: 'M12 6v7M12 17v.5',
  error: 'M7 7l10 10M17 7L7 17',
};

export interface AlertProps {
  readonly kind?: AlertKind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Said at once by a screen reader: the outcome of what somebody just did. */
  readonly live?: boolean;
}

/** A message about this page. It does not vanish by itself; its kind is a word for screen readers, never only a colour. */
export function Alert({ kind = 'info', title, children, live = false }: AlertProps) {
  const t = useTexts('common');
  return (
    <div className={`utrecht-alert utrecht-alert--${kind} portal-alert`} role={live ? 'status' : undefined}>
      <div className="utrecht-alert__icon portal-alert__icon">
        <svg viewBox="0 0 24 24" width="24" height="24" role="img" aria-label={t(`alert.${kind}`)}>
          <path d={marks[kind]} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        </svg>
      </div>
      <div className="utrecht-alert__content">
        {title ? <h2 className="nl-heading nl-heading--level-3">{title}</h2> : null}
        {children}
      </div>
    </div>
  );
}

/** One important thing, set apart from the text around it. */
export function Callout({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className="portal-callout">
      {title ? <h2 className="nl-heading nl-heading--level-3">{title}</h2> : null}
      {children}
    </div>
  );
}

/** More for who wants it; opens without script. */
export function Details({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="portal-details" open={open}>
      <summary>{summary}</summary>
      <div className="portal-details__content">{children}</div>
    </details>
  );
}

export type BadgeTone = 'neutral' | 'action' | 'ok' | 'warning';

/** A short state in one or two words. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) {
  return <span className={`nl-data-badge portal-badge portal-badge--${tone}`}>{children}</span>;
}

/** Says on every page of a draft that nothing went to the municipality yet. */
export function NotSentYet({ children }: { readonly children?: ReactNode }) {
  const t = useTexts('common');
  return (
    <div className="portal-not-sent" role="note">
      <strong>{t('notSent.title')}</strong> <span>{children ?? t('notSent.text')}</span>
    </div>
  );
}
