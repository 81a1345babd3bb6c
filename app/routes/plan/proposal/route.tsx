import { data, redirect } from 'react-router';
import { ForWhoMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import { Alert, Callout, Heading, Page, Paragraph, Typed } from '#app/ui/index.ts';
import { AgreeToPlanDocument, DisagreeWithPlanDocument, ReadPlanDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { Differences } from '../parts/differences.tsx';
import { FormNotices } from '../parts/form-notices.tsx';
import { Objection } from '../parts/objection.tsx';
import { VersionContent } from '../parts/version-content.tsx';
import { messageIn, numberOf, respondedOf, textIn, todayOf } from '../plan.server.ts';
import { problemsAt } from '../problem-text.ts';
import { isRefused } from '../versions/standing.ts';
import { loadVersions, progressOf } from '../versions/versions.server.ts';
import { Acts, Afterwards } from './acts.tsx';
import { Explanation } from './explanation.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

const messages = ['gelezen', 'nietAkkoord'] as const;

export async function loader(args: Route.LoaderArgs) {
  const { plan } = await loadVersions(args.context);
  const version = plan.versions.find(({ number }) => number === plan.proposed?.number) ?? null;
  const kept = await keptForm(args);
  return {
    version,
    progress: version ? progressOf(version, plan) : [],
    person: plan.contactPerson?.name ?? null,
    decided: plan.versions.find(({ state, basis }) => state === 'IN_FORCE' && basis === 'DECISION') ?? null,
    today: todayOf(args.context),
    contact: args.context.get(portalContext).municipality?.contact ?? null,
    message: messageIn(args.request, messages),
    kept: kept && textIn(kept, 'reason'),
  };
}

/** Three acts, each on its own form: reading says nothing about agreeing, and nothing is agreed to by the way. */
export async function action(args: Route.ActionArgs) {
  const { request, context } = args;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const number = numberOf(textIn(form, 'versie'));
  const reason = textIn(form, 'reason');
  const act = textIn(form, 'handeling');
  if (act === 'akkoord' && textIn(form, 'agree') === '') {
    const problems = [{ field: 'agree', message: textsFor(context, 'plan')('problem.required.agree') }];
    return data({ movedOn: false, reason, problems }, { status: 422 });
  }
  const { outcome } =
    act === 'akkoord'
      ? await query(context, AgreeToPlanDocument, { number, language })
      : act === 'nietAkkoord'
        ? await query(context, DisagreeWithPlanDocument, { number, reason, language })
        : await query(context, ReadPlanDocument, { number, language });
  const responded = respondedOf(outcome, args);
  if (responded.kind === 'movedOn') return data({ movedOn: true, reason, problems: [] }, { status: 409 });
  if (responded.kind === 'invalid') {
    const problems = problemsAt(responded.problems, ['reason'], language, textsFor(context, 'plan'));
    return data({ movedOn: false, reason, problems }, { status: 422 });
  }
  if (act === 'akkoord') throw redirect(`/plan/versies/${number}?melding=akkoord`, 303);
  throw redirect(`/plan/voorstel?melding=${act === 'nietAkkoord' ? act : 'gelezen'}`, 303);
}

export default function Proposal({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { version, progress, person, decided, today, contact, message, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const reason = actionData?.reason ?? kept ?? undefined;
  return (
    <Page
      title={version ? t('proposal.title', { number: version.number }) : t('proposal.noneTitle')}
      back={{ to: '/plan' }}
      problems={problems}
      picture="agree"
    >
      {actionData?.movedOn ? (
        <Alert kind="warning" title={t('proposal.movedOnTitle')} live>
          <Paragraph>{t(version ? 'proposal.movedOn' : 'proposal.gone')}</Paragraph>
          {version === null && actionData.reason !== '' ? (
            <blockquote>
              <Typed>{actionData.reason}</Typed>
            </blockquote>
          ) : null}
        </Alert>
      ) : null}
      {message && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`proposal.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices kept={Boolean(kept) && !actionData} />
      {version === null ? (
        <>
          <Paragraph>{t('proposal.none')}</Paragraph>
          {decided ? <Objection version={decided} today={today} contact={contact} /> : null}
        </>
      ) : (
        <>
          <Paragraph lead>
            {t('proposal.lead', {
              name: version.proposedBy ?? '',
              date: version.proposedAt === null ? '' : formatInstant(version.proposedAt, language),
            })}{' '}
            {version.respondBy === null || isRefused(version)
              ? null
              : t('proposal.answerBy', { date: formatDate(version.respondBy, language) })}
          </Paragraph>
          {version.changeReason === null ? null : (
            <Callout title={t('proposal.why')}>
              <Paragraph>
                <Typed lang="nl">{version.changeReason}</Typed>
              </Paragraph>
            </Callout>
          )}
          <Paragraph>
            <a className="nl-link" href="#antwoord">
              {t('proposal.toAnswer')}
            </a>
          </Paragraph>
          {version.comparedWith === null ? null : (
            <>
              <Heading>{t('difference.with', { number: version.comparedWith })}</Heading>
              <Differences changes={version.changes} />
            </>
          )}
          <Heading>{t('proposal.whole')}</Heading>
          <VersionContent version={version} today={today} progress={progress} />
          <Heading id="antwoord">{t('proposal.yourAnswer')}</Heading>
          <Paragraph>{t('proposal.three')}</Paragraph>
          <ForWhoMay part={null}>
            <Paragraph>{t('proposal.onlyYou')}</Paragraph>
          </ForWhoMay>
          <Explanation person={person} phone={contact?.phone ?? null} />
          <ForWhoMay part="PLAN" needs="SEND">
            <Acts version={version} reason={reason} problems={problems} />
          </ForWhoMay>
          <Afterwards />
        </>
      )}
    </Page>
  );
}
