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
  };
}

/** What stands in the way of proposing the draft, each with the way to it. */
export function Missing({ person, draft }: MissingProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  if (draft.missing.length === 0)
    return (
      <Alert kind="ok">
        <Paragraph>{t('draft.complete')}</Paragraph>
      </Alert>
    );
  return (
    <Alert kind="info" title={t('draft.missing', { count: draft.missing.length })}>
      <BulletList>
        {draft.missing.map((problem) => {
          const part = partOf(draft, problem);
          const sentence = problemText(problem, language);
          return (
            <Bullet key={`${problem.partId ?? ''} ${problem.field} ${problem.code}`}>
              {part ? (
                <>
                  <TextLink to={`/mijn-mensen/${person}/plan/${part.path}`}>
                    <Typed>{part.title}</Typed>
                  </TextLink>
                  {': '}
                </>
              ) : null}
              {sentence}
            </Bullet>
          );
        })}
      </BulletList>
    </Alert>
  );
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
