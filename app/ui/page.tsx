import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'react-router';
import { useActingFor, useTexts } from '#app/i18n/index.ts';
import { ErrorSummary } from './form/error-summary.tsx';
import { Illustration, type IllustrationName } from './pictures/illustration.tsx';
import type { Problem } from './problem.ts';
import { Typed } from './text.tsx';

const SiteNameContext = createContext<string | null>(null);

/** The municipality's name for the end of every title; set once by the root. */
export const SiteNameProvider = SiteNameContext.Provider;

/** Where somebody is in a row of pages; only given when the total is certain. */
export interface Step {
  readonly number: number;
  readonly of: number;
}

export interface PageProps {
  /** What the page is about: the h1 and the first words of the window's title. */
  readonly title: string;
  /** BCP 47, where the title is in another language than the page. */
  readonly titleLanguage?: string;
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly label?: string };
  readonly step?: Step;
  /** Shown above everything else; the title then begins with "Fout:". */
  readonly problems?: readonly Problem[] | undefined;
  /** `inForm`: the label of the only field is the h1 (give that field `question`). */
  readonly heading?: 'shown' | 'inForm';
  /** `wide` for tables of professionals. */
  readonly width?: 'text' | 'wide';
  readonly picture?: IllustrationName;
  readonly children?: ReactNode;
}

/** The frame of every page: title, way back, step, problems, heading. Holds the only `<main>`. */
export function Page({
  title,
  titleLanguage,
  lead,
  back,
  step,
  problems = [],
  heading = 'shown',
  width = 'text',
  picture,
  children,
}: PageProps) {
  const t = useTexts('common');
  const stepText = step ? t('page.step', { number: step.number, of: step.of }) : null;
  return (
    <main id="inhoud" tabIndex={-1} className={`portal-main portal-main--${width}`}>
      <WindowTitle title={title} step={stepText} failed={problems.length > 0} />
      {back ? <BackLink {...back} /> : null}
      <ErrorSummary problems={problems} />
      {stepText ? <p className="portal-step">{stepText}</p> : null}
      {picture ? <Illustration name={picture} /> : null}
      {heading === 'shown' ? (
        <h1 className="nl-heading nl-heading--level-1">
          {titleLanguage ? <Typed lang={titleLanguage}>{title}</Typed> : title}
        </h1>
      ) : null}
      {lead ? <p className="nl-paragraph nl-paragraph--lead">{lead}</p> : null}
      {children}
    </main>
  );
}

function WindowTitle({ title, step, failed }: { title: string; step: string | null; failed: boolean }) {
  const t = useTexts('common');
  const municipality = useContext(SiteNameContext);
  const site = municipality ? t('site.nameOf', { municipality }) : t('site.name');
  const person = useActingFor();
  const acting = person === null ? '' : `${t('acting.title', { name: person })} `;
  const own = step ? `${title} (${step})` : title;
  return <title>{`${failed ? `${t('errors.prefix')} ` : ''}${acting}${own} – ${site}`}</title>;
}

/** One step back, above the heading. */
export function BackLink({ to, label }: { readonly to: string; readonly label?: string }) {
  const t = useTexts('common');
  return (
    <p className="portal-back">
      <Link className="nl-link" to={to}>
        <svg className="portal-arrow" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M15 5l-7 7 7 7" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
        </svg>
        {label ?? t('page.back')}
      </Link>
    </p>
  );
}

interface CardProps {
  readonly title?: ReactNode;
  /** What tells it from cards with the same title, under it. */
  readonly moment?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page on its own card. */
export function Card({ title, moment, id, children }: CardProps) {
  const headingId = id ? `${id}-titel` : undefined;
  const momentId = id && moment ? `${id}-moment` : undefined;
  const name = title && headingId ? [headingId, momentId].filter(Boolean).join(' ') : undefined;
  return (
    <section className="portal-card" id={id} aria-labelledby={name}>
      {title ? (
        <h2 className="nl-heading nl-heading--level-2" id={headingId}>
          {title}
        </h2>
      ) : null}
      {moment ? (
        <p className="nl-paragraph" id={momentId}>
          {moment}
        </p>
      ) : null}
      {children}
    </section>
  );
}
