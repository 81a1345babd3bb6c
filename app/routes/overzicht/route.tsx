import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Card,
  Heading,
  Page,
  Paragraph,
  PhoneLink,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { OverviewDocument } from '#graphql/generated/documents.ts';
import { actorOf } from '#graphql/policy/viewer.ts';
import type { Route } from './+types/route';
import { paymentText } from '../inkomsten/payment-text.ts';
import { MonthList, type MonthItem, stateOf } from '../inkomsten/month-list.tsx';
import { News } from './news.tsx';
import { Sanctions } from '../plan/parts/sanctions.tsx';
import { todayOf } from '../plan/plan.server.ts';
import { ComingUp, toKnowOf, WaitingForWords, waitingOf } from './plan-cards.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  const { municipality, viewer } = context.get(portalContext);
  if (actorOf(viewer)) throw redirect('/namens');
  const overview = await query(context, OverviewDocument, {});
  return { overview, today: todayOf(context), contact: municipality?.contact ?? null };
}

/** What the reader has to do now, the most pressing first. */
function waiting(months: readonly MonthItem[]): readonly MonthItem[] {
  const order = ['questioned', 'late', 'correction', 'draft', 'open'] as const;
  return order.flatMap((state) => months.filter((item) => stateOf(item) === state).reverse());
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const t = useTexts('home');
  const mandate = useTexts('mandate');
  const { overview, today, contact } = loaderData;
  const { viewer, news, incomeMonths } = overview;
  const words = waitingOf(overview);
  const todo = waiting(incomeMonths);
  const rest = incomeMonths.filter((item) => !todo.includes(item)).slice(0, 4);
  return (
    <Page title={t('title')} picture="home">
      <Paragraph lead>
        {t('hello')} <Typed>{viewer.name}</Typed>.
      </Paragraph>
      <Sanctions proposals={toKnowOf(overview, today)} today={today} />
      <Heading>{t('todo.title')}</Heading>
      <WaitingForWords {...words} today={today} />
      {todo.length + words.views.length === 0 && words.respondBy === null ? (
        <Alert kind="ok">
          <Paragraph>{t('todo.nothing')}</Paragraph>
        </Alert>
      ) : (
        todo.map((item) => <Waiting key={item.month} item={item} />)
      )}
      <News {...news} />
      <ComingUp {...overview} today={today} />
      {rest.length > 0 ? (
        <>
          <Heading>{t('earlier.title')}</Heading>
          <MonthList months={rest} />
          <Paragraph>
            <TextLink to="/inkomsten">{t('earlier.all')}</TextLink>
          </Paragraph>
        </>
      ) : null}
      <Card title={mandate('card.title')} id="helpers">
        <Paragraph>{mandate('card.text')}</Paragraph>
        <Paragraph>
          <TextLink to="/hulp">{mandate('card.helpers')}</TextLink>
          <br />
          <TextLink to="/namens">{mandate('card.acting')}</TextLink>
        </Paragraph>
      </Card>
      {contact ? (
        <Card title={t('person.title')} id="hulp">
          <Paragraph>{t('person.text')}</Paragraph>
          <Paragraph>
            <PhoneLink phone={contact.phone} />
          </Paragraph>
        </Card>
      ) : null}
    </Page>
  );
}

function Waiting({ item }: { readonly item: MonthItem }) {
  const t = useTexts('home');
  const language = useLanguage();
  const state = stateOf(item);
  const month = formatMonth(item.month, language);
  const values = { month, due: formatDate(item.dueOn, language) };
  const to = `/inkomsten/${item.month}`;
  switch (state) {
    case 'questioned':
      return (
        <Card title={t('waiting.questioned.title', values)} id={`vraag-${item.month}`}>
          <Paragraph>
            {t('waiting.questioned.text')} {paymentText(item, language)}
          </Paragraph>
          <ActionGroup>
            <ButtonLink to={`${to}/vraag`}>{t('waiting.questioned.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'correction':
    case 'draft':
      return (
        <Card title={t(`waiting.${state}.title`, values)} id={`opgave-${item.month}`}>
          <Paragraph>{t(`waiting.${state}.text`, values)}</Paragraph>
          <ActionGroup>
            <ButtonLink to={to}>{t('waiting.continue')}</ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'open':
    case 'late':
      return (
        <Card title={t('waiting.open.title', values)} id={`opgave-${item.month}`}>
          <Paragraph>{t(`waiting.${state}.text`, values)}</Paragraph>
          {item.payment === 'WITH_A_LATER_ONE' ? <Paragraph>{paymentText(item, language)}</Paragraph> : null}
          <ActionGroup>
            <ButtonLink to={item.status === 'DRAFT' ? to : `${to}/iets-te-melden`}>{t('waiting.begin')}</ButtonLink>
          </ActionGroup>
        </Card>
      );
    case 'sent':
    case 'accepted':
      return null;
  }
}
