import { query } from '#app/api.server.ts';
import { formatMonth, formatNumber, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { DataTable, faces, Page, Paragraph } from '#app/ui/index.ts';
import { ExperienceCountsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TEAM_LEAD'])];

export function loader({ context }: Route.LoaderArgs) {
  return query(context, ExperienceCountsDocument, {});
}

/** How it went according to people: counts by kind and month, and nobody's words. */
export default function ExperienceCounts({ loaderData }: Route.ComponentProps) {
  const t = useTexts('experience');
  const language = useLanguage();
  const { experienceCounts } = loaderData;
  return (
    <Page title={t('counts.title')} lead={t('counts.lead')} back={{ to: '/beoordelen' }} width="wide">
      {experienceCounts.length === 0 ? (
        <Paragraph>{t('counts.none')}</Paragraph>
      ) : (
        <DataTable
          caption={t('counts.caption')}
          captionHidden
          columns={[
            { label: t('counts.month'), oneLine: true },
            { label: t('counts.kind') },
            ...faces.map((face) => ({ label: t(`face.${face}`), numeric: true })),
            { label: t('counts.people'), numeric: true },
          ]}
          rows={experienceCounts.map(({ kind, month, faces: counts, people }) => ({
            key: `${kind} ${month}`,
            cells: [
              formatMonth(month, language),
              t(`mine.kind.${kind}`),
              ...counts.map((count) => formatNumber(count)),
              formatNumber(people),
            ],
          }))}
        />
      )}
    </Page>
  );
}
