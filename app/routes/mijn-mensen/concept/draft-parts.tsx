import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, ButtonLink, CheckAnswers, DataTable, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { VersionContent } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { isOver, type Progress, StepStatusBadge, statusOf } from '../step-status.tsx';

interface DraftPartsProps {
  /** Id of the person. */
  readonly person: string;
  readonly draft: VersionContent;
  /** How the steps go that are being taken. */
  readonly progress: Progress;
}

/** The whole draft, each part with the way to its page. */
export function DraftParts(props: DraftPartsProps) {
  return (
    <>
      <Outline {...props} />
      <Goals {...props} />
      <Steps {...props} />
      <Obligations {...props} />
    </>
  );
}

const pathOf = ({ person }: DraftPartsProps, end: string) => `/mijn-mensen/${person}/plan/concept/${end}`;

function useDay() {
  const language = useLanguage();
  return (day: LocalDate | null) => (day === null ? '–' : formatDate(day, language));
}

function Outline(props: DraftPartsProps) {
  const t = useTexts('coach');
  const day = useDay();
  const { dreamJob, firstStep, evaluationOn } = props.draft;
  const change = (subject: string) => ({ to: pathOf(props, 'kop'), subject });
  const typed = (words: string | null) => words && <Typed>{words}</Typed>;
  return (
    <>
      <Heading>{t('draft.outline.title')}</Heading>
      <CheckAnswers
        answers={[
          { label: t('draft.outline.dreamJob'), value: typed(dreamJob), change: change(t('draft.outline.dreamJob')) },
          {
            label: t('draft.outline.firstStep'),
            value: typed(firstStep),
            change: change(t('draft.outline.firstStep')),
          },
          {
            label: t('draft.outline.evaluationOn'),
            value: evaluationOn && day(evaluationOn),
            change: change(t('draft.outline.evaluationOn')),
          },
        ]}
      />
    </>
  );
}

function Goals(props: DraftPartsProps) {
  const t = useTexts('coach');
  const day = useDay();
  return (
    <>
      <Heading>{t('draft.goals')}</Heading>
      {props.draft.goals.length === 0 ? <Paragraph>{t('draft.noGoals')}</Paragraph> : null}
      {props.draft.goals.length > 0 ? (
        <DataTable
          caption={t('draft.goals')}
          captionHidden
          columns={[
            { label: t('draft.goal.name') },
            { label: t('draft.goal.result') },
            { label: t('draft.goal.byOn') },
          ]}
          rows={props.draft.goals.map(({ id, title, result, byOn }) => ({
            key: id,
            cells: [
              <TextLink key="title" to={pathOf(props, `doel/${id}`)}>
                <Typed>{title}</Typed>
              </TextLink>,
              result === null ? '–' : <Typed>{result}</Typed>,
              day(byOn),
            ],
          }))}
        />
      ) : null}
      <Paragraph>
        <ButtonLink variant="secondary" to={pathOf(props, 'doel/nieuw')}>
          {t('draft.goal.add')}
        </ButtonLink>
      </Paragraph>
    </>
  );
}

function Steps(props: DraftPartsProps) {
  const t = useTexts('coach');
  const day = useDay();
  const { goals, steps } = props.draft;
  return (
    <>
      <Heading>{t('draft.steps')}</Heading>
      {steps.length === 0 ? <Paragraph>{t('draft.noSteps')}</Paragraph> : null}
      {steps.some(({ id }) => isOver(statusOf(props.progress, id))) ? (
        <Paragraph>{t('progress.stays')}</Paragraph>
      ) : null}
      {steps.length > 0 ? (
        <DataTable
          caption={t('draft.steps')}
          captionHidden
          columns={(['name', 'kind', 'owner', 'startsOn', 'dueOn', 'goal', 'check'] as const).map((name) => ({
            label: t(`draft.step.${name}`),
          }))}
          rows={steps.map((step) => ({
            key: step.id,
            cells: [
              <StepName key="title" {...{ props, step }} />,
              t(`kind.${step.kind}`),
              step.partnerName === null ? t(`owner.${step.owner}`) : <Typed>{step.partnerName}</Typed>,
              day(step.startsOn),
              day(step.dueOn),
              <Typed key="goal">{goals.find(({ id }) => id === step.goalId)?.title ?? '–'}</Typed>,
              step.placement ? <Check key="check" {...{ props, step }} /> : '–',
            ],
          }))}
        />
      ) : null}
      <Paragraph>
        <ButtonLink variant="secondary" to={pathOf(props, 'stap/nieuw')}>
          {t('draft.step.add')}
        </ButtonLink>
      </Paragraph>
    </>
  );
}

function StepName({ props, step }: StepProps) {
  const status = statusOf(props.progress, step.id);
  return (
    <>
      <TextLink to={pathOf(props, `stap/${step.id}`)}>
        <Typed>{step.title}</Typed>
      </TextLink>{' '}
      {status === null ? null : <StepStatusBadge status={status} />}
    </>
  );
}

interface StepProps {
  readonly props: DraftPartsProps;
  readonly step: VersionContent['steps'][number];
}

/** Whether the displacement check of a placement was done, and the way to it. */
function Check({ props, step }: StepProps) {
  const t = useTexts('coach');
  const check = step.placement?.displacementCheck ?? null;
  const state = check === null ? 'open' : check.passed ? 'passed' : 'failed';
  return (
    <>
      <Badge tone={state === 'passed' ? 'ok' : 'warning'}>{t(`displacement.state.${state}`)}</Badge>{' '}
      <TextLink to={`/mijn-mensen/${props.person}/plan/stap/${step.id}/verdringing`} subject={step.title}>
        {t(check === null ? 'displacement.begin' : 'displacement.again')}
      </TextLink>
    </>
  );
}

function Obligations(props: DraftPartsProps) {
  const t = useTexts('coach');
  const day = useDay();
  const { obligations } = props.draft;
  return (
    <>
      <Heading>{t('draft.obligations')}</Heading>
      {obligations.length === 0 ? <Paragraph>{t('draft.noObligations')}</Paragraph> : null}
      {obligations.length > 0 ? (
        <DataTable
          caption={t('draft.obligations')}
          captionHidden
          columns={(['name', 'article', 'state', 'startsOn', 'releasedUntil'] as const).map((name) => ({
            label: t(`draft.obligation.${name}`),
          }))}
          rows={obligations.map(({ id, kind, words, article, state, startsOn, releasedUntil }) => ({
            key: id,
            cells: [
              <>
                <TextLink to={pathOf(props, `verplichting/${id}`)}>{t(`obligation.${kind}`)}</TextLink>
                <br />
                <Typed>{words}</Typed>
              </>,
              <bdi key="article">{article}</bdi>,
              t(`state.${state}`),
              day(startsOn),
              day(releasedUntil),
            ],
          }))}
        />
      ) : null}
      <Paragraph>
        <ButtonLink variant="secondary" to={pathOf(props, 'verplichting/nieuw')}>
          {t('draft.obligation.add')}
        </ButtonLink>
      </Paragraph>
    </>
  );
}
