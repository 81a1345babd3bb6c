import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page, Paragraph, Typed } from '#app/ui/index.ts';
import { ConfirmInPortfolioDocument, LookAtPortfolioDocument } from '#graphql/generated/documents.ts';
import { isConfirmable } from '#graphql/portfolio/domain/guidance.ts';
import type { Route } from './+types/route';
import { numberOf, textIn } from '../../plan/plan.server.ts';
import { problemsOf } from '../../portfolio/form/problem-text.ts';
import { typedAll } from '../../portfolio/form/read-content.ts';
import { entryChoices } from '../../portfolio/share/new/choices.ts';
import { ShownFiles } from '../../portfolio/share/shown-files.tsx';
import { ShownPaper } from '../../portfolio/share/shown-paper.tsx';
import { FormNotices } from '../form/notices.tsx';
import { formState, movedOn, refuseTyped } from '../form/refused.ts';
import { found, personOf } from '../person.server.ts';
import { ConfirmForm } from './confirm-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args;
  const { lookAtPortfolio } = await query(context, LookAtPortfolioDocument, { shareId: params.share });
  const looked = found(lookAtPortfolio);
  if (looked.personId !== params.person) throw new Response(null, { status: 404 });
  const kept = await keptForm(args);
  return { ...looked, kept: kept && typedAll(kept) };
}

/** Confirms one entry of the card, in the version that was read. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const [entryId = '', version] = textIn(form, 'entry').split('/');
  if (entryId === '')
    return refuseTyped(typedAll(form), [
      { field: 'entry', message: textsOf(language, 'portfolio')('share.problem.choose') },
    ]);
  const { outcome } = await query(context, ConfirmInPortfolioDocument, {
    shareId: params.share,
    entryId,
    version: numberOf(version),
    seen: textIn(form, 'seen'),
  });
  switch (outcome.__typename) {
    case 'PortfolioInvalid':
      return refuseTyped(typedAll(form), problemsOf(outcome.problems, language));
    case 'PortfolioEntryChanged':
      return movedOn(form);
    case 'PortfolioNotThere':
      throw new Response(null, { status: 404 });
    case 'PortfolioConfirmed':
      throw redirect(`/mijn-mensen/${personId}/portfolio?melding=bevestigd`, 303);
  }
}

/** What somebody shows their case manager, who can confirm it; its owner sees that it was looked at. */
export default function ShownPortfolio({ loaderData, actionData }: Route.ComponentProps) {
  const { share, portfolio, personId, personName } = loaderData;
  const t = useTexts('portfolio');
  const language = useLanguage();
  const state = formState(actionData, loaderData.kept);
  const entries = entryChoices(portfolio, language).filter(({ kind }) => isConfirmable(kind));
  return (
    <Page
      title={t('coach.card', { name: personName })}
      lead={<Typed>{share.purpose}</Typed>}
      back={{ to: `/mijn-mensen/${personId}`, label: personName }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      <Paragraph>{t('coach.recorded', { date: formatDate(share.untilDate, language) })}</Paragraph>
      <ShownPaper
        portfolio={portfolio}
        confirmations={portfolio.confirmations}
        myDetails={{ name: personName, contact: null }}
        language={language}
      />
      <ShownFiles
        portfolio={portfolio}
        language={language}
        addressOf={(id) => `/mijn-mensen/${personId}/portfolio/${share.id}/bewijs/${id}`}
      />
      {entries.length === 0 ? null : <ConfirmForm entries={entries} state={state} />}
    </Page>
  );
}
