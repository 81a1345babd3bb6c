import { ForWhoMay, useMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { actorIn, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Card,
  Details,
  Heading,
  Icon,
  Page,
  Paragraph,
  PictureList,
  Typed,
} from '#app/ui/index.ts';
import { HelpersPlanDocument, MyPlanDocument, type MyPlanResult } from '#graphql/generated/documents.ts';
import { talkRow } from '../afspraken/talk-row.tsx';
import { News, planNews } from '../overzicht/news.tsx';
import type { Route } from './+types/route';
import { datesOf } from './dates.ts';
import { Answered } from './parts/answered.tsx';
import { Attention } from './parts/attention.tsx';
import { ContactPerson } from './parts/contact-person.tsx';
import { Differences } from './parts/differences.tsx';
import { Dream } from './parts/dream.tsx';
import { DutchNote } from './parts/dutch-note.tsx';
import { Ended } from './parts/ended.tsx';
import { Goals } from './parts/goals.tsx';
import { Obligations } from './parts/obligations.tsx';
import { Sanctions } from './parts/sanctions.tsx';
import { Steps } from './parts/steps.tsx';
import { messageIn, todayOf } from './plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['stapBewaard', 'stapWeg', 'stapNiet', 'wens', 'zienswijze', 'geenVoorstel'] as const;

type MyPlan = NonNullable<MyPlanResult['plan']>;

/** Somebody without a plan has a page too: their steps, their appointments and whom to call. */
const nothingYet: MyPlan = {
  endedOn: null,
  endReason: null,
  proposed: null,
  inForce: null,
  nextEvaluationOn: null,
  steps: [],
  sanctionProposals: [],
  goalsSharedWithMe: [],
  household: [],
  contactPerson: null,
};

/** Whoever acts for another sees of the page what is of the plan. */
async function loadPlan(context: Route.LoaderArgs['context']): Promise<MyPlanResult> {
  if (!actorIn(context)) return query(context, MyPlanDocument, {});
  return {
    ...(await query(context, HelpersPlanDocument, {})),
    news: { since: null, items: [], helped: [] },
    appointments: [],
  };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { plan: mine, news, appointments, searchTerm } = await loadPlan(context);
  const plan = mine ?? nothingYet;
  const today = todayOf(context);
  return {
    plan,
    news: planNews(news),
    today,
    next: appointments[0] ?? null,
    searching: searchTerm !== null,
    dates: datesOf(plan, plan.sanctionProposals, today),
    message: messageIn(request, messages),
    phone: context.get(portalContext).municipality?.contact.phone ?? null,
  };
}

export default function Plan({ loaderData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { plan, today, next, dates, message } = loaderData;
  const { inForce, proposed, endedOn, endReason, steps, goalsSharedWithMe: shared } = plan;
  const mayShare = useMay(null);
  const maySend = useMay('PLAN', 'SEND');
  const mayTalk = useMay('CONVERSATION', 'LOOK');
  const mayOpen = (id: string) => (id === 'wens' ? maySend : id === 'afspraken' ? mayTalk : true);
  return (
    <Page title={t('title')} lead={<Standing plan={plan} />} {...(inForce ? {} : { picture: 'path' as const })}>
      {message === null ? null : (
        <Alert kind={message === 'stapNiet' || message === 'geenVoorstel' ? 'info' : 'ok'} live>
          <Paragraph>{t(`message.${message}`)}</Paragraph>
        </Alert>
      )}
      {inForce !== null || endReason !== null ? <DutchNote phone={loaderData.phone} /> : null}
      {endedOn === null ? null : <Ended reason={endReason} phone={loaderData.phone} />}
      {dates.length === 0 ? null : (
        <>
          <Heading>{t('part.dates')}</Heading>
          <Attention dates={dates} />
        </>
      )}
      {loaderData.news.items.length === 0 ? null : <News {...loaderData.news} />}
      <Answered proposed={proposed} />
      {inForce ? <Dream {...inForce} /> : proposed === null && endedOn === null ? <FirstDay /> : null}
      {next ? (
        <>
          <Heading>{t('part.next')}</Heading>
          <PictureList rows={[talkRow(next, language, '/afspraken')]} />
        </>
      ) : null}
      {inForce ? (
        <>
          <Heading>{t('part.goals')}</Heading>
          <Goals goals={inForce.goals} share={plan.household.length > 0 && mayShare} />
          {plan.nextEvaluationOn === null ? null : (
            <Paragraph>{t('evaluation.on', { date: formatDate(plan.nextEvaluationOn, language) })}</Paragraph>
          )}
        </>
      ) : null}
      {shared.length === 0 ? null : (
        <Card title={t('part.shared')} id="gedeeld">
          {shared.map(({ id, title, ownerName }) => (
            <Paragraph key={id}>
              {t('goal.sharedBy', { name: ownerName })} <Typed>{title}</Typed>
            </Paragraph>
          ))}
        </Card>
      )}
      <Heading id="stappen">{t('part.steps')}</Heading>
      <Steps steps={steps} />
      <ForWhoMay part="PLAN" needs="SEND">
        <ActionGroup>
          <ButtonLink to="/plan/stap/nieuw" variant="secondary">
            {t('step.add')}
          </ButtonLink>
        </ActionGroup>
      </ForWhoMay>
      {inForce ? (
        <>
          <Heading>{t('part.obligations')}</Heading>
          <Obligations obligations={inForce.obligations} read={{ state: inForce.state, today }} />
        </>
      ) : null}
      <Sanctions proposals={plan.sanctionProposals} today={today} />
      <ContactPerson person={plan.contactPerson} phone={loaderData.phone} />
      {inForce?.comparedWith ? (
        <Details summary={t('difference.since', { number: inForce.comparedWith })}>
          <Differences changes={inForce.changes} />
        </Details>
      ) : null}
      <Heading>{t('part.more')}</Heading>
      <PictureList rows={[...waysOn(plan, t), ...always(loaderData.searching, t)].filter(({ id }) => mayOpen(id))} />
    </Page>
  );
}

type T = ReturnType<typeof useTexts<'plan'>>;

/** In one sentence what counts now. */
function Standing({ plan }: { readonly plan: MyPlan }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { inForce, proposed, endedOn } = plan;
  if (endedOn !== null) return t('standing.ended', { date: formatDate(endedOn, language) });
  if (inForce?.inForceAt && inForce.basis) {
    const date = formatDate(dayOfInstant(inForce.inForceAt), language);
    return t(`standing.${inForce.basis}`, { number: inForce.number, date });
  }
  return proposed ? t('standing.proposed') : t('standing.none');
}

/** What there is to do before there is a plan. */
function FirstDay() {
  const t = useTexts('plan');
  return (
    <Card title={t('first.title')} id="begin">
      <Paragraph>{t('first.what')}</Paragraph>
      <Paragraph>{t('first.together')}</Paragraph>
      <Paragraph>{t('first.now')}</Paragraph>
    </Card>
  );
}

function waysOn({ inForce, endedOn }: MyPlan, t: T) {
  const book = <Icon name="book" />;
  if (inForce === null)
    return endedOn === null
      ? []
      : [{ id: 'versies', picture: book, title: t('more.ended'), to: '/plan/versies', lines: [t('more.endedText')] }];
  return [
    {
      id: 'wens',
      picture: <Icon name="speech" />,
      title: t('more.wish'),
      to: '/plan/wens',
      lines: [t('more.wishText')],
    },
    {
      id: 'afdruk',
      picture: <Icon name="paper" />,
      title: t('more.print'),
      to: `/plan/versies/${inForce.number}`,
      lines: [t('more.printText')],
    },
    { id: 'versies', picture: book, title: t('more.versions'), to: '/plan/versies' },
  ];
}

function always(searching: boolean, t: T) {
  return [
    { id: 'afspraken', picture: <Icon name="calendar" />, title: t('more.appointments'), to: '/afspraken' },
    {
      id: 'trede',
      picture: <Icon name="ladder" />,
      title: t('more.ladder'),
      to: '/trede',
      lines: [t('more.ladderText')],
    },
    ...(searching
      ? [{ id: 'zoektijd', picture: <Icon name="search" />, title: t('more.search'), to: '/zoektijd' }]
      : []),
  ];
}
