import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, ButtonLink, Details, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { PersonPlan } from './person-plan.ts';

interface EvaluationsProps {
  /** Id of the person. */
  readonly person: string;
  readonly evaluations: PersonPlan['evaluations'];
  /** There is a version to look back on. */
  readonly inForce: boolean;
}

/** How the plan went, said together. */
export function Evaluations({ person, evaluations, inForce }: EvaluationsProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <>
      <Heading>{t('evaluate.list')}</Heading>
      {evaluations.length === 0 ? <Paragraph>{t('evaluate.none')}</Paragraph> : null}
      {evaluations.map(({ id, heldOn, versionNumber, words, results, nextOn, by }, index) => (
        <Details
          key={id}
          open={index === 0}
          summary={t('evaluate.on', { date: formatDate(heldOn, language), number: versionNumber, name: by })}
        >
          <p className="portal-written">
            <Typed>{words}</Typed>
          </p>
          <BulletList>
            {results.map(({ goalId, title, result }) => (
              <Bullet key={goalId}>
                <Typed>{title}</Typed>: {t(`goalResult.${result}`)}
              </Bullet>
            ))}
          </BulletList>
          {nextOn === null ? null : <Paragraph>{t('evaluate.next', { date: formatDate(nextOn, language) })}</Paragraph>}
        </Details>
      ))}
      {inForce ? (
        <Paragraph>
          <ButtonLink to={`/mijn-mensen/${person}/plan/evalueren`} variant="secondary">
            {t('evaluate.title')}
          </ButtonLink>
        </Paragraph>
      ) : null}
    </>
  );
}
