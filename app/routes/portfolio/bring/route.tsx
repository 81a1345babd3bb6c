import { data, redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { leftToRight, textsOf, useTexts } from '#app/i18n/index.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, FileField, Page, Paragraph, PortalForm, problemAt } from '#app/ui/index.ts';
import { BringIntoMyPortfolioDocument } from '#graphql/generated/documents.ts';
import { writeJsonResume } from '#graphql/portfolio/domain/json-resume/write.ts';
import { mostEntries } from '#graphql/portfolio/domain/kinds.ts';
import { newAmong } from '#graphql/portfolio/domain/new-among.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import type { Route } from './+types/route';
import { bringsFile } from '../../bewijs/receive.server.ts';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { problemsOf } from '../form/problem-text.ts';
import { formName, inputOf } from '../form/save.server.ts';
import { loadPortfolio, saidIn } from '../portfolio.server.ts';
import { carriedBytes, cvFileBytes, mostLeftOut, pictureFileBytes } from './limits.ts';
import { Preview, type PreviewProps } from './preview.tsx';
import { readText, type TextProblem } from './read-text.server.ts';
import { type ReceivedText, receiveText } from './receive.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

type Refusal = TextProblem | { readonly code: Extract<ReceivedText, { refusal: unknown }>['refusal'] };

/** In the address once a file was chosen: a file is not kept when a session ends, and the page says so. */
const chosen = 'gekozen';
const chosenPath = `/portfolio/inlezen?${chosen}=1`;

/** Somebody whose session ended while they looked at what is added sees it again. */
export async function loader(args: Route.LoaderArgs) {
  const kept = await keptForm(args);
  const text = kept === null ? '' : textIn(kept, 'tekst');
  const name = kept === null ? '' : textIn(kept, 'formulier');
  const read = text === '' ? null : await previewOf(args.context, text, name);
  return {
    preview: read?.ok ? read.value : null,
    chooseAgain: new URL(args.request.url).searchParams.has(chosen),
  };
}

/** What a text would add to the portfolio as it is now. */
async function previewOf(
  context: Readonly<RouterContextProvider>,
  text: string,
  form: string,
): Promise<Result<PreviewProps, Refusal>> {
  const read = await readText(text, todayOf(context));
  if (!read.ok) return refused(read.refusal);
  const { entries, leftOut, badge } = read.value;
  // Every entry is compared with every other.
  if (entries.length > mostEntries || leftOut.length > mostLeftOut) return refused({ code: 'tooMuch' });
  const adds = newAmong(entries, saidIn(await loadPortfolio(context)));
  const carried = JSON.stringify(writeJsonResume(adds, { name: '', email: null, phone: null }));
  if (Buffer.byteLength(carried) > carriedBytes) return refused({ code: 'tooMuch' });
  const name = formName(form, context.get(portalContext).clock.now());
  return ok({ adds, already: entries.length - adds.length, leftOut, badge, text: carried, name });
}

/** First shows what a file would add, and adds it when that was seen. What was read comes along in the form; the file is kept nowhere. */
export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const refuse = (message: string) =>
    data({ preview: null, problems: [{ field: 'bestand', message }] }, { status: 422 });
  const said = (refusal: Refusal) =>
    textsOf(language, 'portfolio')(`bring.refusal.${refusal.code}`, {
      kb: cvFileBytes / 1024,
      mb: pictureFileBytes / 1024 / 1024,
      path: 'path' in refusal ? leftToRight(refusal.path) : '',
    });
  const brought = bringsFile(request) ? await receiveText(request) : null;
  if (brought !== null && 'refusal' in brought) return refuse(said({ code: brought.refusal }));
  const form = brought === null ? await request.formData() : new FormData();
  const text = brought === null ? textIn(form, 'tekst') : brought.text;
  const preview = await previewOf(context, text, textIn(form, 'formulier'));
  if (!preview.ok) return refuse(said(preview.refusal));
  if (textIn(form, 'handeling') !== 'toevoegen') return data({ preview: preview.value, problems: [] });
  const { adds, name } = preview.value;
  const contents = adds.map(({ kind, content }) => inputOf(kind, content));
  const { outcome } = await query(context, BringIntoMyPortfolioDocument, { form: name, contents });
  if (outcome.__typename === 'PortfolioInvalid')
    return refuse(problemsOf(outcome.problems, language)[0]?.message ?? '');
  throw redirect('/portfolio?melding=toegevoegd', 303);
}

export default function BringPage({ actionData, loaderData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const back = { to: '/portfolio', label: t('back') };
  const preview = actionData ? actionData.preview : loaderData.preview;
  if (preview) return <Preview {...preview} />;
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('bring.title')} lead={t('bring.lead')} back={back} problems={problems}>
      {loaderData.chooseAgain && !actionData ? (
        <Alert>
          <Paragraph>{t('bring.again')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t('bring.kept')}</Paragraph>
      <PortalForm files action={chosenPath}>
        <FileField
          name="bestand"
          accept=".json,.xml,.pdf,.jwt,.png,.svg,application/json,application/xml,text/xml,application/pdf,image/png,image/svg+xml"
          label={t('bring.field')}
          hint={t('bring.hint', { kb: cvFileBytes / 1024, mb: pictureFileBytes / 1024 / 1024 })}
          error={problemAt(problems, 'bestand')}
        />
        <ActionGroup>
          <Button>{t('bring.look')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
