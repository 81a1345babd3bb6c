import { query } from '#app/api.server.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  Card,
  CheckAnswers,
  Code,
  Details,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  Typed,
} from '#app/ui/index.ts';
import { LetterBatchesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TEAM_LEAD'])];

export async function loader({ request, context }: Route.LoaderArgs) {
  return { ...(await query(context, LetterBatchesDocument, {})), gone: messageIn(request, ['weg']) !== null };
}

/** Letters for the print room: one file a night, always the same under its number. */
export default function Letters({ loaderData }: Route.ComponentProps) {
  const t = useTexts('reach');
  const language = useLanguage();
  const { letterBatches, lettersWithoutAddress, gone } = loaderData;
  return (
    <Page title={t('letters.title')} lead={t('letters.lead')}>
      {gone ? (
        <Alert kind="warning" live>
          <Paragraph>{t('letters.goneNow')}</Paragraph>
        </Alert>
      ) : null}
      {lettersWithoutAddress.length === 0 ? null : (
        <Alert kind="warning" title={t('letters.waitingTitle')}>
          <Paragraph>{t('letters.waiting')}</Paragraph>
          <BulletList>
            {lettersWithoutAddress.map(({ name, since }, index) => (
              <Bullet key={index}>{t('letters.since', { name, at: formatInstant(since, language) })}</Bullet>
            ))}
          </BulletList>
        </Alert>
      )}
      <Heading>{t('letters.batches')}</Heading>
      {letterBatches.length === 0 ? <Paragraph>{t('letters.none')}</Paragraph> : null}
      {letterBatches.map(({ number, closedAt, letters, leftOut, sha256, prints, fileUntil, fetchable, addressees }) => (
        <Card key={number} id={`nummer-${number}`} title={t('letters.number', { number })}>
          <CheckAnswers
            answers={[
              { label: t('letters.closed'), value: formatInstant(closedAt, language) },
              { label: t('letters.count'), value: String(letters) },
              { label: t('letters.leftOut'), value: String(leftOut) },
              { label: t('letters.sha256'), value: <Code>{sha256}</Code> },
            ]}
          />
          {prints.length === 0 ? null : (
            <Alert kind="warning" title={t('letters.printedTitle')}>
              <BulletList>
                {prints.map(({ at, by }) => (
                  <Bullet key={at}>{t('letters.printed', { at: formatInstant(at, language), by })}</Bullet>
                ))}
              </BulletList>
              {fetchable ? <Paragraph>{t('letters.once')}</Paragraph> : null}
              <Paragraph>
                {fileUntil === null
                  ? t('letters.noTerm')
                  : t(fetchable ? 'letters.until' : 'letters.gone', { date: formatDate(fileUntil, language) })}
              </Paragraph>
            </Alert>
          )}
          <Details summary={t('letters.list')}>
            <BulletList>
              {addressees.map((name, index) => (
                <Bullet key={index}>
                  <Typed>{name}</Typed>
                </Bullet>
              ))}
            </BulletList>
          </Details>
          {fetchable ? (
            <PortalForm action={`/brieven/${number}/bestand`} repeatable>
              <ActionGroup>
                <Button variant={prints.length === 0 ? 'primary' : 'secondary'}>
                  {t(prints.length === 0 ? 'letters.fetch' : 'letters.again')}
                </Button>
              </ActionGroup>
            </PortalForm>
          ) : null}
        </Card>
      ))}
    </Page>
  );
}
