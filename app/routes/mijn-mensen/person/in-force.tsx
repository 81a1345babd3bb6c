import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, DataTable, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { PersonPlan } from './person-plan.ts';

interface InForceProps {
  /** Id of the person. */
  readonly person: string;
  readonly version: NonNullable<PersonPlan['inForce']>;
  /** When both look back next: what was agreed last. */
  readonly nextEvaluationOn: PersonPlan['nextEvaluationOn'];
}

/** The version that counts now: where somebody wants to go, their goals and what they have to do. */
export function InForce({ person, version, nextEvaluationOn }: InForceProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { number, dreamJob, firstStep, inForceAt, basis } = version;
  const day = (date: typeof nextEvaluationOn) => date && formatDate(date, language);
  return (
    <>
      <Heading id="plan">{t('person.inForce', { number })}</Heading>
      <CheckAnswers
        answers={[
          { label: t('draft.outline.dreamJob'), value: dreamJob && <Typed>{dreamJob}</Typed> },
          { label: t('draft.outline.firstStep'), value: firstStep && <Typed>{firstStep}</Typed> },
          { label: t('draft.outline.evaluationOn'), value: day(nextEvaluationOn) },
          {
            label: t('version.inForce'),
            value: inForceAt && basis && `${formatInstant(inForceAt, language)}. ${t(`basis.${basis}`)}`,
          },
          { label: t('version.objection'), value: t('version.objectionDay') },
        ]}
      />
      <Paragraph>
        <TextLink to={`/mijn-mensen/${person}/plan/versie/${number}`}>{t('person.asCitizen')}</TextLink>
      </Paragraph>
      <Goals goals={version.goals} />
      <Obligations obligations={version.obligations} />
    </>
  );
}

function Goals({ goals }: Pick<InForceProps['version'], 'goals'>) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <>
      <Heading level={3}>{t('draft.goals')}</Heading>
      {goals.length === 0 ? <Paragraph>{t('draft.noGoals')}</Paragraph> : null}
      {goals.length > 0 ? (
        <DataTable
          caption={t('draft.goals')}
          captionHidden
          columns={(['name', 'result', 'byOn'] as const).map((name) => ({ label: t(`draft.goal.${name}`) }))}
          rows={goals.map(({ id, title, why, result, byOn }) => ({
            key: id,
            cells: [
              <>
                <strong>
                  <Typed>{title}</Typed>
                </strong>
                <br />
                {why === null ? null : <Typed>{why}</Typed>}
              </>,
              result === null ? '–' : <Typed>{result}</Typed>,
              byOn === null ? '–' : formatDate(byOn, language),
            ],
          }))}
        />
      ) : null}
    </>
  );
}

function Obligations({ obligations }: Pick<InForceProps['version'], 'obligations'>) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <>
      <Heading level={3}>{t('draft.obligations')}</Heading>
      {obligations.length === 0 ? <Paragraph>{t('draft.noObligations')}</Paragraph> : null}
      {obligations.length > 0 ? (
        <DataTable
          caption={t('draft.obligations')}
          captionHidden
          columns={(['name', 'state', 'article'] as const).map((name) => ({ label: t(`draft.obligation.${name}`) }))}
          rows={obligations.map(({ id, kind, words, state, article, releasedUntil, releaseReason }) => ({
            key: id,
            cells: [
              <>
                <strong>{t(`obligation.${kind}`)}</strong>
                <br />
                <Typed>{words}</Typed>
              </>,
              <>
                {t(`state.${state}`)}{' '}
                {releasedUntil === null ? null : t('draft.until', { date: formatDate(releasedUntil, language) })}{' '}
                {releaseReason === null ? null : <Typed>{releaseReason}</Typed>}
              </>,
              <bdi key="article">{article}</bdi>,
            ],
          }))}
        />
      ) : null}
    </>
  );
}
