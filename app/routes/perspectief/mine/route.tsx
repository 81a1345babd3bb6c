import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Card,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import {
  KeepPerspectiveDirectionsDocument,
  MyPerspectiveYearDocument,
  type MyPerspectiveYearResult,
  WithdrawPerspectiveRequestDocument,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn, todayOf } from '../../plan/plan.server.ts';
import { NoYear, Person } from '../parts.tsx';
import { programmeOf } from '../programme.server.ts';
import { JoiningRequest } from './request.tsx';
import { TakeAlong } from './take-along.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

const messages = ['bewaard', 'weg', 'gevraagd', 'teruggenomen', 'wacht', 'gesloten'] as const;

/** Short names of directions in one field. */
const idsIn = (form: FormData) =>
  textIn(form, 'richtingen')
    .split(' ')
    .filter((id) => id !== '');

export async function loader(args: Route.LoaderArgs) {
  const { language } = args.context.get(portalContext);
  const { year, name } = await programmeOf(args);
  const { myPerspectiveYear } = await query(args.context, MyPerspectiveYearDocument, { language });
  const kept = await keptForm(args);
  const offered = kept === null ? [] : idsIn(kept);
  return {
    ...{ year, name, mine: myPerspectiveYear },
    offered: year?.directions.filter(({ id }) => offered.includes(id)) ?? [],
    message: messageIn(args.request, messages),
    today: todayOf(args.context),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const back = (message: (typeof messages)[number]) => redirect(`/perspectief/mijn?melding=${message}`, 303);
  if (textIn(form, 'handeling') === 'terugnemen') {
    const { outcome } = await query(context, WithdrawPerspectiveRequestDocument, { id: textIn(form, 'vraag') });
    throw back(outcome.__typename === 'PerspectiveRequestSaved' ? 'teruggenomen' : 'gesloten');
  }
  const { keepPerspectiveDirections } = await query(context, KeepPerspectiveDirectionsDocument, {
    directions: idsIn(form),
  });
  throw back(keepPerspectiveDirections.directions.length === 0 ? 'weg' : 'bewaard');
}

/** What the reader took along, what they asked the coach, and what came of it. */
export default function MyYear({ loaderData }: Route.ComponentProps) {
  const t = useTexts('joining');
  const perspective = useTexts('perspective');
  const { year, name, mine, offered, message, today } = loaderData;
  const { directions, requests } = mine;
  if (year === null && directions.length === 0 && requests.length === 0) return <NoYear name={name} />;
  const asksAgain = requests.every(({ state }) => state === 'NOT_NOW' || state === 'WITHDRAWN');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/perspectief', label: perspective('back') }}>
      {message === null ? null : (
        <Alert kind={message === 'wacht' || message === 'gesloten' ? 'warning' : 'ok'} live>
          <Paragraph>{t(`done.${message}`)}</Paragraph>
        </Alert>
      )}
      {offered.length === 0 ? null : <TakeAlong directions={offered} kept={directions.map(({ id }) => id)} />}
      {requests.map((request) => (
        <JoiningRequest key={request.id} request={request} today={today} />
      ))}
      {year === null || !asksAgain ? null : (
        <ActionGroup>
          <ButtonLink to="/perspectief/meedoen">{t(requests.length === 0 ? 'ask.link' : 'ask.again')}</ButtonLink>
        </ActionGroup>
      )}
      <Kept {...mine} />
      {year === null ? null : <Person contact={year.coach} />}
    </Page>
  );
}

/** Directions that are kept, with a way to throw them away. */
function Kept({ directions, keptAt }: MyPerspectiveYearResult['myPerspectiveYear']) {
  const t = useTexts('joining');
  const language = useLanguage();
  const query = new URLSearchParams(directions.map(({ id }) => ['richting', id]));
  return (
    <Card title={t('kept.title')} id="richtingen">
      {keptAt === null ? (
        <Paragraph>{t('kept.none')}</Paragraph>
      ) : (
        <>
          <BulletList>
            {directions.map(({ id, words }) => (
              <Bullet key={id}>
                <Typed lang={words.language}>{words.title}</Typed>
              </Bullet>
            ))}
          </BulletList>
          <Paragraph>{t('kept.since', { date: formatDate(dayOfInstant(keptAt), language) })}</Paragraph>
          <Paragraph>
            <TextLink to={`/perspectief/richtingen?${query.toString()}`}>{t('kept.look')}</TextLink>
          </Paragraph>
          <PortalForm hidden={{ richtingen: '' }} action="/perspectief/mijn">
            <ActionGroup>
              <Button variant="secondary">{t('kept.throw')}</Button>
            </ActionGroup>
          </PortalForm>
        </>
      )}
      <Paragraph>
        <TextLink to="/perspectief/verkennen">{t('kept.explore')}</TextLink>
      </Paragraph>
    </Card>
  );
}
