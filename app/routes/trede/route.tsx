import { data, redirect } from 'react-router';
import { ForWhoMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Bullet, BulletList, Button, Callout, Page, Paragraph, PortalForm } from '#app/ui/index.ts';
import { MyLadderDocument, type MyLadderResult, PlaceMyselfDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { typedOf } from '../inkomsten/report.server.ts';
import { messageIn, textIn, todayOf } from '../plan/plan.server.ts';
import { QuestionPage, WishPage } from './questions.tsx';
import { Standing } from './standing.tsx';
import { dueSince } from './due.ts';
import { answersIn, resume, walk } from './walk.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

export type Ladder = NonNullable<MyLadderResult['ladder']>;

export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const { language } = context.get(portalContext);
  const { ladder, myLadder, terms } = await query(context, MyLadderDocument, { language });
  const kept = await keptForm(args);
  const today = todayOf(context);
  return {
    ladder,
    placements: myLadder,
    today,
    due: dueSince(myLadder, terms, today),
    placedNow: messageIn(request, ['geplaatst']) !== null,
    resumed: ladder && kept ? { ...resume(ladder, kept), problem: null } : null,
    wishes: kept && typedOf(kept),
  };
}

/** Goes from question to question with the answers carried along in the form; saves once, at the end. */
export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const { ladder } = await query(context, MyLadderDocument, { language });
  if (!ladder) throw redirect('/trede', 303);
  const form = await request.formData();
  const act = textIn(form, 'handeling');
  const so = walk(ladder, answersIn(form));
  const { given } = so;
  if (act === 'terug') {
    const last = given.at(-1);
    return data({
      given: given.slice(0, -1),
      next: last?.question ?? so.next,
      chosen: last?.option ?? null,
      problem: null,
    });
  }
  if (act === 'verder' && textIn(form, 'vraag') === so.next) {
    const problem = textsOf(language, 'plan')('ladder.choose');
    return data({ given, next: so.next, chosen: null, problem }, { status: 422 });
  }
  if (act === 'bewaren' && so.next === null) {
    const domains = ladder.domains.length === 0 ? [''] : ladder.domains.map(({ code }) => code);
    const wished = domains.flatMap((domain) => {
      const level = textIn(form, `wens-${domain}`);
      return level === '' ? [] : [{ domain, level }];
    });
    const { outcome } = await query(context, PlaceMyselfDocument, { answers: given, wished });
    if (outcome.__typename === 'LadderPlaced') throw redirect('/trede?melding=geplaatst', 303);
    if (outcome.__typename === 'LadderNextQuestion')
      return data({ given, next: outcome.question.code, chosen: null, problem: null });
    const problem = textsOf(language, 'plan')('ladder.again');
    return data({ given: [], next: walk(ladder, {}).next, chosen: null, problem }, { status: 422 });
  }
  return data({ given, next: so.next, chosen: null, problem: null });
}

export default function LadderPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { ladder, placements, today, due, placedNow, resumed, wishes } = loaderData;
  const asked = actionData ?? resumed;
  if (ladder && asked) {
    const { given, next, chosen, problem } = asked;
    if (next === null) return <WishPage ladder={ladder} given={given} typed={actionData ? null : wishes} />;
    return <QuestionPage ladder={ladder} given={given} code={next} chosen={chosen} problem={problem} />;
  }
  return (
    <Page title={t('ladder.title')} lead={t('ladder.lead')} back={{ to: '/plan' }} picture="ladder">
      {placedNow ? (
        <Alert kind="ok" live>
          <Paragraph>{t('ladder.placed')}</Paragraph>
        </Alert>
      ) : null}
      {due === null ? null : (
        <Alert kind="info" title={t('ladder.dueTitle')}>
          <Paragraph>{t('ladder.due', { date: formatDate(due, language) })}</Paragraph>
        </Alert>
      )}
      {ladder === null ? (
        <Paragraph>{t('ladder.none')}</Paragraph>
      ) : (
        <>
          <Standing ladder={ladder} placements={placements} today={today} />
          <Callout title={t('ladder.snapshotTitle')}>
            <BulletList>
              <Bullet>{t('ladder.snapshot')}</Bullet>
              <Bullet>{t('ladder.noLabel')}</Bullet>
              <Bullet>{t('ladder.noBenefit')}</Bullet>
              <Bullet>{t('ladder.inPerson')}</Bullet>
            </BulletList>
          </Callout>
          <ForWhoMay part={null}>
            <PortalForm hidden={{ handeling: 'begin' }} repeatable>
              <Paragraph>{t('ladder.questions')}</Paragraph>
              <ActionGroup>
                <Button>{t(placements.length === 0 ? 'ladder.begin' : 'ladder.beginAgain')}</Button>
              </ActionGroup>
            </PortalForm>
          </ForWhoMay>
        </>
      )}
    </Page>
  );
}
