import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { portalContext } from '#app/context.ts';
import {
  CallLink,
  Callout,
  Code,
  Heading,
  Icon,
  type IconName,
  Page,
  Paragraph,
  PictureList,
  TextLink,
} from '#app/ui/index.ts';
import { MyRightsDocument, type MyRightsResult } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { todayOf } from '../plan/plan.server.ts';
import { PersonCard } from './person-card.tsx';
import { RequestState } from './request-state.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  const { rightRequests } = await query(context, MyRightsDocument, {});
  const phone = context.get(portalContext).municipality?.contact.phone ?? null;
  return { requests: rightRequests, today: todayOf(context), phone };
}

const ways = [
  { right: 'copy', to: '/mijn-rechten/kopie', icon: 'paper' },
  { right: 'looked', to: '/wie-keek', icon: 'eye' },
  { right: 'CORRECTION', to: '/mijn-rechten/verzoek?soort=CORRECTION', icon: 'tick' },
  { right: 'LIMIT', to: '/mijn-rechten/verzoek?soort=LIMIT', icon: 'clock' },
  { right: 'OBJECT', to: '/mijn-rechten/verzoek?soort=OBJECT', icon: 'speech' },
  { right: 'erase', to: '/mijn-rechten/wissen', icon: 'case' },
  { right: 'sessions', to: '/sessies', icon: 'screen' },
] as const satisfies readonly { readonly icon: IconName; readonly right: string; readonly to: string }[];

/** The one page that leads to everything somebody may do about their data, with what each right means in a sentence. */
export default function MyRights({ loaderData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const { requests, today, phone } = loaderData;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <PictureList
        rows={ways.map(({ right, to, icon }) => ({
          id: `recht-${right.toLowerCase()}`,
          picture: <Icon name={icon} />,
          title: t(`right.${right}.title`),
          to,
          lines: [t(`right.${right}.text`)],
        }))}
      />
      <Heading id="verzoeken">{t('requests.title')}</Heading>
      {requests.length === 0 ? <Paragraph>{t('requests.none')}</Paragraph> : <Requests {...{ requests, today }} />}
      <Callout title={t('decision.title')}>
        <Paragraph>
          {t('decision.text')}
          <CallLink />
        </Paragraph>
        <Paragraph>
          <TextLink to="/besluiten">{t('decision.link')}</TextLink>
        </Paragraph>
      </Callout>
      <PersonCard phone={phone} />
    </Page>
  );
}

interface RequestsProps {
  readonly requests: MyRightsResult['rightRequests'];
  readonly today: string;
}

function Requests({ requests, today }: RequestsProps) {
  const t = useTexts('privacy');
  const language = useLanguage();
  return (
    <PictureList
      rows={requests.map((request) => ({
        id: `verzoek-${request.id}`,
        picture: <Icon name="letter" />,
        title: t(`kind.${request.kind}`),
        to: `/mijn-rechten/verzoeken/${request.id}`,
        lines: [
          t(`subject.${request.subject}`),
          <Code key="number">{request.receiptNumber}</Code>,
          request.answeredAt === null ? `${t('request.respondBy')}: ${formatDate(request.respondBy, language)}` : null,
        ],
        status: <RequestState request={request} today={today} />,
      }))}
    />
  );
}
