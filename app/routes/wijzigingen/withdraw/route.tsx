import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  CheckAnswers,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
} from '#app/ui/index.ts';
import { WithdrawMyChangeDocument } from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { numberOf, textIn } from '../../plan/plan.server.ts';
import { sentAnswers } from '../answers.ts';
import { changeIdOf, loadSent, requireTelling, sentOf } from '../change.server.ts';
import { plainRows } from '../parts/answer-rows.tsx';
import { problemsOf } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'CHANGES', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

/** The change that is being written and led here, because it does not fit with this one. */
function cameFrom(request: Request): string | null {
  const id = new URL(request.url).searchParams.get('terug') ?? '';
  return isId(id) ? id : null;
}

export async function loader(args: Route.LoaderArgs) {
  const { change, version } = await loadSent(args.context, args.params, null);
  requireTelling(args.context, change.kind);
  if (change.withdrawn) throw redirect(`/wijzigingen/${change.id}/verstuurd`);
  const kept = await keptForm(args);
  return {
    id: change.id,
    kind: change.kind,
    version: version.number,
    answers: version.answers,
    from: cameFrom(args.request),
    kept: kept && textIn(kept, 'reason'),
  };
}

export async function action(args: Route.ActionArgs) {
  const id = changeIdOf(args.params);
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const reason = textIn(form, 'reason');
  const variables = { id, version: numberOf(textIn(form, 'versie')), reason, language };
  const { outcome } = await query(args.context, WithdrawMyChangeDocument, variables);
  const from = cameFrom(args.request);
  if (outcome.__typename === 'ChangeReceipt' && from !== null) throw redirect(`/wijzigingen/${from}/controleren`, 303);
  const sent = sentOf(outcome, id, args);
  if (sent.__typename === 'ChangeMovedOn') return data({ reason, problems: [], movedOn: true }, { status: 409 });
  return data({ reason, problems: problemsOf(sent.problems, language), movedOn: false }, { status: 422 });
}

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const language = useLanguage();
  const { id, kind, version, answers, from, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const back = from === null ? `/wijzigingen/${id}/verstuurd` : `/wijzigingen/${from}/controleren`;
  return (
    <Page
      title={t('withdraw.title')}
      lead={`${t(`kind.${kind}`)}. ${t('withdraw.lead')}`}
      back={{ to: back }}
      problems={problems}
    >
      {actionData?.movedOn ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      <CheckAnswers answers={plainRows(sentAnswers(answers, language, t))} />
      <PortalForm keeps hidden={{ versie: version }}>
        <TextArea
          name="reason"
          rows={3}
          label={t('withdraw.reason')}
          error={problemAt(problems, 'reason')}
          value={actionData?.reason ?? kept ?? undefined}
        />
        <ActionGroup>
          <Button variant="danger">{t('withdraw.button')}</Button>
          <ButtonLink to={back} variant="secondary">
            {t('discard.keep')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
