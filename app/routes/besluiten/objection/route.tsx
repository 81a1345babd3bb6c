import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatDate, formatNumber, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Callout,
  NotSentYet,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { objectionLimits } from '#graphql/decision/domain/objection-content.ts';
import { DiscardMyObjectionDocument, SaveMyObjectionDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { PreparedBy } from '../../hulp/prepared-by.tsx';
import { revisionOf, type Typed, typedOf } from '../../mijn-mensen/form/refused.ts';
import { textIn } from '../../plan/plan.server.ts';
import { decisionTitle } from '../words.ts';
import { loadObjecting, problemsOf } from './objection.server.ts';

export const middleware: Route.MiddlewareFunction[] = [
  requireSignIn('citizen', { part: 'DECISIONS', needs: 'PREPARE' }),
];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { decision, standing, today, municipality } = await loadObjecting(args.context, args.params);
  if (standing !== null && !standing.open && standing.state !== 'DRAFT')
    throw redirect(`/besluiten/${decision.id}/bezwaar/verstuurd`);
  const kept = await keptForm(args);
  return { decision, standing, today, phone: municipality?.phone ?? null, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData();
  const revision = revisionOf(form);
  const base = `/besluiten/${params.id}`;
  if (form.get('doen') === 'weggooien') {
    await query(context, DiscardMyObjectionDocument, { decisionId: params.id, revision });
    throw redirect(`${base}?melding=weggegooid`, 303);
  }
  const input = {
    words: textIn(form, 'words'),
    reasonsFollow: form.get('volgt') === 'ja',
    lateReason: textIn(form, 'lateReason'),
  };
  const refused = (problems: readonly Problem[], changed: boolean) =>
    data({ typed: typedOf(form), problems, changed }, { status: changed ? 409 : 422 });
  // Who says that the reasons are here, and writes none, hears it here and not two pages on.
  if (form.get('volgt') === 'nee' && input.words === '')
    return refused([{ field: 'words', message: textsFor(context, 'decision')('objection.problem.required') }], false);
  const { outcome } = await query(context, SaveMyObjectionDocument, { decisionId: params.id, revision, input });
  switch (outcome.__typename) {
    case 'Decision':
      throw redirect(`${base}/bezwaar/bijlagen`, 303);
    case 'ObjectionChanged':
      return refused([], true);
    case 'DecisionInvalid':
      return refused(problemsOf(outcome.problems, textsFor(context, 'decision'), { addition: false }), false);
    case 'DecisionNotFound':
      throw new Response(null, { status: 404 });
  }
}

/** From how many letters on it is said how many fit. */
const near = objectionLimits.words - 2_000;

export default function WriteObjection({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { decision, standing, today, kept } = loaderData;
  const draft = standing?.draft ?? null;
  const addition = (standing?.versions.length ?? 0) > 0;
  const problems = actionData?.problems ?? [];
  const typed: Typed | null = actionData?.typed ?? kept;
  const words = typed?.['words'] ?? draft?.words;
  const late = !addition && today > decision.lastDay;
  // Whoever was told of a change saves on top of it.
  const revision = actionData?.changed ? (draft?.revision ?? 0) : (typed?.['revisie'] ?? draft?.revision ?? 0);
  return (
    <Page
      title={t(addition ? 'objection.addTitle' : 'objection.writeTitle')}
      lead={t('objection.about', { title: decisionTitle(decision, language, t), number: decision.number })}
      back={{ to: addition ? `/besluiten/${decision.id}/bezwaar/verstuurd` : `/besluiten/${decision.id}` }}
      problems={problems}
    >
      <NotSentYet />
      <PreparedBy prepared={draft?.prepared ?? null} />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('objection.changedTitle')} live>
          <Paragraph>{t('objection.changedText')}</Paragraph>
        </Alert>
      ) : kept && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('objection.kept')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t(addition ? 'objection.addLead' : 'objection.lead')}</Paragraph>
      {(words?.length ?? 0) > near ? (
        <Alert kind="info">
          <Paragraph>{t('objection.nearLimit', { length: formatNumber(words?.length ?? 0) })}</Paragraph>
        </Alert>
      ) : null}
      <PortalForm keeps hidden={{ revisie: revision }}>
        <TextArea
          name="words"
          rows={12}
          optional={addition}
          label={t(addition ? 'objection.addWords' : 'objection.words')}
          hint={t('objection.wordsHint')}
          error={problemAt(problems, 'words')}
          value={words}
        />
        {addition ? null : (
          <RadioGroup
            name="volgt"
            label={t('objection.follow')}
            hint={t('objection.followHint')}
            value={typed?.['volgt'] ?? (draft?.reasonsFollow ? 'ja' : 'nee')}
            choices={[
              { value: 'nee', label: t('objection.followNo') },
              { value: 'ja', label: t('objection.followYes') },
            ]}
          />
        )}
        {late ? (
          <>
            <Callout title={t('objection.lateTitle', { date: formatDate(decision.lastDay, language) })}>
              <Paragraph>{t('objection.lateText')}</Paragraph>
            </Callout>
            <TextArea
              name="lateReason"
              rows={4}
              optional
              label={t('objection.lateReason')}
              hint={t('objection.lateHint')}
              error={problemAt(problems, 'lateReason')}
              value={typed?.['lateReason'] ?? draft?.lateReason ?? undefined}
            />
          </>
        ) : null}
        <ActionGroup>
          <Button>{t('objection.save')}</Button>
        </ActionGroup>
      </PortalForm>
      {draft === null ? null : (
        <PortalForm hidden={{ revisie: draft.revision }}>
          <ActionGroup>
            <Button variant="subtle" name="doen" value="weggooien">
              {t('objection.discard')}
            </Button>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}
