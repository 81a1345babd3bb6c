import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, CallLink, Card, Page, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import { MyGoalsDocument, ShareMyGoalDocument, StopSharingMyGoalDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../plan.server.ts';
import { problemText } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

const messages = ['gedeeld', 'gestopt'] as const;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { plan } = await query(context, MyGoalsDocument, {});
  const goal = plan?.inForce?.goals.find(({ id }) => id === params.goal);
  if (!plan || !goal) throw new Response(null, { status: 404 });
  return { goal, household: plan.household, message: messageIn(request, messages) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const stop = textIn(form, 'handeling') === 'stoppen';
  const variables = { goalId: params.goal, withPersonId: textIn(form, 'met') };
  const { outcome } = await query(context, stop ? StopSharingMyGoalDocument : ShareMyGoalDocument, variables);
  if (outcome.__typename === 'PlanInvalid')
    return data({ problems: outcome.problems.map((one) => problemText(one, language)) }, { status: 422 });
  throw redirect(`/plan/doel/${params.goal}/delen?melding=${stop ? 'gestopt' : 'gedeeld'}`, 303);
}

export default function Share({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const { goal, household, message } = loaderData;
  const gone = goal.sharedWith.filter(({ personId }) => !household.some((one) => one.personId === personId));
  return (
    <Page title={t('share.title')} lead={<Typed lang="nl">{goal.title}</Typed>} back={{ to: '/plan' }}>
      {actionData ? (
        <Alert kind="warning" live>
          {actionData.problems.map((problem) => (
            <Paragraph key={problem}>{problem}</Paragraph>
          ))}
        </Alert>
      ) : null}
      {message && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`share.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t('share.what')}</Paragraph>
      <Paragraph>{t('share.own')}</Paragraph>
      {household.length + gone.length === 0 ? (
        <Paragraph>
          {t('share.nobody')}
          <CallLink />
        </Paragraph>
      ) : null}
      {[...household, ...gone].map(({ personId, name }) => {
        const shared = goal.sharedWith.some((one) => one.personId === personId);
        return (
          <Card key={personId} id={`met-${personId}`}>
            <Paragraph>
              <strong>
                <Typed>{name}</Typed>
              </strong>
              <br />
              {t(shared ? 'share.sees' : 'share.seesNot')}
            </Paragraph>
            <PortalForm hidden={{ met: personId, handeling: shared ? 'stoppen' : 'delen' }}>
              <ActionGroup>
                <Button variant="secondary">{t(shared ? 'share.stop' : 'share.button', { name })}</Button>
              </ActionGroup>
            </PortalForm>
          </Card>
        );
      })}
    </Page>
  );
}
