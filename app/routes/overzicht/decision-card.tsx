import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { decisionTitle } from '../besluiten/words.ts';

/** The newest decision, as long as its term runs and nothing was done about it; nothing otherwise. */
export function NewestDecision({ decisionsUnderWay }: Pick<OverviewResult, 'decisionsUnderWay'>) {
  const t = useTexts('decision');
  const language = useLanguage();
  const [decision] = decisionsUnderWay;
  if (
    decision?.remedy !== 'OBJECTION' ||
    decision.daysLeft === 0 ||
    decision.readAt !== null ||
    decision.objection !== null
  )
    return null;
  const { id, lastDay, daysLeft } = decision;
  return (
    <Card title={t('home.title', { title: decisionTitle(decision, language) })} id="besluit">
      <Paragraph>{t('home.text', { count: daysLeft, date: formatDate(lastDay, language) })}</Paragraph>
      <ActionGroup>
        <ButtonLink to={`/besluiten/${id}`} variant="secondary">
          {t('home.button')}
        </ButtonLink>
      </ActionGroup>
    </Card>
  );
}
