import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { actorIn, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Card,
  Heading,
  Page,
  Paragraph,
  PhoneLink,
  PictureList,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { OverviewDocument } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { stateOf } from '../inkomsten/month-list.tsx';
import { ChangeCard } from './change-card.tsx';
import { decisionToObjectTo, NewestDecision } from './decision-card.tsx';
import { MailLanguage } from './mail-language.tsx';
import { type HomeMonth, MonthCard } from './month-card.tsx';
import { News } from './news.tsx';
import { disagreedMonths, PartnerDisagrees, partsToAnswer, WaitingForPartner } from './partner-card.tsx';
import { countQuestions, questionsOf, WaitingForAnswers } from './question-cards.tsx';
import { PreparedCards, preparedOf } from './prepared-cards.tsx';
import { proposalsOf } from '../portfolio/portfolio.server.ts';
import { ProposalCard } from './proposal-card.tsx';
import { Sanctions } from '../plan/parts/sanctions.tsx';
import { todayOf } from '../plan/plan.server.ts';
import { thingRows } from './things.tsx';
import { ComingUp, toKnowOf, WaitingForWords, waitingOf } from './plan-cards.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  const { municipality } = context.get(portalContext);
  if (actorIn(context)) throw redirect('/namens');
  const { portfolioProposals, ...overview } = await query(context, OverviewDocument, {});
  return {
    overview: { ...overview, proposals: proposalsOf(portfolioProposals) },
    today: todayOf(context),
    contact: municipality?.contact ?? null,
  };
}

/** What the reader has to do now beside answering questions, the most pressing first. */
function waiting(months: readonly HomeMonth[]): readonly HomeMonth[] {
  const order = ['late', 'correction', 'draft', 'open'] as const;
  return order.flatMap((state) => months.filter((item) => stateOf(item) === state).reverse());
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const t = useTexts('home');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  const { overview, today, contact } = loaderData;
  const { detailsSummary, news, incomeMonths } = overview;
  const words = waitingOf(overview);
  const parts = partsToAnswer(overview);
  const disagreed = disagreedMonths(overview);
  const todo = waiting(incomeMonths);
  const prepared = preparedOf(overview, language);
  const questions = questionsOf(overview);
  const nothing =
    countQuestions(questions) + prepared.length + todo.length + words.views.length + parts.length + disagreed.length ===
      0 &&
    overview.proposals.length === 0 &&
    words.respondBy === null &&
    !detailsSummary.emailWaits;
  return (
    <Page title={t('title')} picture="home">
      <Paragraph lead>
        {t('hello')} <Typed>{detailsSummary.calledName ?? detailsSummary.name}</Typed>.
      </Paragraph>
      {news.since === null ? <Paragraph>{t('first.text')}</Paragraph> : null}
      <MailLanguage mail={detailsSummary.language} />
      <Sanctions proposals={toKnowOf(overview, today)} today={today} />
      <Heading>{t('todo.title')}</Heading>
      <WaitingForAnswers {...questions} />
      <WaitingForWords {...words} today={today} />
      <PartnerDisagrees months={disagreed} />
      <WaitingForPartner parts={parts} />
      {nothing ? (
        <NothingWaits hasEmail={detailsSummary.hasEmail} lastDay={decisionToObjectTo(overview)?.lastDay ?? null} />
      ) : null}
      <PreparedCards items={prepared} />
      {todo.map((item) => (
        <MonthCard key={item.month} item={item} />
      ))}
      <ProposalCard proposals={overview.proposals} />
      {detailsSummary.emailWaits ? (
        <Card title={t('code.title')} id="code">
          <Paragraph>{t('code.text')}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/mijn-gegevens/e-mail/code">{t('code.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
      <NewestDecision {...overview} />
      <ComingUp {...overview} today={today} />
      <ChangeCard {...overview} />
      <Heading id="zaken">{t('things.title')}</Heading>
      <PictureList rows={thingRows(overview, language, today)} />
      <News {...news} />
      <Card title={mandate('card.title')} id="helpers">
        <Paragraph>{mandate('card.text')}</Paragraph>
        <Paragraph>
          <TextLink to="/hulp">{mandate('card.helpers')}</TextLink>
          <br />
          <TextLink to="/namens">{mandate('card.acting')}</TextLink>
        </Paragraph>
      </Card>
      {contact ? <Help phone={contact.phone} person={detailsSummary.contactPerson?.name ?? null} /> : null}
    </Page>
  );
}

interface NothingWaitsProps {
  readonly hasEmail: boolean;
  /** Until when the decision below can be objected to; `null` where there is none. */
  readonly lastDay: LocalDate | null;
}

/** Nothing has to be done, with what still can be, in one sentence. Who gets no mail cannot wait for one. */
function NothingWaits({ hasEmail, lastDay }: NothingWaitsProps) {
  const t = useTexts('home');
  const language = useLanguage();
  return (
    <Alert kind="ok">
      {lastDay === null ? (
        <Paragraph>{t(hasEmail ? 'todo.nothing' : 'todo.nothingNoMail')}</Paragraph>
      ) : (
        <Paragraph>{t('todo.nothingButObject', { date: formatDate(lastDay, language) })}</Paragraph>
      )}
      {hasEmail ? null : (
        <Paragraph>
          <TextLink to="/mijn-gegevens/e-mail">{t('todo.addEmail')}</TextLink>
        </Paragraph>
      )}
    </Alert>
  );
}

/** Who the reader's contact person is, and the number on which somebody answers. */
function Help({ phone, person }: { readonly phone: string; readonly person: string | null }) {
  const t = useTexts('home');
  return (
    <Card title={t('person.title')} id="hulp">
      {person === null ? null : <Paragraph>{t('person.yours', { name: person })}</Paragraph>}
      <Paragraph>{t(person === null ? 'person.text' : 'person.ask')}</Paragraph>
      <Paragraph>
        <PhoneLink phone={phone} />
      </Paragraph>
    </Card>
  );
}
