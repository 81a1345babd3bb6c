import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Paragraph } from '#app/ui/index.ts';
import type { PlacementFacts, PlanDraftResult } from '#graphql/generated/documents.ts';

type TermRule = PlanDraftResult['terms'][number];
type RunningTerm = NonNullable<PlacementFacts['term']>;

/** How long something may last, and who decided that. */
export function TermRuleText({ rule }: { readonly rule: TermRule }) {
  const t = useTexts('coach');
  return (
    <>
      <Paragraph>
        {t(`term.length.${rule.unit}`, { count: rule.length })}{' '}
        {rule.extension > 0 ? t(`term.extension.${rule.unit}`, { count: rule.extension }) : t('term.noExtension')}{' '}
        {rule.hard ? t('term.hard') : null}
      </Paragraph>
      <TermSource {...rule} />
    </>
  );
}

/** A term that runs: its days, how many are left, and who decided it. */
export function RunningTermText({ term }: { readonly term: RunningTerm }) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <>
      <Paragraph>
        {t('term.runs', { end: formatDate(term.endsOn, language), latest: formatDate(term.latestOn, language) })}{' '}
        <Badge tone={term.daysLeft <= 28 ? 'warning' : 'neutral'}>
          {term.daysLeft < 0 ? t('term.over', { count: -term.daysLeft }) : t('term.daysLeft', { count: term.daysLeft })}
        </Badge>
      </Paragraph>
      <TermSource {...term} />
    </>
  );
}

function TermSource({ status, article, source }: Pick<TermRule, 'status' | 'article' | 'source'>) {
  const t = useTexts('coach');
  return (
    <p className="portal-quiet">
      {t(`term.source.${status}`)} <bdi>{article === null ? source : `${article}. ${source}`}</bdi>
    </p>
  );
}
