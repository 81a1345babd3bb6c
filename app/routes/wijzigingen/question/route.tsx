import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Card,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
} from '#app/ui/index.ts';
import { AnswerAboutChangeDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { changeIdOf, loadChange, requireTelling } from '../change.server.ts';
import { AskedQuestions } from '../parts/questions.tsx';
import { problemsOf } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'CHANGES', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const change = await loadChange(args.context, args.params);
  requireTelling(args.context, change.kind);
  const kept = await keptForm(args);
  return {
    id: change.id,
    kind: change.kind,
    open: change.questions.filter(({ answeredAt }) => answeredAt === null),
    correcting: change.draft !== null,
    kept: kept && textIn(kept, 'answer'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const id = changeIdOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const answer = textIn(form, 'answer');
  const variables = { id, questionId: textIn(form, 'vraag'), answer };
  const { outcome } = await query(context, AnswerAboutChangeDocument, variables);
  if (outcome.__typename === 'ChangeInvalid')
    return data({ answer, problems: problemsOf(outcome.problems, language) }, { status: 422 });
  throw redirect(
    outcome.__typename === 'ChangeNotThere'
      ? '/wijzigingen?melding=weg'
      : `/wijzigingen/${id}/verstuurd?melding=beantwoord`,
    303,
  );
}

export default function Question({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { id, kind, open, correcting, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const base = `/wijzigingen/${id}`;
  const [question] = open;
  return (
    <Page title={t('ask.title')} lead={t(`kind.${kind}`)} back={{ to: `${base}/verstuurd` }} problems={problems}>
      {question ? (
        <>
          <AskedQuestions questions={open} />
          <Card title={t('ask.correctTitle')} id="verbeteren">
            <Paragraph>{t('ask.correctText')}</Paragraph>
            <ActionGroup>
              <ButtonLink to={correcting ? base : `${base}/verbeteren`}>{t('receipt.correct')}</ButtonLink>
            </ActionGroup>
          </Card>
          <Card title={t('ask.answerTitle')} id="antwoorden">
            <PortalForm keeps hidden={{ vraag: question.id }}>
              <TextArea
                name="answer"
                label={t('ask.answer')}
                hint={t('ask.answerHint')}
                error={problemAt(problems, 'answer')}
                value={actionData?.answer ?? kept ?? undefined}
              />
              <ActionGroup>
                <Button variant="secondary">{t('ask.send')}</Button>
              </ActionGroup>
            </PortalForm>
          </Card>
        </>
      ) : (
        <Alert kind="info">
          <Paragraph>{t('ask.none')}</Paragraph>
        </Alert>
      )}
    </Page>
  );
}
