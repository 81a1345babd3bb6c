import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { safeReturnPath, withQuery } from '#app/server/identity/return-path.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, ButtonLink, Page, type Problem } from '#app/ui/index.ts';
import { type ExperienceKind, GiveExperienceDocument, SkipExperienceDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../plan/plan.server.ts';
import { saidIn } from './experience.server.ts';
import { HowDidItGo, type Question, type Said } from './how-did-it-go.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

const kinds: readonly ExperienceKind[] = ['REPORT_SENT', 'DECISION_READ', 'TALK_HELD'];

function questionIn(form: FormData): Question {
  const kind = textIn(form, 'soort');
  return { id: textIn(form, 'vraag'), kind: kinds.find((one) => one === kind) ?? 'REPORT_SENT' };
}

interface Open {
  readonly question: Question;
  readonly said: Said;
  readonly back: string;
  readonly problems: readonly Problem[];
}

const backIn = (value: FormDataEntryValue | null) => safeReturnPath(value) ?? '/overzicht';

export async function loader(args: Route.LoaderArgs) {
  const thanks = messageIn(args.request, ['dank']) !== null;
  const back = backIn(new URL(args.request.url).searchParams.get('terug'));
  const kept = await keptForm(args);
  const open: Open | null = kept && {
    question: questionIn(kept),
    said: saidIn(kept),
    back: backIn(kept.get('terug')),
    problems: [],
  };
  return { thanks, back, open };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'experience');
  const form = await request.formData();
  const [question, said, back] = [questionIn(form), saidIn(form), backIn(form.get('terug'))];
  const refuse = (field: 'gezicht' | 'woorden', message: string) =>
    data<Open>({ question, said, back, problems: [{ field, message }] }, { status: 422 });
  if (form.get('doen') === 'overslaan') {
    await query(context, SkipExperienceDocument, { questionId: question.id });
    throw redirect(back, 303);
  }
  if (said.face === null) return refuse('gezicht', t('faceRequired'));
  const words = said.words === '' ? null : said.words;
  const { outcome } = await query(context, GiveExperienceDocument, { questionId: question.id, face: said.face, words });
  if (outcome.__typename === 'ExperienceInvalid')
    return outcome.field === 'words'
      ? refuse('woorden', t('wordsTooLong', { most: outcome.most }))
      : refuse('gezicht', t('faceRequired'));
  const melding = outcome.__typename === 'ExperienceGiven' ? 'dank' : null;
  throw redirect(withQuery('/hoe-ging-het', { melding, terug: back }), 303);
}

/** The question once more where an answer could not be kept, and a word of thanks. */
export default function HowItWent({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('experience');
  const { thanks, back } = loaderData;
  const open = actionData ?? loaderData.open;
  if (open)
    return (
      <Page title={t('title')} back={{ to: open.back }} problems={open.problems}>
        <HowDidItGo {...open} />
      </Page>
    );
  const part = thanks ? 'thanks' : 'over';
  return (
    <Page title={t(`${part}.title`)} lead={t(`${part}.text`)}>
      <ActionGroup>
        <ButtonLink to={back}>{t('thanks.on')}</ButtonLink>
        <ButtonLink to="/mijn-gegevens#ervaringen" variant="secondary">
          {t('thanks.toDetails')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}
