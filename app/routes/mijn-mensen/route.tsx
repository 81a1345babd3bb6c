import { query } from '#app/api.server.ts';
import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { CaseloadDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

const pageSize = 50;

export async function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('na');
  return query(context, CaseloadDocument, { first: pageSize, after });
}

export default function MyPeople({ loaderData }: Route.ComponentProps) {
  const t = useTexts('review');
  const work = useTexts('work');
  const language = useLanguage();
  const { edges, pageInfo } = loaderData.caseload;
  return (
    <Page title={t('caseload.title')} lead={t('caseload.lead')} width="wide">
      <Paragraph>
        <TextLink to="/mijn-mensen/voor-werk">{work('to')}</TextLink>
      </Paragraph>
      {edges.length === 0 ? (
        <Alert kind="info">
          <Paragraph>{t('caseload.empty')}</Paragraph>
        </Alert>
      ) : (
        <DataTable
          caption={t('caseload.caption')}
          captionHidden
          columns={[
            { label: t('caseload.person') },
            { label: t('caseload.attention') },
            { label: t('caseload.month') },
            { label: t('caseload.status') },
          ]}
          rows={edges.map(({ node: { person, month, status, late, benefit, attention } }) => ({
            key: person.id,
            cells: [
              <TextLink key="name" to={`/mijn-mensen/${person.id}`}>
                <Typed>{person.name}</Typed>
              </TextLink>,
              attention.length === 0
                ? '–'
                : attention.map((kind) => (
                    <div key={kind}>
                      <Badge tone="warning">{t(`caseload.waits.${kind}`)}</Badge>
                    </div>
                  )),
              benefit || status !== null ? formatMonth(month, language) : '–',
              <>
                {status === null ? t(benefit ? 'caseload.notBegun' : 'caseload.noBenefit') : t(`status.${status}`)}{' '}
                {late ? <Badge tone="warning">{t('caseload.late')}</Badge> : null}
              </>,
            ],
          }))}
        />
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null ? (
        <Paragraph>
          <TextLink to={`/mijn-mensen?na=${encodeURIComponent(pageInfo.endCursor)}`}>{t('caseload.next')}</TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
}
