import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, Paragraph, PictureList, Typed } from '#app/ui/index.ts';
import type { MyPlannedStep, MyVersionContent } from '#graphql/generated/documents.ts';
import { stepIcons } from '../icons.ts';
import { ownerText, stepDates } from '../words.ts';
import { Dream } from './dream.tsx';
import { Goals } from './goals.tsx';
import { Obligations } from './obligations.tsx';
import { PlacementFacts } from './placement.tsx';

/** Everything that a version says, in the order of the plan itself. */
export function VersionContent({ version }: { readonly version: MyVersionContent }) {
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
      <PlannedSteps steps={version.steps} />
      <Heading>{t('part.obligations')}</Heading>
      <Obligations obligations={version.obligations} />
    </>
  );
}

function PlannedSteps({ steps }: { readonly steps: readonly MyPlannedStep[] }) {
  const t = useTexts('plan');
  const language = useLanguage();
  if (steps.length === 0) return <Paragraph>{t('step.noneAgreed')}</Paragraph>;
  return (
    <PictureList
      rows={steps.map((step) => ({
        id: `stap-${step.id}`,
        picture: <Icon name={stepIcons[step.kind]} />,
        title: <Typed lang="nl">{step.title}</Typed>,
        lines: [
          t(`word.kind.${step.kind}`),
          ownerText(step, language),
          stepDates(step, language),
          step.placement ? <PlacementFacts placement={step.placement} /> : null,
        ],
      }))}
    />
  );
}
