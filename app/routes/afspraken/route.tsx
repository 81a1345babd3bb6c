import { data, redirect } from 'react-router';
import { ForWhoMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { actorIn, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, CallLink, Details, Heading, Icon, Page, Paragraph, PictureList } from '#app/ui/index.ts';
import {
  CloseCalendarFeedDocument,
  HelpersAppointmentsDocument,
  HelpersHearingsDocument,
  MyAppointmentsDocument,
  OpenCalendarFeedDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { wayIcons } from '../plan/icons.ts';
import { messageIn, textIn, todayOf } from '../plan/plan.server.ts';
import { Feed } from './feed.tsx';
import { hearingsOf, inOrder } from './hearings.ts';
import { meetingRow, talkRow } from './talk-row.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { decisionsUnderWay, ...appointments } = await (actorIn(context)
    ? appointmentsForHelper(context)
    : query(context, MyAppointmentsDocument, {}));
  return {
    ...appointments,
    hearings: hearingsOf(decisionsUnderWay, todayOf(context)),
    closedNow: messageIn(request, ['agendaDicht']) !== null,
  };
}

/** A hearing tells that there is an objection: it is for helpers who may look at decisions. */
async function appointmentsForHelper(context: Route.LoaderArgs['context']) {
  const { decisionsUnderWay } = actorIn(context)?.may.DECISIONS
    ? await query(context, HelpersHearingsDocument, {})
    : { decisionsUnderWay: [] };
  return { ...(await query(context, HelpersAppointmentsDocument, {})), decisionsUnderWay, calendarFeed: null };
}

/** Opening answers with the address itself, which is shown once and kept nowhere. */
export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const act = textIn(await request.formData(), 'handeling');
  if (act === 'sluiten') {
    await query(context, CloseCalendarFeedDocument, {});
    throw redirect('/afspraken?melding=agendaDicht', 303);
  }
  if (act !== 'openen') throw redirect('/afspraken', 303);
  const { opened } = await query(context, OpenCalendarFeedDocument, { language });
  return data({ address: new URL(opened.path, request.url).href }, { headers: { 'cache-control': 'no-store' } });
}

export default function Appointments({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('conversation');
  const language = useLanguage();
  const { past, talks, hearings, calendarFeed, closedNow } = loaderData;
  const coming = inOrder(loaderData.coming, hearings);
  return (
    <Page title={t('title')} lead={t('lead')} picture="calendar">
      {closedNow ? (
        <Alert kind="ok" live>
          <Paragraph>{t('feed.closed')}</Paragraph>
        </Alert>
      ) : null}
      <Heading>{t('coming')}</Heading>
      {coming.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <>
          <PictureList rows={coming.map((meeting) => meetingRow(meeting, language))} />
          <Paragraph>
            {t('cannot')}
            <CallLink />
          </Paragraph>
        </>
      )}
      <Heading>{t('talks.title')}</Heading>
      {talks.length === 0 ? (
        <Paragraph>{t('talks.none')}</Paragraph>
      ) : (
        <PictureList
          rows={talks.map(({ id, heldOn, way, by }) => ({
            id: `gesprek-${id}`,
            picture: <Icon name={wayIcons[way]} />,
            title: t('talks.of', { date: formatDate(heldOn, language) }),
            to: `/gesprekken/${id}`,
            lines: [t('talks.by', { name: by })],
          }))}
        />
      )}
      {past.length === 0 ? null : (
        <Details summary={t('past', { count: past.length })}>
          <PictureList rows={past.map((talk) => talkRow(talk, language))} />
        </Details>
      )}
      <ForWhoMay part={null}>
        <Feed feed={calendarFeed} address={actionData?.address ?? null} />
      </ForWhoMay>
    </Page>
  );
}
