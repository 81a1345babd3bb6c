import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Callout,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { ActOnMyTrainingDocument, AskForTrainingDocument } from '#graphql/generated/documents.ts';
import { isOver } from '#graphql/training/domain/lapse.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { TiedFiles } from '../../bewijs/tied-files.tsx';
import { wordsProblem } from '../mine/words-problem.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { training } = await query(args.context, AskForTrainingDocument, { id: args.params.id });
  if (training === null) throw new Response(null, { status: 404 });
  const { request } = training;
  const answers = request?.citizenActs.includes('ANSWER') === true;
  // What was asked for already is not asked for again.
  if (request !== null && !answers && !request.citizenActs.includes('REQUEST')) throw redirect('/opleidingen/mijn');
  const kept = await keptForm(args);
  return {
    training,
    ended: !answers && isOver(training.endedOn, todayOf(args.context)),
    question: answers ? (request.acts.find(({ act }) => act === 'ASK')?.words ?? '') : null,
    revision: request?.revision ?? null,
    kept: kept && textIn(kept, 'words'),
  };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const words = textIn(form, 'words');
  const answers = textIn(form, 'handeling') === 'antwoord';
  const read = Number(textIn(form, 'revisie'));
  const { outcome } = await query(context, ActOnMyTrainingDocument, {
    trainingId: id,
    act: answers ? 'ANSWER' : 'REQUEST',
    revision: Number.isSafeInteger(read) && read > 0 && read < 1_000_000 ? read : null,
    words,
  });
  // It left the catalogue meanwhile: the page says so, and keeps what was typed.
  if (outcome.__typename === 'TrainingRequestNotThere')
    return data({ words, changed: false, problems: [] }, { status: 410 });
  if (outcome.__typename === 'TrainingWordsInvalid') {
    const problems = [wordsProblem(outcome, textsOf(language, 'enrolment'))];
    return data({ words, changed: false, problems }, { status: 422 });
  }
  if (outcome.__typename === 'TrainingRequestMovedOn')
    return data({ words, changed: true, problems: [] }, { status: 409 });
  const to = textIn(form, 'daarna') === 'bewijs' ? `/opleidingen/${id}/bewijs` : '/opleidingen/mijn';
  throw redirect(`${to}?melding=${answers ? 'beantwoord' : 'aangevraagd'}`, 303);
}

/** Asks for a training with a motivation, or answers what the municipality asked about it. */
export default function RequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const { training, ended, question, revision, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const answers = question !== null;
  const typed = actionData?.words ?? kept ?? '';
  if (ended) return <EndedPage training={training} typed={typed} />;
  return (
    <Page
      title={t(answers ? 'form.answerTitle' : 'form.title')}
      lead={<Typed lang="nl">{training.title}</Typed>}
      back={{ to: answers ? '/opleidingen/mijn' : `/opleidingen/${training.id}` }}
      problems={problems}
    >
      <FormNotices changed={actionData?.changed ?? false} kept={kept !== null && !actionData} />
      {answers ? (
        <Callout title={t('form.question')}>
          <Paragraph>
            <Typed>{question}</Typed>
          </Paragraph>
        </Callout>
      ) : (
        <Paragraph>{t('form.lead')}</Paragraph>
      )}
      <PortalForm keeps hidden={{ revisie: revision ?? '', handeling: answers ? 'antwoord' : 'aanvraag' }}>
        <TextArea
          name="words"
          label={t(answers ? 'form.answer' : 'form.words')}
          hint={answers ? undefined : t('form.hint')}
          error={problemAt(problems, 'words')}
          value={typed}
        />
        <TiedFiles title={t(answers ? 'files.added' : 'files.kept')} files={training.request?.files ?? []} />
        <Paragraph>{t('form.proof')}</Paragraph>
        <ActionGroup>
          <Button>{t(answers ? 'form.sendAnswer' : 'form.send')}</Button>
          <Button name="daarna" value="bewijs" variant="secondary">
            {t('form.sendProof')}
          </Button>
          <ButtonLink to="/opleidingen/mijn" variant="subtle">
            {t('toMine')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

interface EndedPageProps {
  readonly training: Route.ComponentProps['loaderData']['training'];
  /** What was typed before it ended. */
  readonly typed: string;
}

/** A training that the catalogue holds no longer is not asked for. What somebody wrote for it can be used for another one. */
function EndedPage({ training, typed }: EndedPageProps) {
  const t = useTexts('enrolment');
  return (
    <Page
      title={t('form.title')}
      lead={<Typed lang="nl">{training.title}</Typed>}
      back={{ to: `/opleidingen/${training.id}` }}
    >
      <Alert kind="warning" live>
        <Paragraph>{t('form.ended')}</Paragraph>
      </Alert>
      {typed === '' ? null : (
        <>
          <Paragraph>{t('form.typed')}</Paragraph>
          <p className="portal-written">
            <Typed>{typed}</Typed>
          </p>
        </>
      )}
      <ActionGroup>
        <ButtonLink to="/opleidingen">{t('form.findOther')}</ButtonLink>
      </ActionGroup>
    </Page>
  );
}
