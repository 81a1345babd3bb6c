import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, type BadgeTone, Details, Icon, Paragraph, PictureList, Typed } from '#app/ui/index.ts';
import type { MyStep, StepStatus } from '#graphql/generated/documents.ts';
import { stepIcons } from '../icons.ts';
import { ownerText, stepDates } from '../words.ts';

/** How loud the state of a step is. */
export const stepTones: Readonly<Record<StepStatus, BadgeTone>> = {
  PLANNED: 'neutral',
  UNDER_WAY: 'action',
  DONE: 'ok',
  CANCELLED: 'neutral',
};

const over: readonly StepStatus[] = ['DONE', 'CANCELLED'];

/** What is being done, by whom and by when; what is over is folded away. */
export function Steps({ steps }: { readonly steps: readonly MyStep[] }) {
  const t = useTexts('plan');
  const open = steps.filter(({ status }) => !over.includes(status));
  const closed = steps.filter(({ status }) => over.includes(status));
  return (
    <>
      {open.length === 0 ? <Paragraph>{t('step.none')}</Paragraph> : <StepList steps={open} />}
      {closed.length === 0 ? null : (
        <Details summary={t('step.over', { count: closed.length })}>
          <StepList steps={closed} />
        </Details>
      )}
    </>
  );
}

/** How far a step is. */
export function StepBadge({ status }: { readonly status: StepStatus }) {
  const t = useTexts('plan');
  return <Badge tone={stepTones[status]}>{t(`word.status.${status}`)}</Badge>;
}

function StepList({ steps }: { readonly steps: readonly MyStep[] }) {
  const t = useTexts('plan');
  const language = useLanguage();
  return (
    <PictureList
      rows={steps.map((step) => ({
        id: `stap-${step.id}`,
        picture: <Icon name={stepIcons[step.kind]} />,
        title: <Typed>{step.title}</Typed>,
        to: `/plan/stap/${step.id}`,
        lines: [
          `${ownerText(step, t)} · ${t(`word.origin.${step.origin}`)}`,
          stepDates(step, language),
          step.note === null ? null : <Typed>{step.note}</Typed>,
        ],
        status: step.late ? <Badge tone="warning">{t('step.late')}</Badge> : <StepBadge status={step.status} />,
      }))}
    />
  );
}
