import { useTexts } from '#app/i18n/index.ts';
import { Alert, Bullet, BulletList, Paragraph, Typed } from '#app/ui/index.ts';
import type { InForceParts } from '#graphql/generated/documents.ts';
import { type Progress, StepStatusBadge, statusOf } from '../step-status.tsx';
import { leftOutOf } from './left-out.ts';

export interface LeftOutProps {
  readonly inForce: InForceParts | null;
  readonly draft: Parameters<typeof leftOutOf>[1];
  readonly progress: Progress;
}

/** What counts now and does not any more when this draft comes into force: nobody lets an obligation go without seeing it. */
export function LeftOut({ inForce, draft, progress }: LeftOutProps) {
  const t = useTexts('coach');
  if (inForce === null) return null;
  const { obligations, goals, steps } = leftOutOf(inForce, draft);
  if (obligations.length + goals.length + steps.length === 0) return null;
  return (
    <Alert kind="warning" title={t('leftOut.title', { number: inForce.number })}>
      <BulletList>
        {obligations.map(({ id, kind, words, state }) => (
          <Bullet key={id}>
            <strong>{t('draft.obligation.name')}:</strong> {t(`obligation.${kind}`)} ({t(`state.${state}`)}).{' '}
            <Typed>{words}</Typed>
          </Bullet>
        ))}
        {goals.map(({ id, title }) => (
          <Bullet key={id}>
            <strong>{t('draft.goal.name')}:</strong> <Typed>{title}</Typed>
          </Bullet>
        ))}
        {steps.map(({ id, title }) => {
          const status = statusOf(progress, id);
          return (
            <Bullet key={id}>
              <strong>{t('draft.step.name')}:</strong> <Typed>{title}</Typed>{' '}
              {status === null ? null : <StepStatusBadge status={status} />}
            </Bullet>
          );
        })}
      </BulletList>
      <Paragraph>{t('leftOut.text')}</Paragraph>
    </Alert>
  );
}
