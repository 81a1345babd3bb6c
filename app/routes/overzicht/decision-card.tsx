import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { decisionTitle } from '../besluiten/words.ts';

/** The newest decision, as long as its term for objecting runs and nothing was done about it; `null` otherwise. */
export function decisionToObjectTo({ decisionsUnderWay }: Pick<OverviewResult, 'decisionsUnderWay'>) {
  const [decision] = decisionsUnderWay;
  const open = decision?.remedy === 'OBJECTION' && decision.daysLeft > 0;
  return open && decision.readAt === null && decision.objection === null ? decision : null;
}

/** A decision that was not read and to which the reader can object. */
export function NewestDecision(overview: Pick<OverviewResult, 'decisionsUnderWay'>) {
  const t = useTexts('decision');
  const language = useLanguage();
  const decision = decisionToObjectTo(overview);
  if (decision === null) return null;
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
