import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { endonyms, formatInstant, isLanguage, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  Callout,
  Card,
  CheckAnswers,
  Code,
  Page,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { AnswerRightRequestDocument, RightRequestToAnswerDocument } from '#graphql/generated/documents.ts';
import { rightOutcomes } from '#graphql/privacy/domain/right-request.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../inkomsten/report.server.ts';
import { problemsOf } from '../../mijn-rechten/problem-text.ts';
import { requestAnswers } from '../../mijn-rechten/request-answers.tsx';
import { textIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['PRIVACY_OFFICER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const { rightRequestToAnswer } = await query(context, RightRequestToAnswerDocument, { id: params.id });
  if (rightRequestToAnswer === null) throw new Response(null, { status: 404 });
  const kept = await keptForm(args);
  return { request: rightRequestToAnswer, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = typedOf(form);
  const answer = textIn(form, 'answer');
  const chosen = rightOutcomes.find((one) => one === textIn(form, 'outcome'));
  const again = (problems: readonly Problem[], before: boolean, status: number) =>
    data({ typed, problems, before }, { status });
  if (chosen === undefined) {
    const missing = answer === '' ? problemsOf([{ field: 'answer', code: 'required', most: null }], language) : [];
    return again(
      [{ field: 'outcome', message: textsOf(language, 'privacy')('problem.outcome') }, ...missing],
      false,
      422,
    );
  }
  const { outcome } = await query(context, AnswerRightRequestDocument, { id: params.id, outcome: chosen, answer });
  switch (outcome.__typename) {
    case 'RightRequestInvalid':
      return again(problemsOf(outcome.problems, language), false, 422);
    case 'RightRequestAnswered':
      return again([], true, 409);
    case 'RightRequestNotFound':
      throw new Response(null, { status: 404 });
    case 'RightRequest':
      throw redirect('/privacy?melding=verstuurd', 303);
  }
}

/** One request with the form for its answer, or with the answer that it got. */
export default function AnswerRequest({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const language = useLanguage();
  const { request, kept } = loaderData;
  const typed = actionData?.typed ?? kept;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('officer.answer.title', { name: request.personName })}
      back={{ to: '/privacy', label: t('officer.title') }}
      problems={problems}
    >
      {actionData?.before ? (
        <Alert kind="warning" live>
          <Paragraph>{t('officer.answer.before')}</Paragraph>
        </Alert>
      ) : null}
      {kept !== null && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('form.kept')}</Paragraph>
        </Alert>
      ) : null}
      <CheckAnswers
        answers={[
          { label: t('request.number'), value: <Code>{request.receiptNumber}</Code> },
          ...requestAnswers(request, t, language),
        ]}
      />
      {isLanguage(request.language) ? (
        <Paragraph>{t('officer.answer.language', { language: endonyms[request.language] })}</Paragraph>
      ) : null}
      {request.outcome !== null && request.answeredAt !== null ? (
        <Callout title={t(`outcome.${request.outcome}`)}>
          <Paragraph>
            {t('request.answeredBy', {
              name: request.answeredBy ?? '',
              date: formatInstant(request.answeredAt, language),
            })}
          </Paragraph>
          <p className="portal-written">
            <Typed>{request.answer}</Typed>
          </p>
        </Callout>
      ) : (
        <Card title={t('officer.answer.card')} id="antwoorden">
          <BulletList>
            {(['else', 'refuse', 'once'] as const).map((rule) => (
              <Bullet key={rule}>{t(`officer.answer.rule.${rule}`)}</Bullet>
            ))}
          </BulletList>
          <PortalForm keeps>
            <RadioGroup
              name="outcome"
              label={t('officer.answer.question')}
              error={problemAt(problems, 'outcome')}
              value={typed?.['outcome']}
              choices={rightOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            />
            <TextArea
              name="answer"
              rows={8}
              label={t('officer.answer.words')}
              hint={t('officer.answer.wordsHint')}
              error={problemAt(problems, 'answer')}
              value={typed?.['answer']}
            />
            <ActionGroup>
              <Button>{t('officer.answer.button')}</Button>
            </ActionGroup>
          </PortalForm>
        </Card>
      )}
    </Page>
  );
}
