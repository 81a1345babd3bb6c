import { query } from '#app/api.server.ts';
import { formatDate, type Language, type Texts, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, CallLink, DateTile, Heading, Icon, Page, Paragraph, PictureList } from '#app/ui/index.ts';
import { type DecisionLine, MyDecisionsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { decisionTitle } from './words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** As many as the page asks for. */
const longest = 100;

export async function loader({ context }: Route.LoaderArgs) {
  const { decisions } = await query(context, MyDecisionsDocument, {});
  return { decisions };
}

/** Every decision about the reader, those about which something can still be done on top. */
export default function Decisions({ loaderData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { decisions } = loaderData;
  const open = decisions.filter(({ daysLeft }) => daysLeft > 0);
  const others = decisions.filter(({ daysLeft }) => daysLeft === 0);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {decisions.length === 0 ? (
        <Alert kind="info">
          <Paragraph>{t('list.none')}</Paragraph>
        </Alert>
      ) : null}
      {open.length > 0 ? (
        <>
          <Heading id="nog-open">{t('list.open')}</Heading>
          <PictureList rows={open.map((one) => rowOf(one, language, t))} />
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          {open.length > 0 ? <Heading id="andere">{t('list.others')}</Heading> : null}
          <PictureList rows={others.map((one) => rowOf(one, language, t))} />
        </>
      ) : null}
      {decisions.length >= longest ? (
        <Paragraph>
          {t('list.lastOnly', { count: longest })}
          <CallLink />
        </Paragraph>
      ) : null}
    </Page>
  );
}

function rowOf(decision: DecisionLine, language: Language, t: Texts<'decision'>) {
  const { id, madeKnownOn, daysLeft, lastDay, readAt, objection } = decision;
  const reasonsBy = objection?.reasonsAwaited ? objection.reasonsBy : null;
  // After objecting the last day to object asks for nothing any more.
  const nextDay =
    reasonsBy ?? (daysLeft > 0 && (objection === null || objection.state === 'WITHDRAWN') ? lastDay : null);
  return {
    id: `besluit-${id}`,
    picture: nextDay === null ? <Icon name="letter" /> : <DateTile day={nextDay} />,
    title: decisionTitle(decision, language, t),
    to: `/besluiten/${id}`,
    lines: [
      t('list.made', { date: formatDate(madeKnownOn, language) }),
      objection === null ? termText(decision, language, t) : t(`sent.state.${objection.state}`),
      ...(reasonsBy === null ? [] : [t('sent.reasonsTitle', { date: formatDate(reasonsBy, language) })]),
    ],
    // Reading is asked for while something can still be done.
    ...(readAt === null && daysLeft > 0 && objection === null
      ? { status: <Badge tone="action">{t('list.unread')}</Badge> }
      : {}),
  };
}

/** How long something can still be done, or until when it could. */
function termText({ remedy, lastDay, daysLeft }: DecisionLine, language: Language, t: Texts<'decision'>): string {
  const date = formatDate(lastDay, language);
  if (remedy === 'APPEAL')
    return daysLeft > 0 ? t('list.appealDays', { count: daysLeft, date }) : t('list.appealOver', { date });
  return daysLeft > 0 ? t('list.days', { count: daysLeft, date }) : t('list.over', { date });
}
