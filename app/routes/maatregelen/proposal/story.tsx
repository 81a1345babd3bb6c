import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Callout, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { SanctionFacts } from '#graphql/generated/documents.ts';

/** A proposal from its reasons to its decision, in the order in which it happened; `level` of its headings. */
export function SanctionStory({ proposal, level }: { readonly proposal: SanctionFacts; readonly level: 2 | 3 }) {
  const t = useTexts('coach');
  const language = useLanguage();
  const mandate = useTexts('mandate');
  const { obligation, reasons, proposedBy, proposedAt, viewBy, view, viewAt, helperName } = proposal;
  const { outcome, outcomeReason, decidedBy, decidedAt, withdrawnAt, withdrawReason } = proposal;
  return (
    <>
      <Heading level={level}>{t('sanction.story.obligation')}</Heading>
      <Paragraph>
        <strong>{t(`obligation.${obligation.kind}`)}</strong> (<bdi>{obligation.article}</bdi>)
      </Paragraph>
      <Paragraph>
        <Typed>{obligation.words}</Typed>
      </Paragraph>
      <ObligationNow proposal={proposal} />
      <Heading level={level}>{t('sanction.story.reasons')}</Heading>
      <Paragraph>{t('sanction.story.by', { name: proposedBy, date: formatInstant(proposedAt, language) })}</Paragraph>
      <Written words={reasons} />
      <Heading level={level}>{t('sanction.story.view')}</Heading>
      {view === null || viewAt === null ? (
        <Paragraph>{t('sanction.story.noView', { date: formatDate(viewBy, language) })}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('sanction.story.viewAt', { date: formatInstant(viewAt, language) })}</Paragraph>
          <Written words={view} />
          {helperName === null ? null : <Paragraph>{mandate('by.said', { helper: helperName })}</Paragraph>}
        </>
      )}
      {outcome === null || decidedAt === null ? null : (
        <Callout title={t(`sanction.outcome.${outcome}`)}>
          <Paragraph>
            {t('sanction.story.decided', { name: decidedBy ?? '', date: formatInstant(decidedAt, language) })}
          </Paragraph>
          <Written words={outcomeReason ?? ''} />
        </Callout>
      )}
      {withdrawnAt === null ? null : (
        <Callout title={t('sanction.story.withdrawn', { date: formatInstant(withdrawnAt, language) })}>
          <Written words={withdrawReason ?? ''} />
        </Callout>
      )}
    </>
  );
}

/** What became of the obligation since it was proposed; nothing where it is imposed as it was. */
function ObligationNow({ proposal: { obligationNow, decidedAt } }: { readonly proposal: SanctionFacts }) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { state, releasedUntil } = obligationNow;
  if (state === 'IMPOSED') return null;
  const date = releasedUntil === null ? '' : formatDate(releasedUntil, language);
  return (
    <Alert kind="warning" title={t(decidedAt === null ? 'sanction.now.title' : 'sanction.now.then')}>
      <Paragraph>{t(`sanction.now.${state}`, { date })}</Paragraph>
    </Alert>
  );
}

function Written({ words }: { readonly words: string }) {
  return (
    <p className="portal-written">
      <Typed>{words}</Typed>
    </p>
  );
}
