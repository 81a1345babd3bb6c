import { data, redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import { isOnlyOnce, workSorts } from '#graphql/portfolio/domain/kinds.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { EntryFields } from '../form/fields.tsx';
import { Notices } from '../form/notices.tsx';
import { typedAll } from '../form/read-content.ts';
import { formName, saveForm } from '../form/save.server.ts';
import { entriesOf, entryOf, loadPortfolio, type OpenEntry } from '../portfolio.server.ts';
import type { ShownField } from '../words.ts';
import { knownOf } from './guide.server.ts';
import { type GuideStep, type GuideStepName, guideStep, isGuideStep, pageAfter } from './steps.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

/** The question of an address with the entry that it goes on with; `null` where it makes one. */
async function open({ request, context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const name = params.step;
  if (!isGuideStep(name)) throw new Response(null, { status: 404 });
  const portfolio = await loadPortfolio(context);
  const { searchParams } = new URL(request.url);
  const sort = workSorts.find((one) => one === searchParams.get('soort'));
  const step = guideStep(name);
  if (name === 'wat' && sort === undefined) throw redirect('/portfolio/begin/soort');
  const given = { ...step.given, ...(sort === undefined ? {} : { sort }) };
  return { name, step, given, known: knownOf(portfolio), entry: entryFor(step, searchParams.get('id')) };

  function entryFor({ kind, begins }: GuideStep, id: string | null): OpenEntry | null {
    if (!begins) return entryOf(portfolio, kind, id ?? undefined);
    return isOnlyOnce(kind) ? (entriesOf(portfolio, kind)[0] ?? null) : null;
  }
}

export async function loader(args: Route.LoaderArgs) {
  const { name, step, known, entry } = await open(args);
  const kept = await keptForm(args);
  const { clock } = args.context.get(portalContext);
  return {
    name,
    kind: step.kind,
    names: step.names,
    version: entry?.version ?? null,
    stored: entry?.stored ?? {},
    skip: pageAfter(name, entry?.id ?? null, known),
    form: formName(kept === null ? '' : textIn(kept, 'formulier'), clock.now()),
    typed: kept && typedAll(kept),
  };
}

export async function action(args: Route.ActionArgs) {
  const { name, step, given, known, entry } = await open(args);
  const form = await args.request.formData();
  const outcome = await saveForm(args.context, form, { kind: step.kind, names: step.names, entry, given });
  if (!outcome.saved) return data(outcome.again, { status: outcome.status });
  if (form.get('verder') === 'stop') throw redirect('/portfolio?melding=bewaard', 303);
  throw redirect(`/portfolio/begin/${pageAfter(name, outcome.id, known)}`, 303);
}

/** Questions whose words are others than those of their field. */
const questions: Partial<Record<GuideStepName, 'guide.when' | 'guide.dutch' | 'guide.language'>> = {
  wanneer: 'guide.when',
  nederlands: 'guide.dutch',
  taal: 'guide.language',
};

/** One question of the guided start. */
export default function GuidePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const common = useTexts('common');
  const { name, kind, names, version, stored, skip, form } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const own = questions[name];
  const question = own === undefined ? t(`field.${kind}.${names[0] ?? ''}` as `field.${ShownField}`) : t(own);
  return (
    <Page
      title={question}
      heading={names.length === 1 ? 'inForm' : 'shown'}
      back={{ to: '/portfolio', label: t('back') }}
      problems={problems}
    >
      <Notices changed={actionData?.changed ?? false} kept={loaderData.typed !== null && !actionData} />
      <PortalForm keeps hidden={version === null ? { formulier: typed?.['formulier'] ?? form } : { revisie: version }}>
        <EntryFields
          {...{ kind, names, stored, typed, problems, question }}
          suggestions={actionData?.suggestions ?? []}
        />
        <ActionGroup>
          <Button>{common('form.next')}</Button>
          <Button variant="subtle" name="verder" value="stop">
            {t('guide.stop')}
          </Button>
        </ActionGroup>
      </PortalForm>
      <Paragraph>
        <TextLink to={`/portfolio/begin/${skip}`}>{t('guide.skip')}</TextLink>
      </Paragraph>
    </Page>
  );
}
