import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, NotSentYet, Page, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import { SaveSourceDocument, type IncomeKind } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { problemText } from '../problem-text.ts';
import { loadDraft, loadSource, savedOf, type Source, typedOf } from '../report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { FieldsOfStep } from './fields.tsx';
import { ofEarner } from './of-earner.ts';
import { readStep } from './read-step.ts';
import { fieldsOfStep, isStep, pageAfter, pageBefore, type Step } from './steps.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'PREPARE' })];
export const handle: PageHandle = { formOpen: true };

/** The page of an address: `bron/nieuw` asks the first one about a source that is not there yet. */
function stepOf(params: { readonly source?: string | undefined; readonly step?: string | undefined }): Step {
  const step = params.source === undefined ? 'soort' : params.step;
  if (!isStep(step)) throw new Response(null, { status: 404 });
  return step;
}

export async function loader(args: Route.LoaderArgs) {
  const { context, params, request } = args;
  const step = stepOf(params);
  const found = params.source === undefined ? null : await loadSource(context, params);
  const open = found ?? (await loadDraft(context, params));
  const kept = await keptForm(args);
  return {
    month: open.month,
    revision: open.draft.revision,
    hasPartner: open.report.household.partnerName !== null,
    source: found?.source ?? null,
    step,
    typed: kept && typedOf(kept),
    checking: new URL(request.url).searchParams.has('controle'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const step = stepOf(params);
  const found = params.source === undefined ? null : await loadSource(context, params);
  const { month, report } = found ?? (await loadDraft(context, params));
  const source = found?.source ?? null;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const later = form.get('verder') === 'later';
  const kind: IncomeKind = source?.kind ?? 'EMPLOYMENT';
  const read = readStep(step, { form, kind, payPeriod: source?.payPeriod ?? null, language, later });
  // A source begins when everything on its first page can be read, so that trying again does not add another one.
  if (source === null && (read.input.kind === undefined || read.problems.length > 0)) {
    if (later) throw redirect(`/inkomsten/${month}`, 303);
    return data({ typed: typedOf(form), problems: read.problems, changed: false }, { status: 422 });
  }
  const earner = report.household.partnerName === null ? { earner: 'SELF' as const } : {};
  const input = step === 'soort' ? { ...read.input, ...earner } : read.input;
  const { outcome } = await query(context, SaveSourceDocument, {
    month,
    revision: revisionOf(form),
    sourceId: source?.id ?? null,
    input,
  });
  const saved = savedOf(outcome, month);
  if (saved.kind === 'changed') return data({ typed: typedOf(form), problems: [], changed: true }, { status: 409 });
  if (saved.kind === 'invalid' && saved.sourceId === null) {
    if (source !== null) throw redirect(`/inkomsten/${month}?melding=bronWeg`, 303);
    const problems = saved.problems.map((one) => ({ field: 'kind', message: problemText(one, language) }));
    return data({ typed: typedOf(form), problems, changed: false }, { status: 422 });
  }
  const asked: readonly string[] = fieldsOfStep[step];
  const refused = saved.kind === 'invalid' ? saved.problems.filter(({ field }) => asked.includes(field)) : [];
  const problems = [
    ...read.problems,
    ...refused
      .filter(({ field, code }) => !(later && code === 'required') && !read.problems.some((own) => own.field === field))
      .map((problem) => ({ field: problem.field, message: problemText(problem, language) })),
  ];
  if (problems.length > 0) {
    return data({ typed: typedOf(form), problems, changed: false }, { status: 422 });
  }
  if (later) throw redirect(`/inkomsten/${month}?melding=bewaard`, 303);
  if (form.get('controle') === '1') throw redirect(`/inkomsten/${month}/controleren`, 303);
  const id = saved.sourceId ?? source?.id;
  const after = pageAfter(step, input.kind ?? kind);
  throw redirect(id === undefined ? `/inkomsten/${month}` : `/inkomsten/${month}/bron/${id}/${after}`, 303);
}

/** The question of a page, about the reader or about their partner. */
function titleOf(step: Step, source: Source | null) {
  switch (step) {
    case 'werkgever':
      return ofEarner(
        source?.kind === 'BUSINESS' ? 'source.werkgever.titleBusiness' : 'source.werkgever.title',
        source,
      );
    case 'bedrag':
      return ofEarner('source.bedrag.title', source);
    case 'onderneming':
      return ofEarner('source.onderneming.title', source);
    default:
      return `source.${step}.title` as const;
  }
}

export default function SourcePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('income');
  const common = useTexts('common');
  const language = useLanguage();
  const { month, revision, source, step, hasPartner, checking } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const base = `/inkomsten/${month}`;
  const kind = source?.kind ?? 'EMPLOYMENT';
  const before = source ? pageBefore(step, kind) : null;
  const back = checking ? `${base}/controleren` : before && source ? `${base}/bron/${source.id}/${before}` : base;
  const nameless = kind === 'BUSINESS' ? 'source.yourBusiness' : 'source.yourEmployer';
  const name = source?.name ?? t(ofEarner(nameless, source));
  const title = t(titleOf(step, source), { name, month: formatMonth(month, language) });
  return (
    <Page title={title} back={{ to: back }} problems={problems}>
      <NotSentYet />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      {loaderData.typed && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('kept')}</Paragraph>
        </Alert>
      ) : null}
      <PortalForm keeps hidden={{ revisie: revision, ...(checking ? { controle: '1' } : {}) }}>
        <FieldsOfStep {...{ step, month, source, typed, problems, hasPartner }} />
        <ActionGroup>
          <Button>{common('form.next')}</Button>
          <Button variant="subtle" name="verder" value="later">
            {common('form.saveAndBack')}
          </Button>
        </ActionGroup>
      </PortalForm>
      {source ? (
        <Paragraph>
          <TextLink to={`${base}/bron/${source.id}/verwijderen`}>{t('remove.link')}</TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
}
