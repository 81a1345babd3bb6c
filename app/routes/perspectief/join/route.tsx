import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Callout,
  CheckboxGroup,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import { AskPerspectiveYearDocument, MyPerspectiveYearDocument } from '#graphql/generated/documents.ts';
import { needs } from '#graphql/perspective-year/domain/words.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { textIn } from '../../plan/plan.server.ts';
import { Contact, NoYear } from '../parts.tsx';
import { programmeOf } from '../programme.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

/** The form as it was typed: directions and needs that were ticked, and no others. */
function typedIn(form: FormData) {
  const ticked = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return {
    words: textIn(form, 'words'),
    directions: ticked('richting'),
    needs: needs.filter((need) => ticked('nodig').includes(need)),
  };
}

export async function loader(args: Route.LoaderArgs) {
  const { language } = args.context.get(portalContext);
  const { year, name } = await programmeOf(args);
  const { myPerspectiveYear: mine } = await query(args.context, MyPerspectiveYearDocument, { language });
  if (mine.requests.some(({ state }) => state === 'WAITING')) throw redirect('/perspectief/mijn?melding=wacht');
  const kept = await keptForm(args);
  return { year, name, mine, kept: kept && typedIn(kept) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const typed = typedIn(await request.formData());
  const { outcome } = await query(context, AskPerspectiveYearDocument, { ...typed, language });
  switch (outcome.__typename) {
    case 'PerspectiveInvalid': {
      const t = textsOf(language, 'joining');
      const problems = outcome.problems.map(({ field, code, most }) => ({
        field,
        message: code === 'tooLong' ? t('problem.tooLong', { most: most ?? 0 }) : t('problem.required'),
      }));
      return data({ typed, problems, nobody: false }, { status: 422 });
    }
    case 'PerspectiveNobodyAnswers':
      return data({ typed, problems: [], nobody: true }, { status: 409 });
    case 'PerspectiveRequestWaits':
      throw redirect('/perspectief/mijn?melding=wacht', 303);
    case 'PerspectiveRequestSaved':
      throw redirect('/perspectief/mijn?melding=gevraagd', 303);
  }
}

/** Asks to join: a few words, and what the reader chooses to tell with them. Nothing is ticked that they did not tick. */
export default function JoinPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('joining');
  const perspective = useTexts('perspective');
  const { year, name, mine, kept } = loaderData;
  if (year === null) return <NoYear name={name} />;
  const typed = actionData?.typed ?? kept;
  const problems = actionData?.problems ?? [];
  const nobody = actionData?.nobody === true || !mine.beside;
  return (
    <Page
      title={t('ask.title')}
      lead={t('ask.lead')}
      back={{ to: '/perspectief/mijn', label: t('title') }}
      problems={problems}
    >
      {nobody ? (
        <Alert kind="info" title={t('nobody.title')} live={actionData?.nobody === true}>
          <Paragraph>{t('nobody.text')}</Paragraph>
          {actionData?.nobody === true ? <Paragraph>{t('nobody.kept')}</Paragraph> : null}
          <Contact contact={year.coach} />
        </Alert>
      ) : (
        <Callout>
          {mine.answerDays === null ? null : <Paragraph>{t('ask.within', { count: mine.answerDays })}</Paragraph>}
          <Paragraph>{t('ask.free')}</Paragraph>
        </Callout>
      )}
      <FormNotices kept={kept !== null && !actionData} />
      {nobody && !typed ? null : (
        <PortalForm keeps>
          <TextArea
            name="words"
            label={t('ask.words')}
            hint={t('ask.wordsHint')}
            error={problemAt(problems, 'words')}
            value={typed?.words ?? ''}
          />
          <CheckboxGroup
            name="richting"
            label={t('ask.directions')}
            hint={t('ask.directionsHint')}
            values={typed?.directions ?? []}
            choices={year.directions.map(({ id, words }) => ({
              value: id,
              label: <Typed lang={words.language}>{words.title}</Typed>,
            }))}
          />
          <CheckboxGroup
            name="nodig"
            label={t('ask.needs')}
            hint={t('ask.needsHint')}
            values={typed?.needs ?? []}
            choices={needs.map((value) => ({ value, label: perspective(`need.${value}`) }))}
          />
          <ActionGroup>
            <Button>{t('ask.button')}</Button>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}
