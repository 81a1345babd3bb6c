import type { ReactNode } from 'react';
import { ForWhoMay } from '#app/acting.tsx';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { type Answer, TextLink } from '#app/ui/index.ts';
import type { ChangeKind, MyOrigin } from '#graphql/generated/documents.ts';
import type { RightSubject } from '#graphql/privacy/domain/right-request.ts';
import { useMayTell } from '../wijzigingen/may-tell.ts';

export interface RegisteredProps {
  readonly children: ReactNode;
  readonly origin: MyOrigin | null;
  /** Also says since when it holds. */
  readonly since?: boolean;
  /** What it is, behind the words of the link. */
  readonly subject: string;
  /** The part of somebody's data to which it belongs: chosen beforehand where it is asked to be corrected. */
  readonly part: RightSubject;
  /** The kind of change by which it is told that it became another. */
  readonly change: ChangeKind | null;
}

/** A fact that the municipality keeps: what it is, where it is from, and where to say that it is otherwise. */
function Registered({ children, origin, since = false, subject, part, change }: RegisteredProps) {
  const t = useTexts('details');
  const language = useLanguage();
  const mayTell = useMayTell();
  return (
    <>
      {children}
      <br />
      <span className="portal-quiet">
        {origin === null
          ? t('origin.unknown')
          : t(`origin.${origin.source}`, { date: formatDate(origin.observedOn, language) })}{' '}
        {origin !== null && since ? t('origin.validFrom', { date: formatDate(origin.validFrom, language) }) : null}
      </span>
      <br />
      {change === null || !mayTell(change, 'PREPARE') ? null : (
        <>
          <TextLink to={`/wijzigingen/nieuw?soort=${change}`} subject={subject}>
            {t('wrong.changed')}
          </TextLink>
          <br />
        </>
      )}
      <ForWhoMay part={null}>
        <TextLink
          to={`/mijn-rechten/verzoek?${new URLSearchParams({ soort: 'CORRECTION', onderdeel: part, gegeven: subject }).toString()}`}
          subject={subject}
        >
          {t(change === null ? 'wrong.link' : 'wrong.notRight')}
        </TextLink>
      </ForWhoMay>
    </>
  );
}

/** One line of what is registered. */
export function registered(
  part: RightSubject,
  label: string,
  value: ReactNode,
  origin: MyOrigin | null,
  { since = false, change = null }: { readonly since?: boolean; readonly change?: ChangeKind | null } = {},
): Answer {
  return {
    label,
    value: (
      <Registered origin={origin} since={since} subject={label} part={part} change={change}>
        {value}
      </Registered>
    ),
  };
}
