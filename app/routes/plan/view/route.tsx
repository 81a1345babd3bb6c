import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  Callout,
  Card,
  Code,
  Heading,
  Page,
  Paragraph,
  PhoneLink,
  PortalForm,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import {
  GiveMyViewDocument,
  MySanctionProposalsDocument,
  type MySanctionProposalsResult,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../parts/form-notices.tsx';
import { messageIn, textIn, todayOf } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';
import { type SanctionState, sanctionState } from '../sanction-state.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

type SanctionProposal = NonNullable<MySanctionProposalsResult['plan']>['sanctionProposals'][number];

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
      const problems = problemsAt(outcome.problems, ['words'], language);
      return data({ words, problems }, { status: 422 });
    }
  }
}

const titles = {
  waiting: 'view.title',
  heard: 'view.titleGiven',
  DROPPED: 'view.titleDecided',
  REDUCE: 'view.titleDecided',
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
      <Outcome proposal={proposal} />
      {waits ? <Paragraph>{t('view.nothing')}</Paragraph> : null}
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
      <Heading>{t('view.next')}</Heading>
      <WhatComes state={state} />
    </Page>
  );
}

/** What comes next. The decision itself is a letter outside the portal: here nothing is calculated and nothing imposed. */
function WhatComes({ state }: { readonly state: SanctionState }) {
  const t = useTexts('plan');
  switch (state) {
    case 'DROPPED':
      return <Paragraph>{t('view.after.DROPPED.nothing')}</Paragraph>;
    case 'REDUCE':
      return (
        <BulletList>
          <Bullet>{t('view.after.REDUCE.letter')}</Bullet>
          <Bullet>{t('view.after.REDUCE.portal')}</Bullet>
          <Bullet>{t('view.after.REDUCE.object')}</Bullet>
          <Bullet>{t('view.after.REDUCE.meanwhile')}</Bullet>
          <Bullet>{t('view.after.REDUCE.help')}</Bullet>
        </BulletList>
      );
    case 'waiting':
    case 'heard':
      return (
        <BulletList>
          <Bullet>{t('view.nextOther')}</Bullet>
          <Bullet>{t('view.nextNone')}</Bullet>
          <Bullet>{t('view.nextLetter')}</Bullet>
          {state === 'waiting' ? <Bullet>{t('view.nextWithout')}</Bullet> : null}
        </BulletList>
      );
  }
}

/** What was said and what was decided, where it was. */
function Outcome({ proposal }: { readonly proposal: SanctionProposal }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { view, viewAt, outcome, outcomeReason, decidedAt } = proposal;
  return (
    <>
      {outcome !== null && decidedAt !== null ? (
        <Alert kind={outcome === 'DROPPED' ? 'ok' : 'warning'} title={t(`view.outcome.${outcome}`)}>
          <Paragraph>{t('view.decided', { date: formatInstant(decidedAt, language) })}</Paragraph>
          {outcomeReason === null ? null : (
            <blockquote>
              <Typed lang="nl">{outcomeReason}</Typed>
            </blockquote>
          )}
          {view === null ? <Paragraph>{t('view.notGiven')}</Paragraph> : null}
        </Alert>
      ) : null}
      {view !== null && viewAt !== null ? (
        <Callout title={t('view.given', { date: formatInstant(viewAt, language) })}>
          <blockquote>
            <Typed>{view}</Typed>
          </blockquote>
        </Callout>
      ) : null}
    </>
  );
}
