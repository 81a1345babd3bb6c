import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  CallLink,
  Callout,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { AskPlanChangeDocument, MyPlanInForceDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../parts/form-notices.tsx';
import { numberOf, respondedOf, textIn } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'PLAN', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { plan } = await query(args.context, MyPlanInForceDocument, {});
  const kept = await keptForm(args);
  return {
    number: plan?.inForce?.number ?? null,
    waiting: Boolean(plan?.proposed),
    asked: plan?.inForce?.responses.filter(({ kind }) => kind === 'CHANGE_ASKED') ?? [],
    kept: kept && textIn(kept, 'words'),
  };
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const words = textIn(form, 'words');
  const variables = { number: numberOf(textIn(form, 'versie')), words, language };
  const responded = respondedOf((await query(context, AskPlanChangeDocument, variables)).outcome, args);
  if (responded.kind === 'done') throw redirect('/plan?melding=wens', 303);
  if (responded.kind === 'movedOn') return data({ words, problems: [], movedOn: true }, { status: 409 });
  const problems = problemsAt(responded.problems, ['words'], language, textsFor(context, 'plan'));
  return data({ words, problems, movedOn: false }, { status: 422 });
}

export default function Wish({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { number, waiting, asked, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('wish.title')} lead={t('wish.lead')} back={{ to: '/plan' }} problems={problems}>
      {actionData?.movedOn ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('wish.movedOn')}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices kept={Boolean(kept) && !actionData} />
      {waiting ? (
        <Alert kind="info" title={t('wish.waitingTitle')}>
          <Paragraph>{t('wish.waiting')}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/plan/voorstel" variant="secondary">
              {t('wish.toProposal')}
            </ButtonLink>
          </ActionGroup>
        </Alert>
      ) : null}
      {number === null ? (
        <Paragraph>
          {t('wish.none')}
          <CallLink />
        </Paragraph>
      ) : (
        <PortalForm keeps hidden={{ versie: number }}>
          <TextArea
            name="words"
            label={t('wish.words')}
            hint={t('wish.wordsHint')}
            error={problemAt(problems, 'words')}
            value={actionData?.words ?? kept ?? undefined}
          />
          <Paragraph>{t('wish.then')}</Paragraph>
          <ActionGroup>
            <Button>{t('wish.button')}</Button>
          </ActionGroup>
        </PortalForm>
      )}
      {asked.length === 0 ? null : (
        <Callout title={t('wish.asked')}>
          {asked.map(({ id, at, words }) => (
            <blockquote key={id}>
              <span className="portal-quiet">{formatInstant(at, language)}</span>
              <br />
              <Typed>{words}</Typed>
            </blockquote>
          ))}
        </Callout>
      )}
    </Page>
  );
}
