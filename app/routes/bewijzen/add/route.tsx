import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { inOwnDirection, type Language, textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Button, FileField, Page, Paragraph, PortalForm, problemAt } from '#app/ui/index.ts';
import { evidenceLimits, fileMegabytes } from '#graphql/evidence/domain/limits.ts';
import { FileCareDocument } from '#graphql/generated/documents.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { proofAccept } from '../../bewijs/added-files.tsx';
import { bringsFile, type ReceivedAll, receiveFiles, refusalStatus, refusalText } from '../../bewijs/receive.server.ts';
import { AboutFiles } from '../about-files.tsx';
import { returnTo, withChoice } from '../return-to.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** The name of the form stands in its address: the files come before the end of the form is read. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { locker } = await query(context, FileCareDocument, {});
  return { scanned: locker.scanned, back: returnTo(request), formId: newId(context.get(portalContext).clock.now()) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const { searchParams } = new URL(request.url);
  if (!bringsFile(request)) throw redirect('/bewijzen/toevoegen', 303);
  const received = await receiveFiles(request, context, searchParams.get('formulier') ?? '');
  const { kept, refused } = received;
  const back = returnTo(request);
  const message = messageOf(received, language);
  if (message === null) throw redirect(nextOf(kept, back), 303);
  const status = refused[0] ? refusalStatus(refused[0].refusal) : 422;
  const names = kept.map(({ fileName }) => fileName);
  return data({ problems: [{ field: 'bestand', message }], kept: names }, { status });
}

/** What is wrong with the files that were not kept; `null` when all were. */
function messageOf({ kept, refused, unread }: ReceivedAll, language: Language): string | null {
  const t = textsOf(language, 'evidence');
  const sentences = refused.map(
    ({ fileName, refusal }) => `${inOwnDirection(fileName)}: ${refusalText(refusal, language)}`,
  );
  if (unread === 'tooMany') sentences.push(t('add.tooMany', { count: evidenceLimits.atOnce }));
  else if (unread !== null) sentences.push(refusalText(unread, language));
  if (sentences.length > 0) return sentences.join(' ');
  return kept.length === 0 ? refusalText('missing', language) : null;
}

/** Several photos may be one paper; everything else is ready. */
function nextOf(kept: ReceivedAll['kept'], back: string | null): string {
  const photos = kept.filter(({ mediaType }) => mediaType !== 'application/pdf');
  if (photos.length > 1) {
    const query = new URLSearchParams(photos.map(({ id }) => ['foto', id]));
    if (back !== null) query.set('terug', back);
    return `/bewijzen/samenvoegen?${query.toString()}`;
  }
  return back === null ? '/bewijzen?melding=toegevoegd' : withChoice(back);
}

export default function AddFiles({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('evidence');
  const { back, formId, scanned } = loaderData;
  const problems = actionData?.problems ?? [];
  const kept = actionData?.kept ?? [];
  const address = new URLSearchParams({ formulier: formId, ...(back === null ? {} : { terug: back }) });
  return (
    <Page title={t('add.title')} lead={t('add.lead')} back={{ to: back ?? '/bewijzen' }} problems={problems}>
      {kept.length > 0 ? (
        <Alert kind="ok" live>
          <Paragraph>{t('add.kept', { names: kept.join(', ') })}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t('add.thenJoin')}</Paragraph>
      <PortalForm files action={`/bewijzen/toevoegen?${address.toString()}`}>
        <FileField
          name="bestand"
          multiple
          accept={proofAccept}
          label={t('add.file')}
          hint={t('add.hint', {
            formats: t('field.formats'),
            mb: fileMegabytes,
            count: evidenceLimits.atOnce,
          })}
          error={problemAt(problems, 'bestand')}
        />
        <ActionGroup>
          <Button>{t('add.button')}</Button>
        </ActionGroup>
      </PortalForm>
      <AboutFiles scanned={scanned} />
    </Page>
  );
}
