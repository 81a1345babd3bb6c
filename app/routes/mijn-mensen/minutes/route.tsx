import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Callout, CheckAnswers, Page, Paragraph, Typed } from '#app/ui/index.ts';
import {
  type ContactWay,
  DiscardMinutesDocument,
  PublishMinutesDocument,
  SaveMinutesDocument,
  TalksOfDocument,
} from '#graphql/generated/documents.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../form/notices.tsx';
import { readForm } from '../form/read-form.ts';
import { formState, refuse, revisionOf, typedOf } from '../form/refused.ts';
import { found, personOf, settle } from '../person.server.ts';
import { DiscardForm, MinutesForm } from './forms.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

const ways: readonly ContactWay[] = ['IN_PERSON', 'PHONE', 'VIDEO'];
const messages = ['saved', 'notPublished'] as const;

export async function loader(args: Route.LoaderArgs) {
  const { talksOf, planOf } = await query(args.context, TalksOfDocument, { personId: personOf(args.params) });
  const { clock } = args.context.get(portalContext);
  const { id } = args.params;
  const minutes = id === 'nieuw' ? null : found(found(talksOf).find((one) => one.id === id));
  const kept = await keptForm(args);
  const asked = new URL(args.request.url).searchParams.get('melding');
  const message = messages.find((one) => one === asked) ?? null;
  const today = localDateOf(clock.now());
  return { person: found(planOf).person, minutes, message, today, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const revision = revisionOf(form);
  const known = params.id === 'nieuw' ? null : params.id;
  const page = `/mijn-mensen/${personId}`;
  if (form.get('doen') === 'weg' && known !== null) {
    const { outcome } = await query(context, DiscardMinutesDocument, { personId, minutesId: known, revision });
    return settle(outcome, { form, language, to: `${page}?melding=minutesDiscarded` });
  }
  const read = readForm(form, language, (fields) => ({
    heldOn: fields.neededDay('heldOn'),
    way: fields.choice('way', ways),
    words: fields.needed('words'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, SaveMinutesDocument, {
    personId,
    minutesId: known,
    revision,
    input: read.input,
  });
  if (outcome.__typename !== 'MinutesSaved') return settle(outcome, { form, language, to: page });
  const minutesId = found(outcome.minutesId);
  if (form.get('doen') !== 'delen') throw redirect(`${page}/gesprek/${minutesId}?melding=saved`, 303);
  const saved = found(outcome.talks.find(({ id }) => id === minutesId));
  const published = await query(context, PublishMinutesDocument, { personId, minutesId, revision: saved.revision });
  // Saved by now, so the page of the draft is where to go on when somebody acted in between.
  if (published.outcome.__typename !== 'MinutesSaved')
    throw redirect(`${page}/gesprek/${minutesId}?melding=notPublished`, 303);
  throw redirect(`${page}?melding=published`, 303);
}

export default function MinutesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { person, minutes, message, today } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const publishedAt = minutes?.publishedAt ?? null;
  return (
    <Page
      title={t(minutes ? 'minutes.title' : 'minutes.new')}
      lead={t('minutes.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      {message && !actionData ? (
        <Alert kind={message === 'saved' ? 'ok' : 'warning'} live>
          <Paragraph>{t(`minutes.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {minutes && publishedAt !== null ? (
        <>
          <Alert kind="info">
            <Paragraph>{t('minutes.published', { date: formatInstant(publishedAt, language) })}</Paragraph>
          </Alert>
          <CheckAnswers
            answers={[
              { label: t('minutes.heldOn'), value: formatDate(minutes.heldOn, language) },
              { label: t('minutes.way'), value: t(`way.${minutes.way}`) },
              { label: t('minutes.by'), value: <Typed>{minutes.by}</Typed> },
            ]}
          />
          <p className="portal-written">
            <Typed>{minutes.words}</Typed>
          </p>
        </>
      ) : (
        <>
          {state.movedOn && minutes ? (
            <Callout title={t('minutes.now')}>
              <p className="portal-written">
                <Typed>{minutes.words}</Typed>
              </p>
            </Callout>
          ) : null}
          <MinutesForm {...{ state, minutes, today, ways }} />
          {minutes ? <DiscardForm state={state} revision={minutes.revision} /> : null}
        </>
      )}
    </Page>
  );
}
