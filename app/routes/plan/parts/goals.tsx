import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { MyGoal } from '#graphql/generated/documents.ts';

/** What somebody wants to reach, why, and how both will see it. */
export function Goals({ goals, share = false }: { readonly goals: readonly MyGoal[]; readonly share?: boolean }) {
  const t = useTexts('plan');
  const language = useLanguage();
  if (goals.length === 0) return <Paragraph>{t('goal.none')}</Paragraph>;
  return goals.map((goal) => (
    <Card key={goal.id} id={`doel-${goal.id}`}>
      <h3 className="nl-heading nl-heading--level-3">
        <Typed lang="nl">{goal.title}</Typed>
      </h3>
      {(['why', 'result'] as const).map((field) =>
        goal[field] === null ? null : (
          <Paragraph key={field}>
            <strong>{t(`field.${field}`)}:</strong> <Typed lang="nl">{goal[field]}</Typed>
          </Paragraph>
        ),
      )}
      {goal.byOn === null ? null : <Paragraph>{t('goal.by', { date: formatDate(goal.byOn, language) })}</Paragraph>}
      {share ? (
        <Paragraph>
          <TextLink to={`/plan/doel/${goal.id}/delen`} subject={goal.title}>
            {t('goal.share')}
          </TextLink>
        </Paragraph>
      ) : null}
    </Card>
  ));
}
