import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, NotSentYet, Page, Paragraph, PortalForm, problemAt } from '#app/ui/index.ts';
import { questions, type PageName } from '#graphql/change/domain/kinds.ts';
import { SaveMyAnswersDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../inkomsten/report.server.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { knownQuestions, pagesOfQuestions, toAnswers } from '../answers.ts';
import { loadDraft, requireTelling } from '../change.server.ts';
import { problemsOf } from '../problem-text.ts';
import { QuestionField } from './field.tsx';
import { readPage } from './read-page.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'CHANGES', needs: 'PREPARE' })];
export const handle: PageHandle = { formOpen: true };

/** The questions of the page that an address names, as they are asked now; a page that answers have made pointless leads on. */
async function open(args: Route.LoaderArgs | Route.ActionArgs) {
  const { change, draft } = await loadDraft(args.context, args.params);
  requireTelling(args.context, change.kind);
  const names = knownQuestions(draft.questions).filter((name) => questions[name].page === args.params.page);
  if (names.length === 0) {
    if (Object.values(questions).some(({ page }) => page === args.params.page))
      throw redirect(`/wijzigingen/${change.id}`);
    throw new Response(null, { status: 404 });
  }
  const checking = new URL(args.request.url).searchParams.has('controle');
  return { change, draft, names, checking };
}

export async function loader(args: Route.LoaderArgs) {
  const { change, draft, names, checking } = await open(args);
  const kept = await keptForm(args);
  const pages = pagesOfQuestions(draft.questions);
  return {
    id: change.id,
    revision: draft.revision,
    names,
    answers: toAnswers(draft.answers),
    accountNumber: draft.accountNumber,
    before: pages[pages.findIndex((page) => page === args.params.page) - 1] ?? null,
    checking,
    typed: kept && typedOf(kept),
  };
}

export async function action(args: Route.ActionArgs) {
  const { change, names, checking } = await open(args);
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const later = form.get('verder') === 'later';
  const base = `/wijzigingen/${change.id}`;
  const { answers, problems: unread } = readPage(form, names, language, textsFor(args.context, 'change'));
  const variables = { id: change.id, revision: revisionOf(form), answers };
  const { outcome } = await query(args.context, SaveMyAnswersDocument, variables);
  if (outcome.__typename === 'ChangeNotThere') throw redirect('/wijzigingen?melding=weg', 303);
  if (outcome.__typename === 'ChangeMovedOn')
    return data({ typed: typedOf(form), problems: unread, changed: true }, { status: 409 });
  if (later) throw redirect('/wijzigingen', 303);
  const refused = outcome.__typename === 'ChangeInvalid' ? problemsOf(outcome.problems, language) : [];
  const problems = names.flatMap((name) => [...unread, ...refused].filter(({ field }) => field === name).slice(0, 1));
  if (problems.length > 0) return data({ typed: typedOf(form), problems, changed: false }, { status: 422 });
  const asked = outcome.__typename === 'ToldChange' ? (outcome.draft?.questions ?? []) : [];
  throw redirect(`${base}/${checking ? 'controleren' : nextAfter(args.params.page, asked)}`, 303);
}

/** Where to go on after a page: the next one, and after the last the proof. */
function nextAfter(page: string, asked: readonly string[]): string {
  const pages = pagesOfQuestions(asked);
  const next: PageName | undefined = pages[pages.findIndex((one) => one === page) + 1];
  return next === undefined ? 'bewijs' : `stap/${next}`;
}

const titled = [
  'adres',
  'wie',
  'bedrag',
  'waarde',
  'reis',
  'opleiding',
  'detentie',
  'bezitwaarde',
  'rekening',
] as const;

export default function Step({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useTexts('change');
  const common = useTexts('common');
  const { id, revision, names, answers, accountNumber, before, checking } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const base = `/wijzigingen/${id}`;
  const back = checking ? `${base}/controleren` : before === null ? '/wijzigingen' : `${base}/stap/${before}`;
  const [first] = names;
  const page = titled.find((one) => one === params.page);
  const alone = names.length === 1 || page === undefined;
  const title = alone && first !== undefined ? t(`question.${first}`) : page === undefined ? '' : t(`page.${page}`);
  return (
    <Page title={title} heading={alone ? 'inForm' : 'shown'} back={{ to: back }} problems={problems}>
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
      <PortalForm keeps hidden={{ revisie: revision }}>
        {names.map((name) => (
          <QuestionField
            key={name}
            {...{ name, answers, accountNumber, typed, alone }}
            error={problemAt(problems, name)}
          />
        ))}
        <ActionGroup>
          <Button>{common('form.next')}</Button>
          <Button variant="subtle" name="verder" value="later">
            {common('form.saveAndBack')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
