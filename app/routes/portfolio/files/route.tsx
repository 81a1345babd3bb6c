import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Button, Heading, Page, Paragraph, PortalForm, problemAt } from '#app/ui/index.ts';
import {
  AttachToMyPortfolioDocument,
  DetachFromMyPortfolioDocument,
  MyPortfolioFilesDocument,
  type SavePortfolioOutcome,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { AddedFiles, FileForm, FileLink } from '../../bewijs/added-files.tsx';
import { bringsFile, receiveFile, refusalStatus, refusalText } from '../../bewijs/receive.server.ts';
import { revisionOf } from '../../inkomsten/report.server.ts';
import { textIn } from '../../plan/plan.server.ts';
import { Notices } from '../form/notices.tsx';
import { problemsOf } from '../form/problem-text.ts';
import { entryOf, loadPortfolio } from '../portfolio.server.ts';
import { kindOf, slugs } from '../words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const kind = kindOf(params.kind);
  const { id, version, files } = entryOf(await loadPortfolio(context), kind, params.id);
  const { portfolioFiles } = await query(context, MyPortfolioFilesDocument, {});
  const others = portfolioFiles.filter((file) => !files.some((one) => one.id === file.id)).slice(0, 20);
  return { kind, id, version, files, others };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const kind = kindOf(params.kind);
  const { language } = context.get(portalContext);
  const { id } = params;
  const entry = `/portfolio/${slugs[kind]}/${id}`;
  const refuse = (message: string, status = 422) =>
    data({ changed: false, problems: [{ field: 'bestand', message }] }, { status });
  const finish = (outcome: SavePortfolioOutcome, to: string) => {
    switch (outcome.__typename) {
      case 'PortfolioNotThere':
        throw redirect('/portfolio?melding=wasWeg', 303);
      case 'PortfolioMovedOn':
        return data({ changed: true, problems: [] }, { status: 409 });
      case 'PortfolioInvalid':
        return refuse(problemsOf(outcome.problems, language)[0]?.message ?? '');
      case 'PortfolioSaved':
        throw redirect(to, 303);
    }
  };
  if (!bringsFile(request)) {
    const form = await request.formData();
    const [added, taken] = [textIn(form, 'erbij'), textIn(form, 'weg')];
    const version = revisionOf(form);
    const { outcome } =
      added === ''
        ? await query(context, DetachFromMyPortfolioDocument, { id, version, evidenceId: taken })
        : await query(context, AttachToMyPortfolioDocument, { id, version, evidenceId: added });
    return finish(outcome, `${entry}/bewijs`);
  }
  const { upload, revision, goesOn } = await receiveFile(request, context, revisionOf);
  // Going on without a file is fine; only who adds another one has to choose it.
  if ('refusal' in upload && upload.refusal === 'missing' && goesOn) throw redirect(entry, 303);
  if ('refusal' in upload) return refuse(refusalText(upload.refusal, language), refusalStatus(upload.refusal));
  const { outcome } = await query(context, AttachToMyPortfolioDocument, {
    id,
    version: revision,
    evidenceId: upload.id,
  });
  return finish(outcome, goesOn ? entry : `${entry}/bewijs`);
}

/** Files that show what an entry says: new ones, and those that were added to something else before. */
export default function FilesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const { kind, id, version, files, others } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('files.title')}
      lead={t('files.lead')}
      back={{ to: `/portfolio/${slugs[kind]}/${id}` }}
      problems={problemAt(problems, 'bestand') ? problems : []}
    >
      <Notices changed={actionData?.changed ?? false} kept={false} />
      <AddedFiles files={files} revision={version} />
      <FileForm
        revision={version}
        label={t('files.field')}
        hint={t('files.hint')}
        another={t('files.another')}
        problems={problems}
      />
      {others.length === 0 ? null : (
        <>
          <Heading>{t('files.before')}</Heading>
          <Paragraph>{t('files.beforeText')}</Paragraph>
          <PortalForm hidden={{ revisie: version }}>
            <ul className="portal-tasks">
              {others.map((file) => (
                <li key={file.id} className="portal-task">
                  <div className="portal-task__text">
                    <FileLink {...file} />
                  </div>
                  <Button variant="subtle" name="erbij" value={file.id}>
                    {t('files.use')}
                  </Button>
                </li>
              ))}
            </ul>
          </PortalForm>
        </>
      )}
    </Page>
  );
}
