import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, DataTable, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { StepStatusBadge } from '../step-status.tsx';
import type { PersonPlan } from './person-plan.ts';

interface StepsProps {
  /** Id of the person. */
  readonly person: string;
  readonly steps: PersonPlan['steps'];
}

/** Everything that is being taken, own and agreed steps together, each with who takes it and how it goes. */
export function Steps({ person, steps }: StepsProps) {
  const t = useTexts('coach');
  const rowOf = useStepRow(person);
  return (
    <>
      <Heading id="stappen">{t('draft.steps')}</Heading>
      {steps.length === 0 ? (
        <Paragraph>{t('person.noSteps')}</Paragraph>
      ) : (
        <DataTable
          caption={t('draft.steps')}
          captionHidden
          columns={[
            { label: t('draft.step.name') },
            { label: t('draft.step.owner') },
            { label: t('step.when') },
            { label: t('step.status') },
          ]}
          rows={steps.map(rowOf)}
        />
      )}
    </>
  );
}

function useStepRow(person: string) {
  const t = useTexts('coach');
  const language = useLanguage();
  return ({
    id,
    title,
    kind,
    origin,
    owner,
    partnerName,
    startsOn,
    dueOn,
    status,
    note,
    late,
    placement,
  }: StepsProps['steps'][number]) => ({
    key: id,
    cells: [
      <>
        <TextLink to={`/mijn-mensen/${person}/plan/stap/${id}`}>
          <Typed>{title}</Typed>
        </TextLink>
        <br />
        {t(`kind.${kind}`)} {origin === 'OWN' ? <Badge>{t('step.own')}</Badge> : null}
      </>,
      partnerName === null ? t(`owner.${owner}`) : <Typed>{partnerName}</Typed>,
      <>
        {startsOn === null ? null : t('step.from', { date: formatDate(startsOn, language) })}{' '}
        {dueOn === null ? null : t('draft.until', { date: formatDate(dueOn, language) })}
        {startsOn === null && dueOn === null ? '–' : null}
        {placement?.term ? (
          <>
            <br />
            <Badge tone={placement.term.daysLeft <= 28 ? 'warning' : 'neutral'}>
              {placement.term.daysLeft < 0
                ? t('term.over', { count: -placement.term.daysLeft })
                : t('term.daysLeft', { count: placement.term.daysLeft })}
            </Badge>
          </>
        ) : null}
      </>,
      <>
        <StepStatusBadge status={status} /> {late ? <Badge tone="warning">{t('step.late')}</Badge> : null}
        {note === null ? null : (
          <>
            <br />
            <Typed>{note}</Typed>
          </>
        )}
      </>,
    ],
  });
}
