import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
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
import { messageIn, textIn } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

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

export default function GiveView({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { proposal, message, phone, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const open = proposal.decidedAt === null && proposal.withdrawnAt === null;
  const waits = proposal.view === null && open;
  return (
    <Page
      title={t(waits ? 'view.title' : 'view.titleGiven')}
      lead={waits ? t('view.lead', { date: formatDate(proposal.viewBy, language) }) : undefined}
      back={{ to: '/plan' }}
      problems={problems}
      picture="talk"
    >
      {message && !actionData ? (
        <Alert kind={message === 'gegeven' ? 'ok' : 'info'} live>
          <Paragraph>{t(`view.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {kept && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('kept')}</Paragraph>
        </Alert>
      ) : null}
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
          <PortalForm>
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
      {phone === null || !open ? null : (
        <Callout title={t('view.callTitle')}>
          <Paragraph>
            {t('view.call')}{' '}
            <a className="nl-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <Code>{phone}</Code>
            </a>
          </Paragraph>
        </Callout>
      )}
      {open ? (
        <>
          <Heading>{t('view.next')}</Heading>
          <BulletList>
            <Bullet>{t('view.nextOther')}</Bullet>
            <Bullet>{t('view.nextNone')}</Bullet>
            <Bullet>{t('view.nextLetter')}</Bullet>
            <Bullet>{t('view.nextWithout')}</Bullet>
          </BulletList>
        </>
      ) : null}
    </Page>
  );
}

/** What was said and what was decided, where it was. */
function Outcome({ proposal }: { readonly proposal: SanctionProposal }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { view, viewAt, outcome, outcomeReason, decidedAt, withdrawnAt, withdrawReason } = proposal;
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
          {outcome === 'REDUCE' ? <Paragraph>{t('view.reduce')}</Paragraph> : null}
        </Alert>
      ) : null}
      {withdrawnAt === null ? null : (
        <Alert kind="ok" title={t('view.withdrawn.title')}>
          <Paragraph>{t('view.withdrawn.text', { date: formatInstant(withdrawnAt, language) })}</Paragraph>
          <blockquote>
            <Typed lang="nl">{withdrawReason}</Typed>
          </blockquote>
        </Alert>
      )}
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
