import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ChangesToldDocument,
  JoiningAskedForDocument,
  PersonPlanDocument,
  PortfolioShownToMeDocument,
  TalksAroundDocument,
  TrainingsAskedForDocument,
  WhereSomebodyStandsDocument,
} from '#graphql/generated/documents.ts';
import { Alert, Heading, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { requestAnswers } from '#graphql/perspective-year/domain/words.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import { guideActs } from '#graphql/training/domain/offered-acts.ts';
import type { Route } from './+types/route';
import { found, personOf } from '../person.server.ts';
import { Appointments } from './appointments.tsx';
import { ChangesPart } from './changes-part.tsx';
import { ContactAnswers } from './contact-answers.tsx';
import { Evaluations } from './evaluations.tsx';
import { Hidden } from './hidden.tsx';
import { InForce } from './in-force.tsx';
import { LadderPart } from './ladder-part.tsx';
import { PerspectivePart } from './perspective-part.tsx';
import { PlanState } from './plan-state.tsx';
import { PortfolioPart } from './portfolio-part.tsx';
import { Sanctions } from './sanctions.tsx';
import { SearchTermPart } from './search-term-part.tsx';
import { Steps } from './steps.tsx';
import { Talks } from './talks.tsx';
import { TrainingsPart } from './trainings-part.tsx';
import { Versions } from './versions.tsx';
import { Warnings } from './warnings.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

const messages = [
  'appointment',
  'cancelled',
  'deviated',
  'ended',
  'established',
  'evaluated',
  'minutesDiscarded',
  'placed',
  'proposed',
  'published',
  'sanction',
  'sanctionWithdrawn',
  'searchTerm',
  'step',
  'withdrawn',
  ...requestAnswers.map((answer) => `perspective.${answer}` as const),
  ...guideActs.map((act) => `training.${act}` as const),
] as const;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { language, clock } = context.get(portalContext);
  const personId = personOf(params);
  const { planOf, contactOf } = await query(context, PersonPlanDocument, { personId });
  const talks = await query(context, TalksAroundDocument, { personId });
  const standing = await query(context, WhereSomebodyStandsDocument, { personId, language });
  const { changesOf } = await query(context, ChangesToldDocument, { personId });
  const { portfolioSharesOf } = await query(context, PortfolioShownToMeDocument, { personId });
  const { perspectiveRequestsOf } = await query(context, JoiningAskedForDocument, { personId, language });
  const { trainingRequestsOf, trainingAdviceOf } = await query(context, TrainingsAskedForDocument, { personId });
  const asked = new URL(request.url).searchParams.get('melding');
  const message = messages.find((one) => one === asked) ?? null;
  return {
    plan: found(planOf),
    contact: found(contactOf),
    ...talks,
    ...standing,
    changesOf,
    portfolioSharesOf,
    trainingRequestsOf,
    trainingAdviceOf,
    joining: perspectiveRequestsOf ?? [],
    message,
    now: clock.now(),
  };
}

/** One person in context: what needs the reader first, then the plan, then everything around it. */
export default function Person({ loaderData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const review = useTexts('review');
  const reach = useTexts('reach');
  const details = useTexts('details');
  const language = useLanguage();
  const { plan, contact, joining, message, now, ladder, ladderOf, searchTermOf, appointmentsOf, talksOf, changesOf } =
    loaderData;
  const cards = loaderData.portfolioSharesOf ?? [];
  const requests = loaderData.trainingRequestsOf ?? [];
  const { person, contactPerson, endedOn } = plan;
  const today = localDateOf(now);
  return (
    <Page
      title={person.name}
      lead={
        contactPerson &&
        t('person.contact', { name: contactPerson.name, date: formatDate(contactPerson.since, language) })
      }
      back={{ to: '/mijn-mensen', label: review('caseload.title') }}
      width="wide"
    >
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`done.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {endedOn === null ? null : (
        <Alert kind="info" title={t('person.ended', { date: formatDate(endedOn, language) })}>
          <Paragraph>
            <Typed>{plan.endReason}</Typed>
          </Paragraph>
        </Alert>
      )}
      <Warnings plan={plan} requests={requests} joining={joining} />
      <div className="portal-columns portal-columns--main">
        <div className="portal-stack">
          <PlanState plan={plan} today={today} />
          {plan.inForce ? (
            <InForce person={person.id} version={plan.inForce} nextEvaluationOn={plan.nextEvaluationOn} />
          ) : null}
          <Steps person={person.id} steps={plan.steps} />
          <Evaluations person={person.id} evaluations={plan.evaluations} inForce={plan.inForce !== null} />
          <Sanctions person={person.id} proposals={plan.sanctionProposals} inForce={plan.inForce !== null} />
          <Versions person={person.id} versions={plan.versions} />
        </div>
        <div className="portal-stack">
          <section id="contactgegevens" aria-labelledby="contactgegevens-titel">
            <Heading id="contactgegevens-titel">{details('staff.title')}</Heading>
            <ContactAnswers {...contact} />
          </section>
          <Appointments person={person.id} appointments={appointmentsOf ?? []} now={now} />
          <Talks person={person.id} talks={talksOf ?? []} />
          <Paragraph>
            <TextLink to={`/mijn-mensen/${person.id}/berichten`}>{reach('staff.link')}</TextLink>
          </Paragraph>
          <LadderPart person={person.id} ladder={ladder} placements={ladderOf ?? []} today={today} />
          <SearchTermPart person={person.id} term={searchTermOf} />
          <PortfolioPart person={person.id} cards={cards} />
          <TrainingsPart person={person.id} requests={requests} advice={loaderData.trainingAdviceOf ?? []} />
          <PerspectivePart person={person.id} requests={joining} />
          <ChangesPart changes={changesOf ?? []} />
          <Hidden />
        </div>
      </div>
    </Page>
  );
}
