import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { data, redirect } from 'react-router';
import { dataOf, query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatNumber, textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  FileField,
  Heading,
  NotSentYet,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { AttachPaySlipDocument, DetachPaySlipDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { problemText } from '../problem-text.ts';
import { loadSource, type OpenSource, revisionOf, savedOf } from '../report.server.ts';
import { pageBefore, stepsOf } from '../source/steps.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

/** Bytes of one file. */
const largest = 10 * 1024 * 1024;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { month, draft, source } = await loadSource(context, params);
  return { month, revision: draft.revision, source };
}

type Refusal = 'empty' | 'tooLarge' | 'wrongType' | 'unreadable' | 'missing';
type Upload = { readonly id: string } | { readonly refusal: Refusal };

type Context = Route.ActionArgs['context'];

export async function action({ request, context, params }: Route.ActionArgs) {
  const open = await loadSource(context, params);
  const { month, source } = open;
  const page = `/inkomsten/${month}/bron/${source.id}/loonstrook`;
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return detach(open, context, await request.formData(), page);
  }
  const { language } = context.get(portalContext);
  const refuse = (message: string) =>
    data({ changed: false, problems: [{ field: 'bestand', message }] }, { status: 422 });
  const { upload, revision } = await receive(request, context);
  if ('refusal' in upload) return refuse(textsOf(language, 'income')(`source.loonstrook.refusal.${upload.refusal}`));
  const variables = { month, revision, sourceId: source.id, evidenceId: upload.id };
  const saved = savedOf((await query(context, AttachPaySlipDocument, variables)).outcome, month);
  if (saved.kind === 'changed') return data({ changed: true, problems: [] }, { status: 409 });
  const [problem] = saved.kind === 'invalid' ? saved.problems.filter(({ field }) => field === 'evidence') : [];
  if (problem) return refuse(problemText(problem, language));
  throw redirect(`${page}?melding=toegevoegd`, 303);
}

async function detach(open: OpenSource, context: Context, form: FormData, page: string) {
  const { month, source } = open;
  const evidenceId = form.get('weg');
  if (typeof evidenceId !== 'string') throw redirect(`/inkomsten/${month}`, 303);
  const variables = { month, revision: revisionOf(form), sourceId: source.id, evidenceId };
  const saved = savedOf((await query(context, DetachPaySlipDocument, variables)).outcome, month);
  if (saved.kind === 'changed') return data({ changed: true, problems: [] }, { status: 409 });
  throw redirect(page, 303);
}

/** Takes the file out of the form. The revision stands before it, so that it is known when the file comes. */
async function receive(request: Request, context: Context) {
  const { api, viewer, traceId } = context.get(portalContext);
  let upload: Upload = { refusal: 'missing' };
  try {
    const form = await parseFormData(request, { maxFiles: 1, maxFileSize: largest, maxParts: 20 }, async (file) => {
      if (file.fieldName !== 'bestand' || (file.name === '' && file.size === 0)) return undefined;
      const stream = file.stream();
      const added = dataOf(await api.files.add(viewer, { stream, fileName: file.name }, { traceId }));
      upload = added.ok ? { id: added.value.id } : { refusal: added.refusal };
      return undefined;
    });
    return { upload: upload as Upload, revision: revisionOf(form) };
  } catch (failure) {
    if (failure instanceof MaxFileSizeExceededError || failure instanceof MaxTotalSizeExceededError)
      return { upload: { refusal: 'tooLarge' } as const, revision: 0 };
    // Every other limit of the parser, and whatever it cannot read.
    if (failure instanceof FormDataParseError || failure instanceof MultipartParseError)
      return { upload: { refusal: 'unreadable' } as const, revision: 0 };
    throw failure;
  }
}

export default function PaySlip({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('income');
  const { month, revision, source } = loaderData;
  const problems = actionData?.problems ?? [];
  const base = `/inkomsten/${month}`;
  const steps = stepsOf(source.kind);
  const before = steps[steps.length - 1] ?? pageBefore('extra', source.kind);
  const what = source.kind === 'BUSINESS' ? 'business' : 'employment';
  return (
    <Page
      title={t(`source.loonstrook.title.${what}`)}
      lead={t('source.loonstrook.lead')}
      back={{ to: `${base}/bron/${source.id}/${before}` }}
      problems={problems}
    >
      <NotSentYet />
      {actionData?.changed ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      {source.evidence.length > 0 ? (
        <>
          <Heading>{t('source.loonstrook.added')}</Heading>
          <PortalForm hidden={{ revisie: revision }}>
            <ul className="portal-tasks">
              {source.evidence.map(({ id, fileName, size }) => (
                <li key={id} className="portal-task">
                  <div className="portal-task__text">
                    <TextLink to={`/bewijs/${id}`} plain>
                      <Typed>{fileName}</Typed>
                    </TextLink>
                    <div className="portal-task__hint">
                      {t('source.loonstrook.size', { size: formatNumber(Math.max(1, Math.round(size / 1024))) })}
                    </div>
                  </div>
                  <Button variant="subtle" name="weg" value={id}>
                    {t('source.loonstrook.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          </PortalForm>
        </>
      ) : null}
      <PortalForm files hidden={{ revisie: revision }}>
        <FileField
          name="bestand"
          optional
          accept=".pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif"
          label={t('source.loonstrook.file')}
          hint={t('source.loonstrook.fileHint')}
          error={problemAt(problems, 'bestand')}
        />
        <ActionGroup>
          <Button variant="secondary">{t('source.loonstrook.button')}</Button>
        </ActionGroup>
      </PortalForm>
      <ActionGroup>
        <ButtonLink to={base}>{t(`source.loonstrook.${source.evidence.length > 0 ? 'done' : 'without'}`)}</ButtonLink>
      </ActionGroup>
    </Page>
  );
}
