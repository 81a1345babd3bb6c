import { query } from '#app/api.server.ts';
import { formatInstant, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Icon, Page, Paragraph, PictureList } from '#app/ui/index.ts';
import { PartnerPartsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  return query(context, PartnerPartsDocument, {});
}

/** Reports of a partner in which something is said about the reader. */
export default function PartnerParts({ loaderData }: Route.ComponentProps) {
  const t = useTexts('partner');
  const language = useLanguage();
  const { partnerParts } = loaderData;
  return (
    <Page title={t('list.title')} lead={t('list.lead')} back={{ to: '/overzicht' }}>
      {partnerParts.length === 0 ? (
        <Paragraph>{t('list.none')}</Paragraph>
      ) : (
        <PictureList
          rows={partnerParts.map(({ id, month, answer }) => ({
            id: `deel-${id}`,
            picture: <Icon name={answer?.agrees ? 'tick' : 'speech'} />,
            title: formatMonth(month, language),
            to: `/partner/${id}`,
            lines: [
              answer === null
                ? t('list.waits')
                : t(answer.agrees ? 'list.agreed' : 'list.disagreed', {
                    at: formatInstant(answer.answeredAt, language),
                  }),
            ],
          }))}
        />
      )}
    </Page>
  );
}
