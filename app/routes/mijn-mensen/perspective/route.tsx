import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { type Language, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, ButtonLink, Callout, Heading, Page, Paragraph } from '#app/ui/index.ts';
import {
  AnswerPerspectiveRequestDocument,
  type PerspectiveAnswer,
  PerspectiveRequestsOfDocument,
} from '#graphql/generated/documents.ts';
import { requestAnswers } from '#graphql/perspective-year/domain/words.ts';
import type { Route } from './+types/route';
import { messageIn, textIn, todayOf } from '../../plan/plan.server.ts';
import { appointmentIn } from '../appointment/fields.ts';
import { problemsOf } from '../form/problem-text.ts';
import { readForm } from '../form/read-form.ts';
import { formState, refuse, typedOf } from '../form/refused.ts';
import { found, personOf } from '../person.server.ts';
import { AnswerForm } from './answer-form.tsx';
import { Asked } from './asked.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { language } = args.context.get(portalContext);
  const personId = personOf(args.params);
  const { perspectiveRequestsOf, planOf } = await query(args.context, PerspectiveRequestsOfDocument, {
    personId,
    language,
  });
  const [newest, ...earlier] = found(perspectiveRequestsOf);
  const asked = new URL(args.request.url).searchParams.get('antwoord');
  const kept = await keptForm(args);
  return {
    person: found(planOf).person,
    ...{ newest: newest ?? null, earlier },
    answer: requestAnswers.find((one) => one === asked) ?? null,
    kept: kept && typedOf(kept),
    message: messageIn(args.request, ['gesloten'] as const),
    today: todayOf(args.context),
  };
}

/** The answer that a form holds, with everything that is wrong with it at once. */
function readAnswer(form: FormData, language: Language, answer: PerspectiveAnswer) {
  if (answer === 'NOT_NOW')
    return readForm(form, language, (fields) => ({ words: fields.needed('words'), wayOn: fields.needed('wayOn') }));
  const read = readForm(form, language, (fields) => ({ words: fields.needed('words'), ...appointmentIn(fields) }));
  if (!read.ok) return read;
  const { words, ...talk } = read.input;
  return { ok: true, input: { words, talk } } as const;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const personId = personOf(params);
  const form = await request.formData();
  const id = textIn(form, 'vraag');
  const answer = new URL(request.url).searchParams.get('antwoord') === 'TALK' ? 'TALK' : 'NOT_NOW';
  const read = readAnswer(form, language, answer);
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, AnswerPerspectiveRequestDocument, { personId, id, answer, ...read.input });
  switch (outcome.__typename) {
    case 'ConversationInvalid':
      return refuse(form, problemsOf(outcome.problems, language));
    case 'ConversationMovedOn':
    case 'PerspectiveRequestClosed':
      throw redirect(`/mijn-mensen/${personId}/perspectief?melding=gesloten`, 303);
    case 'PersonNotFound':
      throw new Response(null, { status: 404 });
    case 'PerspectiveRequestSaved':
      throw redirect(`/mijn-mensen/${personId}?melding=perspective.${answer}`, 303);
  }
}

/** What somebody asked of the Perspectiefjaar, and the answer of the case manager: first which, then the form for it. */
export default function PerspectiveRequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('joining');
  const { person, newest, earlier, answer, message, today } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const here = `/mijn-mensen/${person.id}/perspectief`;
  return (
    <Page
      title={t('coach.page')}
      lead={person.name}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      {message === null ? null : (
        <Alert kind="warning" live>
          <Paragraph>{t('coach.closed')}</Paragraph>
        </Alert>
      )}
      {newest === null ? <Paragraph>{t('coach.none')}</Paragraph> : <Asked request={newest} today={today} />}
      {newest?.state === 'WAITING' ? (
        <>
          <Callout title={t('coach.choose')}>
            <Paragraph>{t('coach.free')}</Paragraph>
          </Callout>
          {answer === null ? null : <AnswerForm answer={answer} id={newest.id} state={state} />}
          <ActionGroup>
            {requestAnswers
              .filter((one) => one !== answer)
              .map((one) => (
                <ButtonLink
                  key={one}
                  to={`${here}?antwoord=${one}`}
                  variant={answer === null && one === 'TALK' ? 'primary' : 'secondary'}
                >
                  {t(one === 'TALK' ? 'coach.talk' : 'coach.notNow')}
                </ButtonLink>
              ))}
          </ActionGroup>
        </>
      ) : null}
      {earlier.length === 0 ? null : <Heading>{t('coach.history')}</Heading>}
      {earlier.map((request) => (
        <Asked key={request.id} request={request} today={today} />
      ))}
    </Page>
  );
}
