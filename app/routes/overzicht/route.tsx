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
import type { Route } from './+types/route';
import { ChangeCard } from './change-card.tsx';
import { DecisionCards, decisionsOf } from './decision-card.tsx';
import { HelpedCard } from './helped-card.tsx';
import { MailLanguage } from './mail-language.tsx';
import { MonthCard, monthsToReport, OlderMonths } from './month-card.tsx';
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

export default function Overview({ loaderData }: Route.ComponentProps) {
  const t = useTexts('home');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  const { overview, today, contact } = loaderData;
  const { detailsSummary, news, incomeMonths } = overview;
  const words = waitingOf(overview);
  const parts = partsToAnswer(overview);
  const disagreed = disagreedMonths(overview);
  const months = monthsToReport(incomeMonths);
  const decisions = decisionsOf(overview);
  const prepared = preparedOf(overview, language);
  const questions = questionsOf(overview);
  const nothing =
    countQuestions(questions) === 0 &&
    months.all.length + prepared.length + words.views.length + parts.length + disagreed.length === 0 &&
    decisions.unsent.length + overview.proposals.length === 0 &&
    words.respondBy === null &&
    !detailsSummary.emailWaits;
  return (
    <Page title={t('title')} picture="home">
      <Paragraph lead>
        {t('hello')} <Typed>{detailsSummary.calledName ?? detailsSummary.name}</Typed>.
      </Paragraph>
      {news.since === null ? <Paragraph>{t('first.text')}</Paragraph> : null}
      <MailLanguage mail={detailsSummary.language} />
      <HelpedCard names={detailsSummary.helps} />
      <Sanctions proposals={toKnowOf(overview, today)} today={today} />
      <Heading>{t('todo.title')}</Heading>
      <WaitingForAnswers {...questions} />
      <WaitingForWords {...words} today={today} />
      <PartnerDisagrees months={disagreed} />
      <WaitingForPartner parts={parts} />
      {nothing ? <NothingWaits hasEmail={detailsSummary.hasEmail} decision={decisions.first} /> : null}
      <PreparedCards items={prepared} />
      {months.lastYear.map((item) => (
        <MonthCard key={item.month} item={item} />
      ))}
      <OlderMonths count={months.older} />
      <ProposalCard proposals={overview.proposals} />
      {detailsSummary.emailWaits ? (
        <Card title={t('code.title')} id="code">
          <Paragraph>{t('code.text')}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/mijn-gegevens/e-mail/code">{t('code.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
      <DecisionCards {...overview} />
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
  /** The one below against which something can be done for the shortest time; `null` where there is none. */
  readonly decision: ReturnType<typeof decisionsOf>['first'];
}

/** Nothing has to be done, with what still can be, in one sentence. Who gets no mail cannot wait for one. */
function NothingWaits({ hasEmail, decision }: NothingWaitsProps) {
  const t = useTexts('home');
  const language = useLanguage();
  return (
    <Alert kind="ok">
      {decision === null ? (
        <Paragraph>{t(hasEmail ? 'todo.nothing' : 'todo.nothingNoMail')}</Paragraph>
      ) : (
        <Paragraph>
          {t(decision.remedy === 'APPEAL' ? 'todo.nothingButAppeal' : 'todo.nothingButObject', {
            date: formatDate(decision.lastDay, language),
          })}
        </Paragraph>
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
