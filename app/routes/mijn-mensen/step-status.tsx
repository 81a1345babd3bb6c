import { useTexts } from '#app/i18n/index.ts';
import { Badge, DataTable, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { StepStatus } from '#graphql/generated/documents.ts';
import { stepTones } from '../plan/parts/steps.tsx';

/** How a step goes, in a word. */
export function StepStatusBadge({ status }: { readonly status: StepStatus }) {
  const t = useTexts('coach');
  return <Badge tone={stepTones[status]}>{t(`status.${status}`)}</Badge>;
}

/** How each step goes that is being taken, by its id; a step keeps it through all versions. */
export type Progress = readonly { readonly id: string; readonly status: StepStatus }[];

/** How a step goes; `null` for one that is only written down so far. */
export function statusOf(progress: Progress, stepId: string): StepStatus | null {
  return progress.find(({ id }) => id === stepId)?.status ?? null;
}

/** Whether nothing has to be done about a step any more. */
export function isOver(status: StepStatus | null): boolean {
  return status === 'DONE' || status === 'CANCELLED';
}

export interface StepsProgressProps {
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly progress: Progress;
}

/** The steps of a version, each with how it goes now; nothing where none is being taken yet. */
export function StepsProgress({ steps, progress }: StepsProgressProps) {
  const t = useTexts('coach');
  if (steps.every(({ id }) => statusOf(progress, id) === null)) return null;
  return (
    <>
      <Heading>{t('progress.title')}</Heading>
      <Paragraph>{t('progress.stays')}</Paragraph>
      <DataTable
        caption={t('progress.title')}
        captionHidden
        columns={[{ label: t('draft.step.name') }, { label: t('step.status') }]}
        rows={steps.map(({ id, title }) => {
          const status = statusOf(progress, id);
          return {
            key: id,
            cells: [
              <Typed key="title">{title}</Typed>,
              status === null ? t('progress.new') : <StepStatusBadge key="status" status={status} />,
            ],
          };
        })}
      />
    </>
  );
}
