import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayOfInstant, formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Card,
  Details,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import {
  AboutTrainingDocument,
  AskMyAdviceDocument,
  MyTrainingAdviceDocument,
  WithdrawMyAdviceDocument,
} from '#graphql/generated/documents.ts';
import { deskDays } from '#graphql/training/domain/desk-days.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { messageIn, textIn } from '../../plan/plan.server.ts';
import { type Advice, AdviceAnswer } from './answer.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

const messages = ['gevraagd', 'ingetrokken', 'wacht', 'beantwoord'] as const;

export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const { trainingAdvice } = await query(context, MyTrainingAdviceDocument, {});
  const id = new URL(request.url).searchParams.get('opleiding');
  const { training } = id === null ? { training: null } : await query(context, AboutTrainingDocument, { id });
  const kept = await keptForm(args);
  return {
    waiting: trainingAdvice.find(({ answer }) => answer === null) ?? null,
    answered: trainingAdvice.filter(({ answer }) => answer !== null),
    about: training,
    message: messageIn(request, messages),
    kept: kept && textIn(kept, 'question'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  if (textIn(form, 'handeling') === 'intrekken') {
    const { outcome } = await query(context, WithdrawMyAdviceDocument, { id: textIn(form, 'vraag') });
    const said = outcome.__typename === 'TrainingAdviceGiven' ? 'beantwoord' : 'ingetrokken';
    throw redirect(`/opleidingen/advies?melding=${said}`, 303);
  }
  const question = textIn(form, 'question');
  const about = textIn(form, 'opleiding');
  const variables = { question, trainingId: about === '' ? null : about, language };
  const { outcome } = await query(context, AskMyAdviceDocument, variables);
  if (outcome.__typename === 'TrainingInvalid') {
    const t = textsOf(language, 'advice');
    const [{ code, most }] = outcome.problems as [(typeof outcome.problems)[number]];
    const message =
      code === 'unknown'
        ? t('problem.about')
        : code === 'tooLong'
          ? t('problem.tooLong', { most: most ?? 0 })
          : t('problem.question');
    return data({ question, problems: [{ field: 'question', message }] }, { status: 422 });
  }
  throw redirect(
    `/opleidingen/advies?melding=${outcome.__typename === 'TrainingAdviceWaits' ? 'wacht' : 'gevraagd'}`,
    303,
  );
}

/** What the reader asked the desk for learning and work, its advice, and the form for a question. */
export default function AdvicePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('advice');
  const { waiting, answered, about, message, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  // Who comes for a question finds its form first; everybody else what was answered.
  const asksFirst = about !== null || kept !== null || actionData !== undefined;
  const answers = answered.map((advice) => <Answered key={advice.id} advice={advice} />);
  const form =
    waiting === null ? (
      <Card title={t('ask.title')} id="vraag">
        <FormNotices changed={false} kept={kept !== null && !actionData} />
        {about === null ? null : (
          <Paragraph>
            {t('ask.about')} <Typed lang="nl">{about.title}</Typed>
          </Paragraph>
        )}
        <Paragraph>{t('ask.coach')}</Paragraph>
        <Paragraph>{t('ask.desk', { count: deskDays })}</Paragraph>
        <PortalForm keeps hidden={{ opleiding: about?.id ?? '' }}>
          <TextArea
            name="question"
            label={t('ask.question')}
            hint={t('ask.hint')}
            error={problemAt(problems, 'question')}
            value={actionData?.question ?? kept ?? ''}
          />
          <ActionGroup>
            <Button>{t('ask.button')}</Button>
          </ActionGroup>
        </PortalForm>
      </Card>
    ) : null;
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/opleidingen' }} problems={problems}>
      {message === null || actionData ? null : (
        <Alert kind={message === 'gevraagd' || message === 'ingetrokken' ? 'ok' : 'warning'} live>
          <Paragraph>{t(`done.${message}`)}</Paragraph>
        </Alert>
      )}
      {waiting === null ? null : <Waiting advice={waiting} />}
      {asksFirst ? form : answers}
      {asksFirst ? answers : form}
    </Page>
  );
}

/** A question that waits, which can be taken back. */
function Waiting({ advice: { id, question, askedAt, about } }: { readonly advice: Advice }) {
  const t = useTexts('advice');
  const language = useLanguage();
  return (
    <Card title={t('mine.waits')} id="vraag">
      {about === null ? null : (
        <Paragraph>
          <Typed lang="nl">{about.title}</Typed>
        </Paragraph>
      )}
      <p className="portal-written">
        <Typed>{question}</Typed>
      </p>
      <Paragraph>{t('mine.waitsText', { date: formatDate(dayOfInstant(askedAt), language) })}</Paragraph>
      <Details summary={t('mine.withdraw')}>
        <Paragraph>{t('mine.withdrawText')}</Paragraph>
        <PortalForm hidden={{ handeling: 'intrekken', vraag: id }} action="/opleidingen/advies">
          <ActionGroup>
            <Button variant="danger">{t('mine.withdraw')}</Button>
          </ActionGroup>
        </PortalForm>
      </Details>
    </Card>
  );
}

function Answered({ advice: { id, question, askedAt, answer } }: { readonly advice: Advice }) {
  const t = useTexts('advice');
  const language = useLanguage();
  if (answer === null) return null;
  return (
    <Card title={t('mine.asked', { date: formatDate(dayOfInstant(askedAt), language) })} id={`antwoord-${id}`}>
      <p className="portal-written">
        <Typed>{question}</Typed>
      </p>
      <AdviceAnswer answer={answer} />
    </Card>
  );
}
