import { formatDate, formatHours, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Callout, CheckAnswers, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { PlacementEvaluationFacts, PlacementFacts } from '#graphql/generated/documents.ts';
import { RunningTermText } from '../term-text.tsx';

export interface PlacementStateProps {
  /** Ids of the person and of the step. */
  readonly person: string;
  readonly step: string;
  readonly placement: PlacementFacts;
  /** How it went so far, newest first. */
  readonly evaluations: readonly PlacementEvaluationFacts[];
}

/** Where a placement is, how long it may last, and whether it takes paid work away. */
export function PlacementState({ person, step, placement, evaluations }: PlacementStateProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { host, tasks, weekMinutes, learningGoals, guide, extensionReason, term, displacementCheck: check } = placement;
  const typed = (words: string | null) => words && <Typed>{words}</Typed>;
  const state = check === null ? 'open' : check.passed ? 'passed' : 'failed';
  const address = `/mijn-mensen/${person}/plan/stap/${step}`;
  return (
    <>
      <Heading>{t('draft.placement.title')}</Heading>
      <CheckAnswers
        answers={[
          { label: t('draft.placement.host'), value: typed(host) },
          { label: t('draft.placement.tasks'), value: typed(tasks) },
          { label: t('draft.placement.hours'), value: formatHours(weekMinutes) },
          { label: t('draft.placement.learningGoals'), value: typed(learningGoals.join('; ')) },
          { label: t('draft.placement.guide'), value: typed(guide) },
          ...(extensionReason === null
            ? []
            : [{ label: t('draft.placement.extensionReason'), value: typed(extensionReason) }]),
        ]}
      />
      <Heading level={3}>{t('draft.placement.rule')}</Heading>
      {term ? <RunningTermText term={term} /> : <Paragraph>{t('draft.placement.noRule')}</Paragraph>}
      <Heading level={3}>{t('displacement.title')}</Heading>
      <Paragraph>
        <Badge tone={state === 'passed' ? 'ok' : 'warning'}>{t(`displacement.state.${state}`)}</Badge>{' '}
        {check === null ? null : t('displacement.by', { name: check.by, date: formatInstant(check.at, language) })}{' '}
        {check === null ? null : <Typed>{check.conclusion}</Typed>}
      </Paragraph>
      <Paragraph>
        <TextLink to={`${address}/verdringing`}>
          {t(check === null ? 'displacement.begin' : 'displacement.again')}
        </TextLink>
      </Paragraph>
      <Heading level={3}>{t('placement.list')}</Heading>
      {evaluations.length === 0 ? <Paragraph>{t('placement.none')}</Paragraph> : null}
      {evaluations.map(({ id, heldOn, words, by }) => (
        <Callout key={id}>
          <Paragraph>{t('placement.by', { name: by, date: formatDate(heldOn, language) })}</Paragraph>
          <p className="portal-written">
            <Typed>{words}</Typed>
          </p>
        </Callout>
      ))}
      <Paragraph>
        <TextLink to={`${address}/evaluatie`}>{t('placement.evaluate')}</TextLink>
      </Paragraph>
    </>
  );
}
