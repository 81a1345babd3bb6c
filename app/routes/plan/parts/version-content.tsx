import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, Paragraph, PictureList, Typed } from '#app/ui/index.ts';
import type { MyPlannedStep, MyVersionContent, PlanVersionState, StepStatus } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { stepIcons } from '../icons.ts';
import { ownerText, stepDates } from '../words.ts';
import { Dream } from './dream.tsx';
import { Goals } from './goals.tsx';
import { Obligations } from './obligations.tsx';
import { PlacementFacts } from './placement.tsx';
import { StepBadge } from './steps.tsx';

/** How far a step is that is being taken. */
export interface Progress {
  readonly id: string;
  readonly status: StepStatus;
}

export interface VersionContentProps {
  readonly version: MyVersionContent & { readonly state: PlanVersionState };
  /** Without it nothing is said of "now". */
  readonly today?: LocalDate;
  /** Of the steps that are being taken now: what was done stays done in the next version. */
  readonly progress?: readonly Progress[];
}

/** Everything that a version says, in the order of the plan itself. */
export function VersionContent({ version, today, progress = [] }: VersionContentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  return (
    <>
      <Dream {...version} />
      <Heading>{t('part.goals')}</Heading>
      <Goals goals={version.goals} />
      {version.evaluationOn === null ? null : (
        <Paragraph>{t('evaluation.on', { date: formatDate(version.evaluationOn, language) })}</Paragraph>
      )}
      <Heading>{t('part.steps')}</Heading>
      <PlannedSteps steps={version.steps} progress={progress} />
      <Heading>{t('part.obligations')}</Heading>
      <Obligations obligations={version.obligations} read={{ state: version.state, today: today ?? null }} />
    </>
  );
}

interface PlannedStepsProps extends Required<Pick<VersionContentProps, 'progress'>> {
  readonly steps: readonly MyPlannedStep[];
}

function PlannedSteps({ steps, progress }: PlannedStepsProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  if (steps.length === 0) return <Paragraph>{t('step.noneAgreed')}</Paragraph>;
  return (
    <PictureList
      rows={steps.map((step) => {
        const taken = progress.find(({ id }) => id === step.id);
        return {
          id: `stap-${step.id}`,
          picture: <Icon name={stepIcons[step.kind]} />,
          title: <Typed lang="nl">{step.title}</Typed>,
          lines: [
            t(`word.kind.${step.kind}`),
            ownerText(step, t),
            stepDates(step, language),
            step.placement ? <PlacementFacts placement={step.placement} /> : null,
          ],
          status: taken ? <StepBadge status={taken.status} /> : null,
        };
      })}
    />
  );
}
