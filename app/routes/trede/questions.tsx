import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm, RadioGroup } from '#app/ui/index.ts';
import type { Ladder } from './route.tsx';
import { carried, fieldOf, type Given } from './walk.ts';

interface Walked {
  readonly ladder: Ladder;
  readonly given: readonly Given[];
}

export interface QuestionPageProps extends Walked {
  readonly code: string;
  readonly chosen: string | null;
  readonly problem: string | null;
}

/** One question; the answers before it travel along unseen. */
export function QuestionPage({ ladder, given, code, chosen, problem }: QuestionPageProps) {
  const t = useTexts('plan');
  const common = useTexts('common');
  const question = ladder.questions.find((one) => one.code === code);
  if (!question) return null;
  const field = fieldOf(question.code);
  const problems = problem === null ? [] : [{ field, message: problem }];
  return (
    <Page title={question.text} heading="inForm" back={{ to: '/trede', label: t('ladder.stop') }} problems={problems}>
      <PortalForm action="/trede" keeps="carried" hidden={{ ...carried(given), vraag: question.code }} repeatable>
        <p className="portal-step">{t('ladder.question', { number: given.length + 1 })}</p>
        <RadioGroup
          question
          name={field}
          label={question.text}
          hint={question.hint ?? undefined}
          error={problem ?? undefined}
          value={chosen}
          choices={question.options.map((option) => ({ value: option.code, label: option.text }))}
        />
        <ActionGroup>
          <Button name="handeling" value="verder">
            {common('form.next')}
          </Button>
          {given.length === 0 ? null : (
            <Button name="handeling" value="terug" variant="subtle">
              {t('ladder.previous')}
            </Button>
          )}
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

export interface WishPageProps extends Walked {
  /** What was chosen before somebody came back. */
  readonly typed: Readonly<Record<string, string>> | null;
}

/** Where the reader would like to be: asked last, and free to leave open. */
export function WishPage({ ladder, given, typed }: WishPageProps) {
  const t = useTexts('plan');
  const choice = ({ code, name, meaning }: Ladder['levels'][number], index: number) => ({
    value: code,
    label: t('ladder.level', { number: index + 1, name }),
    hint: meaning,
  });
  const all = ladder.levels.map(choice);
  const open = { value: '', label: t('ladder.wishOpen') };
  const domains =
    ladder.domains.length === 0
      ? [{ code: '', name: t('ladder.wish'), choices: all }]
      : ladder.domains.map(({ code, name, levels }) => ({
          code,
          name,
          choices: all.filter(({ value }) => levels.includes(value)),
        }));
  return (
    <Page title={t('ladder.wish')} back={{ to: '/trede', label: t('ladder.stop') }}>
      <Paragraph>{t('ladder.wishText')}</Paragraph>
      <PortalForm action="/trede" keeps="carried" hidden={carried(given)}>
        {domains.map(({ code, name, choices }) => (
          <RadioGroup
            key={code}
            optional
            name={`wens-${code}`}
            label={name}
            value={typed?.[`wens-${code}`]}
            choices={[...choices, open]}
          />
        ))}
        <ActionGroup>
          <Button name="handeling" value="bewaren">
            {t('ladder.save')}
          </Button>
          <Button name="handeling" value="terug" variant="subtle">
            {t('ladder.previous')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
