import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { TrainingAdviceQueueDocument } from '#graphql/generated/documents.ts';
import { deskDays } from '#graphql/training/domain/desk-days.ts';
import type { Route } from './+types/route';
import { messageIn } from '../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['LEARN_WORK_ADVISER'])];

export async function loader({ request, context }: Route.LoaderArgs) {
  const answered = new URL(request.url).searchParams.get('stand') === 'beantwoord';
  const { trainingAdviceQueue } = await query(context, TrainingAdviceQueueDocument, { answered });
  return { questions: trainingAdviceQueue, answered, message: messageIn(request, ['gegeven', 'weg'] as const) };
}

/** Who asks the desk for learning and work for advice, the first to be answered on top. */
export default function AdviceQueue({ loaderData }: Route.ComponentProps) {
  const t = useTexts('advice');
  const language = useLanguage();
  const { questions, answered, message } = loaderData;
  return (
    <Page
      title={t('queue.title')}
      lead={answered ? t('queue.kept', { count: deskDays }) : t('queue.lead')}
      width="wide"
    >
      {message === null ? null : (
        <Alert kind={message === 'gegeven' ? 'ok' : 'warning'} live>
          <Paragraph>{t(`done.${message}`)}</Paragraph>
        </Alert>
      )}
      {questions.length === 0 ? (
        <Paragraph>{t(answered ? 'queue.answeredEmpty' : 'queue.empty')}</Paragraph>
      ) : (
        <DataTable
          stacked
          caption={t('queue.caption')}
          captionHidden
          columns={(['person', 'about', 'askedAt'] as const).map((name) => ({ label: t(`queue.${name}`) }))}
          rows={questions.map(({ id, personName, about, askedAt }) => ({
            key: id,
            cells: [
              <TextLink key="person" to={`/adviezen/${id}`}>
                <Typed>{personName}</Typed>
              </TextLink>,
              about === null ? t('queue.any') : <Typed lang="nl">{about.title}</Typed>,
              formatInstant(askedAt, language),
            ],
          }))}
        />
      )}
      <Paragraph>
        <TextLink to={answered ? '/adviezen' : '/adviezen?stand=beantwoord'}>
          {t(answered ? 'queue.showOpen' : 'queue.showAnswered')}
        </TextLink>
      </Paragraph>
    </Page>
  );
}
