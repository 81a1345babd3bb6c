import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { TrainingParticipantsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['TRAINING_PROVIDER'])];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { trainingParticipants } = await query(context, TrainingParticipantsDocument, {});
  return { trainingParticipants, notThere: messageIn(request, ['niet-op-de-lijst']) !== null };
}

/** People with a place in the trainings of the reader's organisation. */
export default function Participants({ loaderData: { trainingParticipants, notThere } }: Route.ComponentProps) {
  const t = useTexts('participant');
  const enrolment = useTexts('enrolment');
  const language = useLanguage();
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {notThere ? (
        <Alert kind="warning" live>
          <Paragraph>{t('notThere')}</Paragraph>
        </Alert>
      ) : null}
      {trainingParticipants.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <DataTable
          caption={t('caption')}
          captionHidden
          columns={(['name', 'title', 'startsOn', 'state'] as const).map((name) => ({ label: t(`column.${name}`) }))}
          rows={trainingParticipants.map(({ id, name, title, startsOn, state, providerActs }) => ({
            key: id,
            cells: [
              <TextLink key="name" to={`/deelnemers/${id}`}>
                <Typed>{name}</Typed>
              </TextLink>,
              <Typed key="title" lang="nl">
                {title}
              </Typed>,
              startsOn === null ? t('noRun') : formatDate(startsOn, language),
              <>
                <Badge>{enrolment(`state.${state}`)}</Badge>
                {providerActs.includes('CONFIRM') ? <Paragraph>{t('toConfirm')}</Paragraph> : null}
              </>,
            ],
          }))}
        />
      )}
    </Page>
  );
}
