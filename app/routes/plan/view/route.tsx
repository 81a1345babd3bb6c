import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  Callout,
  Card,
  Code,
  Page,
  Paragraph,
  PhoneLink,
  PortalForm,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { GiveMyViewDocument, MySanctionProposalsDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { DutchNote } from '../parts/dutch-note.tsx';
import { FormNotices } from '../parts/form-notices.tsx';
import { messageIn, textIn, todayOf } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';
import { type SanctionState, sanctionState } from '../sanction-state.ts';
import { Outcome, WhatComes } from './outcome.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'PLAN', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

const messages = ['gegeven', 'alGesloten'] as const;

export async function loader(args: Route.LoaderArgs) {
  const { context, params, request } = args;
  const { plan } = await query(context, MySanctionProposalsDocument, {});
  const proposal = plan?.sanctionProposals.find(({ id }) => id === params.id);
  if (!proposal) throw new Response(null, { status: 404 });
  const kept = await keptForm(args);
  return {
    proposal,
    today: todayOf(context),
    message: messageIn(request, messages),
    phone: context.get(portalContext).municipality?.contact.phone ?? null,
    kept: kept && textIn(kept, 'words'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const words = textIn(await request.formData(), 'words');
  const { outcome } = await query(context, GiveMyViewDocument, { id: params.id, words });
  switch (outcome.__typename) {
    case 'SanctionProposal':
      throw redirect(`/plan/zienswijze/${params.id}?melding=gegeven`, 303);
    case 'SanctionClosed':
      throw redirect(`/plan/zienswijze/${params.id}?melding=alGesloten`, 303);
    case 'PlanInvalid': {
      const problems = problemsAt(outcome.problems, ['words'], language, textsFor(context, 'plan'));
      return data({ words, problems }, { status: 422 });
    }
  }
}

const titles = {
  waiting: 'view.title',
  heard: 'view.titleGiven',
  DROPPED: 'view.titleDecided',
  REDUCE: 'view.titleDecided',
  WITHDRAWN: 'view.withdrawn.title',
} as const satisfies Record<SanctionState, string>;

export default function GiveView({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { proposal, today, message, phone, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const state = sanctionState(proposal);
  const waits = state === 'waiting';
  const { viewBy } = proposal;
  return (
    <Page
      title={t(titles[state])}
      lead={
        waits ? t(viewBy < today ? 'view.leadPast' : 'view.lead', { date: formatDate(viewBy, language) }) : undefined
      }
      back={{ to: '/plan' }}
      problems={problems}
      picture="talk"
    >
      {message && !actionData ? (
        <Alert kind={message === 'gegeven' ? 'ok' : 'info'} live>
          <Paragraph>{t(`view.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices kept={Boolean(kept) && !actionData} />
      <DutchNote phone={phone} />
      <Outcome proposal={proposal} />
      {proposal.outcome === null ? null : <WhatComes id={proposal.id} state={state} />}
      {waits ? (
        <Callout title={t('view.know')}>
          <BulletList>
            {proposal.obligation.kind === 'LANGUAGE' ? null : <Bullet>{t('obligation.noBlame')}</Bullet>}
            <Bullet>{t('view.amount')}</Bullet>
            <Bullet>{t('view.nothing')}</Bullet>
            <Bullet>{t('view.freeHelp')}</Bullet>
          </BulletList>
        </Callout>
      ) : null}
      <Card title={t('view.about')} id="waarover">
        <Paragraph>
          <strong>{t(`word.obligation.${proposal.obligation.kind}`)}:</strong>{' '}
          <Typed lang="nl">{proposal.obligation.words}</Typed>
        </Paragraph>
        <Paragraph>
          {t('obligation.article')} <Code>{proposal.obligation.article}</Code>
        </Paragraph>
        <Paragraph>
          {t('view.proposed', { name: proposal.proposedBy, date: formatInstant(proposal.proposedAt, language) })}
        </Paragraph>
        <blockquote>
          <Typed lang="nl">{proposal.reasons}</Typed>
        </blockquote>
      </Card>
      {waits ? (
        <Card title={t('view.yours')} id="uw-verhaal">
          <Paragraph>{t('view.yoursText')}</Paragraph>
          <PortalForm keeps>
            <TextArea
              name="words"
              rows={8}
              label={t('view.words')}
              hint={t('view.wordsHint')}
              error={problemAt(problems, 'words')}
              value={actionData?.words ?? kept ?? undefined}
            />
            <ActionGroup>
              <Button>{t('view.button')}</Button>
            </ActionGroup>
          </PortalForm>
        </Card>
      ) : null}
      {phone === null ? null : (
        <Callout title={t(waits ? 'view.callTitle' : 'view.askTitle')}>
          <Paragraph>
            {t(waits ? 'view.call' : 'view.ask')} <PhoneLink phone={phone} />
          </Paragraph>
        </Callout>
      )}
      {proposal.outcome === null ? <WhatComes id={proposal.id} state={state} /> : null}
    </Page>
  );
}
