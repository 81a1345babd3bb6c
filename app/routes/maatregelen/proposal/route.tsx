import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, CheckAnswers, Code, Page, Paragraph } from '#app/ui/index.ts';
import {
  DecideSanctionDocument,
  type SanctionOutcome,
  SanctionToDecideDocument,
} from '#graphql/generated/documents.ts';
import { mayBeDecided } from '#graphql/plan/domain/version-state.ts';
import { isId } from '#graphql/shared/ids.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../mijn-mensen/form/notices.tsx';
import { problemsOf } from '../../mijn-mensen/form/problem-text.ts';
import { readForm } from '../../mijn-mensen/form/read-form.ts';
import { formState, movedOn, refuse, typedOf } from '../../mijn-mensen/form/refused.ts';
import { found } from '../../mijn-mensen/person.server.ts';
import { DecideForm } from './decide-form.tsx';
import { SanctionStory } from './story.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST'])];
export const handle: PageHandle = { formOpen: true };

const outcomes: readonly SanctionOutcome[] = ['DROPPED', 'REDUCE'];

function idOf({ id }: Route.LoaderArgs['params']): string {
  if (!isId(id)) throw new Response(null, { status: 404 });
  return id;
}

export async function loader(args: Route.LoaderArgs) {
  const { sanctionProposal } = await query(args.context, SanctionToDecideDocument, { id: idOf(args.params) });
  const kept = await keptForm(args);
  const proposal = found(sanctionProposal);
  const { clock } = args.context.get(portalContext);
  // What the day allows and the API does not is the reader's own proposal.
  const own = !proposal.decidable && mayBeDecided(proposal, localDateOf(clock.now()));
  return { proposal, own, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const id = idOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({
    outcome: fields.choice('outcome', outcomes),
    reason: fields.needed('reason'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { outcome } = await query(context, DecideSanctionDocument, { id, ...read.input });
  switch (outcome.__typename) {
    case 'PlanInvalid':
      return refuse(form, problemsOf(outcome.problems, language));
    case 'SanctionClosed':
      return movedOn(form);
    case 'SanctionNotFound':
      throw new Response(null, { status: 404 });
    case 'SanctionProposal':
      throw redirect('/maatregelen?melding=decided', 303);
  }
}

export default function DecideSanction({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { proposal, own } = loaderData;
  const { person } = proposal;
  const state = formState(actionData, loaderData.kept);
  return (
    <Page
      title={t('sanction.decide.title', { name: person.name })}
      back={{ to: '/maatregelen', label: t('sanction.queue.title') }}
      width="wide"
      problems={state.problems}
    >
      <FormNotices state={state} />
      <div className="portal-columns">
        <div className="portal-stack">
          <CheckAnswers
            answers={[
              { label: t('sanction.bsn'), value: <Code>{person.maskedBsn}</Code> },
              { label: t('sanction.birthDate'), value: formatDate(person.birthDate, language) },
            ]}
          />
          <SanctionStory proposal={proposal} level={2} />
        </div>
        <div className="portal-stack">
          {proposal.decidedAt !== null ? null : proposal.withdrawnAt !== null ? (
            <Alert kind="info" title={t('sanction.decide.withdrawn.title')}>
              <Paragraph>{t('sanction.decide.withdrawn.text')}</Paragraph>
            </Alert>
          ) : own ? (
            <Alert kind="info" title={t('sanction.decide.own.title')}>
              <Paragraph>{t('sanction.decide.own.text')}</Paragraph>
            </Alert>
          ) : proposal.decidable ? (
            <DecideForm state={state} outcomes={outcomes} changed={proposal.obligationNow.state !== 'IMPOSED'} />
          ) : (
            <Alert kind="info" title={t('sanction.decide.waits.title')}>
              <Paragraph>{t('sanction.decide.waits.text', { date: formatDate(proposal.viewBy, language) })}</Paragraph>
            </Alert>
          )}
        </div>
      </div>
    </Page>
  );
}
