import { redirect } from 'react-router';
import { ForWhoMay, useActing } from '#app/acting.tsx';
import {
  dayOfInstant,
  formatDate,
  formatInstant,
  formatInstantWithWeekday,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  CallLink,
  Callout,
  Card,
  CheckAnswers,
  Code,
  Details,
  Heading,
  Page,
  Paragraph,
  PhoneLink,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { PreparedBy } from '../../../hulp/prepared-by.tsx';
import { messageIn } from '../../../plan/plan.server.ts';
import { decisionTitle } from '../../words.ts';
import { loadObjecting, type MyObjection } from '../objection.server.ts';
import { WhatIsSaid } from '../what-is-said.tsx';
import { storyOf } from './story.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { decision, name, today } = await loadObjecting(context, params);
  const { objection } = decision;
  if (!objection || objection.versions.length === 0) throw redirect(`/besluiten/${decision.id}/bezwaar`);
  return { decision, objection, name, today, message: messageIn(request, ['verstuurd', 'ingetrokken']) };
}

/** The receipt, how far it is, and everything that was sent and done. */
export default function SentObjection({ loaderData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const mandate = useTexts('mandate');
  const acting = useActing();
  const { decision, objection, name, today, message } = loaderData;
  const last = objection.versions.at(-1);
  const base = `/besluiten/${decision.id}/bezwaar`;
  return (
    <Page
      title={t('sent.title')}
      lead={t('objection.about', { title: decisionTitle(decision, language, t), number: decision.number })}
      back={{ to: '/besluiten', label: t('list.title') }}
      {...(message === 'verstuurd' ? { picture: 'sent' as const } : {})}
    >
      {message === 'verstuurd' ? (
        <Alert kind="ok" live title={t('sent.receivedTitle')}>
          <Paragraph>{t('sent.receivedText', { number: last?.receiptNumber ?? '' })}</Paragraph>
        </Alert>
      ) : null}
      <HowFar objection={objection} today={today} base={base} lastDay={formatDate(decision.lastDay, language)} />
      {objection.open ? (
        <>
          <PreparedBy prepared={objection.draft?.prepared ?? null} />
          <ActionGroup>
            <ForWhoMay part="DECISIONS" needs="PREPARE">
              <ButtonLink to={base} variant={objection.reasonsAwaited ? 'primary' : 'secondary'}>
                {t(objection.draft ? 'sent.continueAdd' : 'sent.add')}
              </ButtonLink>
            </ForWhoMay>
            <ForWhoMay part={null}>
              <ButtonLink to={`${base}/intrekken`} variant="subtle">
                {t('sent.withdraw')}
              </ButtonLink>
            </ForWhoMay>
          </ActionGroup>
          {acting === null ? null : <Paragraph>{mandate('withdrawOwn', { name: acting.personName })}</Paragraph>}
        </>
      ) : null}
      <Heading>{t('sent.timeline')}</Heading>
      <ol className="portal-timeline">
        {storyOf(objection).map((event) => (
          <li key={`${event.at} ${event.what}`}>
            <strong>{t(`sent.act.${event.what}`)}</strong>
            <br />
            <span className="portal-quiet">{formatInstant(event.at, language)}</span>
            {event.words === null ? null : (
              <>
                <br />
                {t('sent.theirWords')}
                <blockquote className="portal-written">
                  <Typed lang="nl">{event.words}</Typed>
                </blockquote>
              </>
            )}
          </li>
        ))}
      </ol>
      <Heading>{t('sent.what')}</Heading>
      {objection.versions.map((version) => {
        const files = `${base}/verstuurd/${version.number}`;
        return (
          <Card
            key={version.number}
            title={t('sent.version', { at: version.sentAt === null ? '' : formatInstant(version.sentAt, language) })}
            id={`versie-${version.number}`}
            moment={
              <>
                {t('sent.receipt')}: <Code>{version.receiptNumber}</Code>
              </>
            }
          >
            <WhatIsSaid version={version} addition={version.number > 1} person={name} />
            <Details summary={t('sent.hashFold')}>
              <Code>{version.contentHash}</Code>
              <Paragraph>{t('sent.hashHint')}</Paragraph>
            </Details>
            <ActionGroup>
              <ButtonLink to={`${files}/afdruk`} variant="secondary">
                {t('sent.print')}
              </ButtonLink>
              <ButtonLink to={`${files}/pdf`} variant="secondary">
                {t('sent.pdf')}
              </ButtonLink>
            </ActionGroup>
          </Card>
        );
      })}
      <Paragraph>
        <TextLink to={`/besluiten/${decision.id}`}>{t('sent.toFirst')}</TextLink>
      </Paragraph>
    </Page>
  );
}

interface HowFarProps {
  readonly objection: MyObjection;
  readonly today: string;
  readonly base: string;
  readonly lastDay: string;
}

/** The state in words, the day by which the municipality decides, and what is asked of the reader. */
function HowFar({ objection, today, base, lastDay }: HowFarProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { state, decideBy, decideByArticle, decideByCertainty, extendedAt, late, hearing, decidedById } = objection;
  const date = decideBy === null ? '' : formatDate(decideBy, language);
  return (
    <>
      {objection.reasonsAwaited && objection.reasonsBy !== null ? (
        <Alert kind="warning" title={t('sent.reasonsTitle', { date: formatDate(objection.reasonsBy, language) })}>
          <Paragraph>
            {t('sent.reasonsText')}
            <CallLink />
          </Paragraph>
          <ForWhoMay part="DECISIONS" needs="PREPARE">
            <Paragraph>
              <TextLink to={base}>{t('sent.reasonsButton')}</TextLink>
            </Paragraph>
          </ForWhoMay>
        </Alert>
      ) : null}
      <Callout title={t(`sent.state.${state}`)}>
        {state === 'DRAFT' ? null : <Paragraph>{t(`sent.stateText.${state}`)}</Paragraph>}
        {decideBy === null ? null : (
          <Paragraph>
            {t(decideBy < today ? 'sent.decideOver' : 'sent.decideBy', { date })}
            {decideBy < today ? <CallLink /> : null} {extendedAt === null ? null : t('sent.extended')}{' '}
            <Code>{decideByArticle}</Code>
          </Paragraph>
        )}
        {decideByCertainty === 'UNVERIFIED' ? <Paragraph>{t('remedy.unverified')}</Paragraph> : null}
        {late ? <Paragraph>{t('sent.late', { date: lastDay })}</Paragraph> : null}
        {decidedById === null ? null : (
          <ActionGroup>
            <ButtonLink to={`/besluiten/${decidedById}`}>{t('sent.toDecision')}</ButtonLink>
          </ActionGroup>
        )}
      </Callout>
      {hearing === null ? null : <Hearing hearing={hearing} state={state} today={today} />}
    </>
  );
}

interface HearingProps extends Pick<HowFarProps, 'today'>, Pick<MyObjection, 'state'> {
  readonly hearing: NonNullable<MyObjection['hearing']>;
}

/** When and where somebody is heard; of one that is off only that, until its day is over. */
function Hearing({ hearing, state, today }: HearingProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const at = formatInstantWithWeekday(hearing.at, language);
  if (hearing.off)
    return dayOfInstant(hearing.at) < today ? null : (
      <Alert kind="warning" title={t('sent.hearingOffTitle')}>
        <Paragraph>{t('sent.hearingOff', { at })}</Paragraph>
      </Alert>
    );
  if (state !== 'HEARING_PLANNED' && state !== 'HEARD') return null;
  return (
    <Card title={t('sent.hearing')} id="gesprek">
      <CheckAnswers
        answers={[
          { label: t('sent.hearingAt'), value: at },
          { label: t('sent.hearingWay'), value: t(`sent.way.${hearing.way}`) },
          { label: t(`sent.hearingPlace.${hearing.way}`), value: <HearingPlace {...hearing} /> },
        ]}
      />
      {state === 'HEARING_PLANNED' ? (
        <Paragraph>
          {t('sent.hearingElse')}
          <CallLink />
        </Paragraph>
      ) : null}
    </Card>
  );
}

/** Where it is, to press on where it is a number or a link. */
function HearingPlace({ way, place }: Pick<HearingProps['hearing'], 'way' | 'place'>) {
  if (way === 'PHONE' && /^\+?[\d\s().-]{3,}$/.test(place)) return <PhoneLink phone={place} />;
  if (way === 'VIDEO' && /^https:\/\/\S+$/.test(place))
    return (
      <a className="nl-link" href={place} rel="noreferrer">
        <Code>{place}</Code>
      </a>
    );
  return <Typed lang="nl">{place}</Typed>;
}
