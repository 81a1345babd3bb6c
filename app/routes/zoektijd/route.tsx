import { ForWhoMay, useMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  ButtonLink,
  CallLink,
  Callout,
  Card,
  DateTile,
  DayDots,
  Heading,
  Page,
  Paragraph,
  PictureList,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { MySearchTermDocument, type MySearchTermResult } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { messageIn, todayOf } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['bewaard', 'weg'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchTerm } = await query(context, MySearchTermDocument, {});
  return { searchTerm, today: todayOf(context), message: messageIn(request, messages) };
}

export default function SearchTermPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const perspective = useTexts('perspective');
  const { searchTerm, today, message } = loaderData;
  return (
    <Page title={t('search.title')} back={{ to: '/plan' }} picture="search">
      {message === null ? null : (
        <Alert kind="ok" live>
          <Paragraph>{t(`search.message.${message}`)}</Paragraph>
        </Alert>
      )}
      {searchTerm === null ? (
        <Paragraph lead>{t('search.none')}</Paragraph>
      ) : (
        <>
          <Counter term={searchTerm} today={today} />
          <Callout title={t('search.whatTitle')}>
            <BulletList>
              <Bullet>{t('search.whatWork')}</Bullet>
              <Bullet>{t('search.whatSchool')}</Bullet>
              <Bullet>{t('search.whatNumber')}</Bullet>
              <Bullet>{t('search.whatSeen')}</Bullet>
            </BulletList>
            <Paragraph>{t('search.article')}</Paragraph>
          </Callout>
          <Heading id="logboek">{t('search.log')}</Heading>
          <Log efforts={searchTerm.efforts} />
          <Paragraph>
            <TextLink to="/perspectief">{perspective('entry.link')}</TextLink>
          </Paragraph>
          <ForWhoMay part="PLAN" needs="SEND">
            <ActionGroup>
              <ButtonLink to="/zoektijd/nieuw">{t('search.add')}</ButtonLink>
            </ActionGroup>
          </ForWhoMay>
        </>
      )}
    </Page>
  );
}

type SearchTerm = NonNullable<MySearchTermResult['searchTerm']>;

/** Which day it is, as a picture and in words, and from when somebody can apply. */
function Counter({ term, today }: { readonly term: SearchTerm; readonly today: LocalDate }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { day, days, notifiedOn, applyFrom, ageReachedOn, deviatedOn, deviationReason } = term;
  const from = formatDate(applyFrom, language);
  if (deviatedOn !== null)
    return (
      <Alert kind="ok" title={t('search.deviatedTitle')}>
        <Paragraph>{t('search.deviated', { date: formatDate(deviatedOn, language) })}</Paragraph>
        {deviationReason === null ? null : (
          <blockquote>
            <Typed lang="nl">{deviationReason}</Typed>
          </blockquote>
        )}
      </Alert>
    );
  if (applyFrom <= today)
    return (
      <Alert kind="ok" title={t('search.overTitle')}>
        <Paragraph>
          {t('search.over', { date: from })}
          <CallLink />
        </Paragraph>
        {ageReachedOn === null ? null : <Paragraph>{t('search.age')}</Paragraph>}
      </Alert>
    );
  return (
    <Card title={t('search.day', { day, days })} id="teller">
      <DayDots label={t('search.day', { day, days })} day={day} days={days} />
      <Paragraph>{t('search.since', { date: formatDate(notifiedOn, language) })}</Paragraph>
      <div className="portal-beside">
        <DateTile day={applyFrom} />
        <p className="portal-beside__text">
          <strong>{t('search.from', { date: from })}</strong>
        </p>
      </div>
      {ageReachedOn === null ? null : <Paragraph>{t('search.age')}</Paragraph>}
    </Card>
  );
}

function Log({ efforts }: { readonly efforts: SearchTerm['efforts'] }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const maySend = useMay('PLAN', 'SEND');
  if (efforts.length === 0) return <Paragraph>{t('search.empty')}</Paragraph>;
  return (
    <PictureList
      rows={efforts.map(({ id, doneOn, kind, words, result }) => ({
        id: `inspanning-${id}`,
        picture: <DateTile day={doneOn} />,
        title: t(`word.effort.${kind}`),
        to: maySend ? `/zoektijd/${id}` : undefined,
        lines: [
          formatDate(doneOn, language),
          <Typed key="words">{words}</Typed>,
          result === null ? null : (
            <>
              {t('search.result')} <Typed>{result}</Typed>
            </>
          ),
        ],
      }))}
    />
  );
}
