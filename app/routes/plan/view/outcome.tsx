import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  Alert,
  Bullet,
  BulletList,
  CallLink,
  Callout,
  Code,
  Heading,
  Paragraph,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { MySanctionProposalsResult } from '#graphql/generated/documents.ts';
import type { SanctionState } from '../sanction-state.ts';

type SanctionProposal = NonNullable<MySanctionProposalsResult['plan']>['sanctionProposals'][number];

/** What comes next. How much and how long stands in a letter from outside the portal: here nothing is calculated. */
export function WhatComes({ id, state }: { readonly id: string; readonly state: SanctionState }) {
  const t = useTexts('plan');
  return (
    <>
      <Heading>{t('view.next')}</Heading>
      <Next id={id} state={state} />
    </>
  );
}

function Next({ id, state }: { readonly id: string; readonly state: SanctionState }) {
  const t = useTexts('plan');
  switch (state) {
    case 'DROPPED':
      return <Paragraph>{t('view.after.DROPPED.nothing')}</Paragraph>;
    case 'WITHDRAWN':
      return <Paragraph>{t('view.after.WITHDRAWN.nothing')}</Paragraph>;
    case 'REDUCE':
      return (
        <BulletList>
          <Bullet>{t('view.after.REDUCE.letter')}</Bullet>
          <Bullet>{t('view.after.REDUCE.portal')}</Bullet>
          <Bullet>
            {t('view.after.REDUCE.object')} <Code>{t('objection.article')}</Code>{' '}
            <TextLink to={`/besluiten/${id}`}>{t('view.after.REDUCE.toDecision')}</TextLink>
          </Bullet>
          <Bullet>
            {t('view.after.REDUCE.meanwhile')}
            <CallLink />
          </Bullet>
          <Bullet>
            {t('view.after.REDUCE.help')}
            <CallLink />
          </Bullet>
        </BulletList>
      );
    case 'waiting':
    case 'heard':
      return (
        <BulletList>
          <Bullet>
            {t('view.later')}
            <CallLink />
          </Bullet>
          <Bullet>{t('view.nextOther')}</Bullet>
          <Bullet>{t('view.nextNone')}</Bullet>
          <Bullet>{t('view.nextLetter')}</Bullet>
          {state === 'waiting' ? <Bullet>{t('view.nextWithout')}</Bullet> : null}
        </BulletList>
      );
  }
}

/** What was said and what was decided, where it was. */
export function Outcome({ proposal }: { readonly proposal: SanctionProposal }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { view, viewAt, outcome, outcomeReason, decidedAt, withdrawnAt, withdrawReason } = proposal;
  return (
    <>
      {outcome !== null && decidedAt !== null ? (
        <Alert kind={outcome === 'DROPPED' ? 'ok' : 'warning'} title={t(`view.outcome.${outcome}`)}>
          <Paragraph>{t('view.decided', { date: formatInstant(decidedAt, language) })}</Paragraph>
          {outcomeReason === null ? null : (
            <blockquote>
              <Typed lang="nl">{outcomeReason}</Typed>
            </blockquote>
          )}
          {view === null ? <Paragraph>{t('view.notGiven')}</Paragraph> : null}
        </Alert>
      ) : null}
      {withdrawnAt === null ? null : (
        <Alert kind="ok" title={t('view.withdrawn.title')}>
          <Paragraph>{t('view.withdrawn.text', { date: formatInstant(withdrawnAt, language) })}</Paragraph>
          <blockquote>
            <Typed lang="nl">{withdrawReason}</Typed>
          </blockquote>
        </Alert>
      )}
      {view !== null && viewAt !== null ? (
        <Callout title={t('view.given', { date: formatInstant(viewAt, language) })}>
          <blockquote>
            <Typed>{view}</Typed>
          </blockquote>
        </Callout>
      ) : null}
    </>
  );
}
