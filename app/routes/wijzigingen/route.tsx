import { ForWhoMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Badge,
  ButtonLink,
  Heading,
  Icon,
  Page,
  Paragraph,
  PictureList,
  type PictureRow,
} from '#app/ui/index.ts';
import { MyChangesDocument, type MyChangesResult } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn } from '../plan/plan.server.ts';
import { Abroad, Gifts } from './parts/effect.tsx';
import { kindIcons } from './parts/icons.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['weggegooid', 'weg'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  return { ...(await query(context, MyChangesDocument, {})), message: messageIn(request, messages) };
}

type Item = MyChangesResult['changes'][number];

export default function Changes({ loaderData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { changes, changeYear, message } = loaderData;
  const { gifts, abroad, tellWithin } = changeYear;
  const rowOf = useRow();
  const begun = changes.filter(({ draft }) => draft !== null);
  const sent = changes.filter(({ versions }) => versions.length > 0);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {message ? (
        <Alert kind="info" live>
          <Paragraph>{t(message === 'weg' ? 'list.gone' : 'list.discarded')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{tellWithin === null ? t('tell.none') : t('tell.within', { count: tellWithin })}</Paragraph>
      <Paragraph>{t('tell.beforehand')}</Paragraph>
      <ActionGroup>
        <ForWhoMay part="CHANGES" needs="PREPARE">
          <ButtonLink to="/wijzigingen/nieuw">{t('list.tell')}</ButtonLink>
        </ForWhoMay>
        <ButtonLink to="/wijzigingen/moet-ik-dit-melden" variant="secondary">
          {t('list.mustTell')}
        </ButtonLink>
      </ActionGroup>
      {begun.length > 0 ? (
        <>
          <Heading>{t('list.begun')}</Heading>
          <PictureList rows={begun.map((item) => rowOf(item, 'begun'))} />
        </>
      ) : null}
      <Heading>{t('list.sent')}</Heading>
      {sent.length === 0 ? (
        <Paragraph>{t('list.none')}</Paragraph>
      ) : (
        <PictureList rows={sent.map((item) => rowOf(item, 'sent'))} />
      )}
      {gifts.total > 0 || abroad.days > 0 ? (
        <>
          <Heading>{t('year.title', { year: gifts.year })}</Heading>
          {gifts.total > 0 ? <Gifts gifts={gifts} /> : null}
          {abroad.days > 0 ? <Abroad abroad={abroad} /> : null}
        </>
      ) : null}
    </Page>
  );
}

function useRow(): (item: Item, list: 'begun' | 'sent') => PictureRow {
  const t = useTexts('change');
  const language = useLanguage();
  return ({ id, kind, status, withdrawn, versions }, list) => {
    const at = versions[0]?.sentAt;
    const shown = list === 'begun' ? 'DRAFT' : status;
    return {
      id: `${list}-${id}`,
      picture: <Icon name={kindIcons[kind]} />,
      title: t(`kind.${kind}`),
      to: `/wijzigingen/${id}${list === 'begun' ? '' : '/verstuurd'}`,
      lines: [list === 'begun' ? t('list.continue') : at && t('list.at', { at: formatInstant(at, language) })],
      status: (
        <Badge tone={shown === 'QUESTIONED' ? 'action' : shown === 'PROCESSED' ? 'ok' : 'neutral'}>
          {withdrawn && shown !== 'QUESTIONED' ? t('status.withdrawn') : t(`status.${shown}`)}
        </Badge>
      ),
    };
  };
}
