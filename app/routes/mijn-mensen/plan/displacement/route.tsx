import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Callout,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  TextField,
} from '#app/ui/index.ts';
import { RecordDisplacementCheckDocument } from '#graphql/generated/documents.ts';
import { isPlacement, type PlacementKind, type StepKind } from '#graphql/plan/domain/plan-content.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { isUnread, readForm } from '../../form/read-form.ts';
import { formState, refuse, shown } from '../../form/refused.ts';
import { personOf, settle } from '../../person.server.ts';
import { loadStep, stepOf } from '../step.server.ts';
import { questionsOf, wordedQuestions } from './questions.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

const answers = ['YES', 'NO'] as const;

/** Name of the field beside the answer to a question, which is named by its code. */
const wordsOf = (question: string) => `${question}-words`;

/** Only placements are checked. */
function placementKindOf(kind: StepKind): PlacementKind {
  if (!isPlacement(kind)) throw new Response(null, { status: 404 });
  return kind;
}

export async function loader(args: Route.LoaderArgs) {
  const { person, id, title, kind, planned, kept } = await loadStep(args);
  const questions = questionsOf(placementKindOf(kind));
  return { person, id, title, questions, inDraft: planned !== null, kept };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const stepId = stepOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const t = textsOf(language, 'coach');
  const asked = wordedQuestions.filter((question) => form.getAll('vraag').includes(question));
  const read = readForm(form, language, (fields) => ({
    answers: asked.flatMap((question) => {
      const sentence = t('problem.answerTo', { question: t(`displacement.question.${question}`) });
      const answer = fields.choice(question, answers, sentence);
      return isUnread(answer) ? [] : [{ question, answer, words: fields.text(wordsOf(question)) }];
    }),
    conclusion: fields.needed('conclusion'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, RecordDisplacementCheckDocument, { personId, stepId, input: read.input });
  const to = form.get('concept') === '1' ? 'plan/concept?melding=saved' : `plan/stap/${stepId}`;
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}/${to}` });
}

/** Whether a placement takes paid work away: every question is answered, with author and date, before it can be proposed. */
export default function DisplacementCheck({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, id, title, questions, inDraft } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  const back = `/mijn-mensen/${person.id}/plan/${inDraft ? 'concept' : `stap/${id}`}`;
  return (
    <Page
      title={t('displacement.title')}
      lead={t('displacement.lead', { title, name: person.name })}
      back={{ to: back }}
      problems={problems}
    >
      <FormNotices state={state} />
      <Callout>
        <Paragraph>{t('displacement.why')}</Paragraph>
        <Paragraph>{t('displacement.kept')}</Paragraph>
      </Callout>
      <PortalForm keeps hidden={{ concept: inDraft ? '1' : '0' }}>
        <WordsHint />
        {questions.map((question) => (
          <div className="portal-stack" key={question}>
            <input type="hidden" name="vraag" value={question} />
            <RadioGroup
              name={question}
              inline
              label={t(`displacement.question.${question}`)}
              error={problemAt(problems, question)}
              value={shown(typed, question)}
              choices={answers.map((answer) => ({ value: answer, label: t(`displacement.answer.${answer}`) }))}
            />
            <TextField
              name={wordsOf(question)}
              optional
              label={t('displacement.words')}
              value={shown(typed, wordsOf(question))}
            />
          </div>
        ))}
        <TextArea
          name="conclusion"
          rows={3}
          label={t('displacement.conclusion')}
          hint={t('displacement.conclusionHint')}
          error={problemAt(problems, 'conclusion')}
          value={shown(typed, 'conclusion')}
        />
        <ActionGroup>
          <Button>{t('displacement.button')}</Button>
          <ButtonLink to={back} variant="subtle">
            {t('draft.cancel')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
