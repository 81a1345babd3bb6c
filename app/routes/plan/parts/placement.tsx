import { formatHours, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Typed } from '#app/ui/index.ts';
import type { MyPlacement } from '#graphql/generated/documents.ts';

/** Where a placement is, and what for. */
export function PlacementFacts({ placement }: { readonly placement: MyPlacement }) {
  const t = useTexts('plan');
  const { learningGoals } = placement;
  return (
    <>
      {(['host', 'tasks', 'guide', 'extensionReason'] as const).map((field) =>
        placement[field] === null ? null : (
          <p key={field}>
            {t(`field.${field}`)}: <Typed lang="nl">{placement[field]}</Typed>
          </p>
        ),
      )}
      <p>{t('placement.hours', { hours: formatHours(placement.weekMinutes) })}</p>
      {learningGoals.length === 0 ? null : (
        <>
          <p>{t('field.learningGoals')}:</p>
          <BulletList>
            {learningGoals.map((goal) => (
              <Bullet key={goal}>
                <Typed lang="nl">{goal}</Typed>
              </Bullet>
            ))}
          </BulletList>
        </>
      )}
    </>
  );
}
