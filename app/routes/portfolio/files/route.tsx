import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Page } from '#app/ui/index.ts';
import {
  AttachToMyPortfolioDocument,
  DetachFromMyPortfolioDocument,
  MyLockerDocument,
  type SavePortfolioOutcome,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm } from '../../bewijs/added-files.tsx';
import { choosableOf } from '../../bewijs/locker.server.ts';
import { fileAsked } from '../../bewijs/receive.server.ts';
import { Notices } from '../form/notices.tsx';
import { problemsOf } from '../form/problem-text.ts';
import { entryOf, loadPortfolio } from '../portfolio.server.ts';
import { onCardsText } from '../share/card-text.ts';
import { kindOf, slugs } from '../words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const kind = kindOf(params.kind);
  const { id, version, files } = entryOf(await loadPortfolio(context), kind, params.id);
  const { locker } = await query(context, MyLockerDocument, {});
  const cards = Object.fromEntries(
    locker.files.map(({ file, uses }) => [file.id, uses.filter((use) => use.kind === 'PORTFOLIO_CARD')]),
  );
  return { kind, id, version, files, cards, choosable: choosableOf(locker.files, files) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const kind = kindOf(params.kind);
  const { language } = context.get(portalContext);
  const { id } = params;
  const entry = `/portfolio/${slugs[kind]}/${id}`;
  const finish = (outcome: SavePortfolioOutcome, to: string) => {
    switch (outcome.__typename) {
      case 'PortfolioNotThere':
        throw redirect('/portfolio?melding=wasWeg', 303);
      case 'PortfolioMovedOn':
        return data({ changed: true, problems: [] }, { status: 409 });
      case 'PortfolioInvalid':
        return data(
          {
            changed: false,
            problems: [{ field: 'bestand', message: problemsOf(outcome.problems, language)[0]?.message ?? '' }],
          },
          { status: 422 },
        );
      case 'PortfolioSaved':
        throw redirect(to, 303);
    }
  };
  const asked = await fileAsked(request, context);
  switch (asked.ask) {
    case 'use':
    case 'added': {
      const variables = { id, version: asked.revision, evidenceId: asked.id };
      const { outcome } = await query(context, AttachToMyPortfolioDocument, variables);
      return finish(outcome, asked.ask === 'added' && asked.goesOn ? entry : `${entry}/bewijs`);
    }
    case 'takeOff': {
      const variables = { id, version: asked.revision, evidenceId: asked.id };
      return finish((await query(context, DetachFromMyPortfolioDocument, variables)).outcome, `${entry}/bewijs`);
    }
    case 'refused':
      return data({ changed: false, problems: asked.problems }, { status: asked.status });
    case 'goOn':
      throw redirect(entry, 303);
    case 'nothing':
      throw redirect(`${entry}/bewijs`, 303);
  }
}

/** Files that show what an entry says: new ones, and those that were added to something else before. */
export default function FilesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const { kind, id, version, files, cards, choosable } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('files.title')}
      lead={t('files.lead')}
      back={{ to: `/portfolio/${slugs[kind]}/${id}` }}
      problems={problems}
    >
      <Notices changed={actionData?.changed ?? false} kept={false} />
      <AddedFiles files={files} revision={version} note={(file) => onCardsText(cards[file.id] ?? [], language)} />
      <FileForm
        revision={version}
        label={t('files.field')}
        another={t('files.another')}
        problems={problems}
        choosable={choosable}
      />
    </Page>
  );
}
