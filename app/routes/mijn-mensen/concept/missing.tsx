import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Bullet, BulletList, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { PlanComplaint } from '#graphql/generated/documents.ts';
import { problemText } from '../form/problem-text.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

export interface MissingProps {
  /** Id of the person. */
  readonly person: string;
  readonly draft: {
    readonly goals: readonly Named[];
    readonly steps: readonly Named[];
    readonly obligations: readonly { readonly id: string; readonly words: string }[];
    readonly missing: readonly PlanComplaint[];
    readonly advice: readonly PlanComplaint[];
  };
}

/** What stands in the way of proposing the draft, and what it had better say, each with the way to it. */
export function Missing({ person, draft }: MissingProps) {
  const t = useTexts('coach');
  const { missing, advice } = draft;
  if (missing.length + advice.length === 0)
    return (
      <Alert kind="ok">
        <Paragraph>{t('draft.complete')}</Paragraph>
      </Alert>
    );
  return (
    <>
      {missing.length > 0 ? (
        <Alert kind="info" title={t('draft.missing', { count: missing.length })}>
          <Complaints {...{ person, draft }} complaints={missing} />
        </Alert>
      ) : null}
      {advice.length > 0 ? (
        <Alert kind="info" title={t(missing.length > 0 ? 'draft.adviceToo' : 'draft.advice')}>
          <Complaints {...{ person, draft }} complaints={advice} />
        </Alert>
      ) : null}
    </>
  );
}

interface ComplaintsProps extends MissingProps {
  readonly complaints: readonly PlanComplaint[];
}

function Complaints({ person, draft, complaints }: ComplaintsProps) {
  const language = useLanguage();
  const t = useTexts('coach');
  return (
    <BulletList>
      {complaints.map((problem) => {
        const part = partOf(draft, problem);
        const path = part?.path ?? pathOf(problem);
        return (
          <Bullet key={`${problem.partId ?? ''} ${problem.field} ${problem.code}`}>
            {path === null ? null : (
              <>
                <TextLink to={`/mijn-mensen/${person}/plan/${path}`}>
                  {part ? <Typed>{part.title}</Typed> : t(`draft.${path === outline ? 'outline.title' : 'goal.new'}`)}
                </TextLink>
                {': '}
              </>
            )}
            {problemText(problem, language)}
          </Bullet>
        );
      })}
    </BulletList>
  );
}

const outline = 'concept/kop';

/** The end of the address where a problem of the plan as a whole is mended. */
function pathOf({ field, code }: PlanComplaint) {
  if (field === 'goals' && code === 'required') return 'concept/doel/nieuw';
  return field === 'dreamJob' || field === 'firstStep' || field === 'evaluationOn' ? outline : null;
}

/** The goal, step or obligation that a problem is about, with the end of the address of its page. */
function partOf({ goals, steps, obligations }: MissingProps['draft'], { partId, code }: PlanComplaint) {
  const goal = goals.find(({ id }) => id === partId);
  if (goal) return { title: goal.title, path: `concept/doel/${goal.id}` };
  const step = steps.find(({ id }) => id === partId);
  if (step && code === 'displacementCheckNeeded') return { title: step.title, path: `stap/${step.id}/verdringing` };
  if (step) return { title: step.title, path: `concept/stap/${step.id}` };
  const obligation = obligations.find(({ id }) => id === partId);
  return obligation ? { title: obligation.words, path: `concept/verplichting/${obligation.id}` } : null;
}
