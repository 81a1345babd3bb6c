import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Badge, Bullet, BulletList, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { PlanWarningKind } from '#graphql/generated/documents.ts';
import { obligationKinds } from '#graphql/plan/domain/plan-content.ts';
import type { AskedJoining } from './perspective-part.tsx';
import type { PersonPlan } from './person-plan.ts';
import type { AskedTrainings } from './trainings-part.tsx';

type Warning = PersonPlan['warnings'][number];

interface WarningsProps {
  readonly plan: PersonPlan;
  readonly requests: AskedTrainings;
  readonly joining: AskedJoining;
}

/** What the case manager has to see to, the most pressing first, then trainings and the Perspectiefjaar; each with the way to act. */
export function Warnings({ plan, requests, joining }: WarningsProps) {
  const t = useTexts('coach');
  const joiningTexts = useTexts('joining');
  const language = useLanguage();
  const { warnings } = plan;
  const waiting = requests.filter(({ waits }) => waits !== null);
  const asking = joining.filter(({ state }) => state === 'WAITING');
  const count = warnings.length + waiting.length + asking.length;
  if (count === 0)
    return (
      <Alert kind="ok">
        <Paragraph>{t('warning.none')}</Paragraph>
      </Alert>
    );
  return (
    <Alert kind="warning" title={t('warning.title', { count })}>
      <BulletList>
        {warnings.map((warning, index) => (
          <Bullet key={`${warning.kind} ${index}`}>
            <WarningText plan={plan} warning={warning} />
          </Bullet>
        ))}
        {waiting.map((request) => (
          <Bullet key={request.id}>
            <WaitingTraining person={plan.person.id} request={request} />
          </Bullet>
        ))}
        {asking.map(({ id, answerBy }) => (
          <Bullet key={id}>
            <TextLink to={`/mijn-mensen/${plan.person.id}/perspectief`}>
              {joiningTexts('coach.waiting', { date: formatDate(answerBy, language) })}
            </TextLink>
          </Bullet>
        ))}
      </BulletList>
    </Alert>
  );
}

function WarningText({ plan, warning }: { readonly plan: PersonPlan; readonly warning: Warning }) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { kind, on, daysLeft } = warning;
  const date = on === null ? '' : formatDate(on, language);
  const title = useTitle(warning);
  const words = wordsAbout(kind, plan);
  return (
    <>
      <TextLink to={pathOf(plan, warning)}>{t(`warning.kind.${kind}`, { title, date })}</TextLink>{' '}
      {daysLeft === null || daysLeft < 0 ? null : (
        <Badge tone="warning">{daysLeft === 0 ? t('term.today') : t('term.daysLeft', { count: daysLeft })}</Badge>
      )}
      {words === null ? null : (
        <>
          <br />
          <Typed>{words}</Typed>
        </>
      )}
    </>
  );
}

interface WaitingTrainingProps {
  readonly person: string;
  readonly request: AskedTrainings[number];
}

function WaitingTraining({ person, request: { id, title, waits } }: WaitingTrainingProps) {
  const t = useTexts('coach');
  if (waits === null) return null;
  return (
    <>
      <TextLink to={`/mijn-mensen/${person}/opleiding/${id}`}>{t(`warning.training.${waits}`)}</TextLink>
      <br />
      <Typed lang="nl">{title}</Typed>
    </>
  );
}

/** The name of what it is about; that of an obligation comes as its kind. */
function useTitle({ title }: Warning): string {
  const t = useTexts('coach');
  const kind = obligationKinds.find((one) => one === title);
  return kind ? t(`obligation.${kind}`) : (title ?? '');
}

/** What the citizen said, where the warning is that they said something. */
function wordsAbout(kind: PlanWarningKind, { proposed, inForce }: PersonPlan): string | null {
  const responses = kind === 'DISAGREED' ? proposed?.responses : kind === 'CHANGE_ASKED' ? inForce?.responses : [];
  return responses?.findLast((response) => response.kind === kind)?.words ?? null;
}

/** The end of the address where somebody reads on and can act; a step has a page of its own. */
const pages: Readonly<Record<PlanWarningKind, string>> = {
  TERM_ENDS: '#stappen',
  TERM_OVER: '#stappen',
  STEP_LATE: '#stappen',
  EVALUATION_DUE: '/plan/evalueren',
  NO_ANSWER: '/plan/vaststellen',
  DISAGREED: '#voorstel',
  CHANGE_ASKED: '/plan/concept',
  RELEASE_ENDS: '/plan/concept',
  LADDER_AGAIN: '/trede',
};

function pathOf({ person, steps }: PersonPlan, { kind, title }: Warning): string {
  const step = steps.find((one) => one.title === title);
  const end = pages[kind] === '#stappen' && step ? `/plan/stap/${step.id}` : pages[kind];
  return `/mijn-mensen/${person.id}${end}`;
}
