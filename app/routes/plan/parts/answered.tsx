import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { MyPlanResult } from '#graphql/generated/documents.ts';

export type AnsweredProps = Pick<NonNullable<MyPlanResult['plan']>, 'proposed'>;

/** After not agreeing nothing is asked again: it arrived, and this is what happens now. */
export function Answered({ proposed }: AnsweredProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const answer = proposed?.responses.findLast(({ kind }) => kind === 'DISAGREED');
  if (!answer) return null;
  return (
    <Card title={t('answered.title')} id="beantwoord">
      <Paragraph>{t('answered.text', { at: formatInstant(answer.at, language) })}</Paragraph>
      <Paragraph>{t('answered.still')}</Paragraph>
      <ActionGroup>
        <ButtonLink to="/plan/voorstel" variant="secondary">
          {t('answered.button')}
        </ButtonLink>
      </ActionGroup>
    </Card>
  );
}
