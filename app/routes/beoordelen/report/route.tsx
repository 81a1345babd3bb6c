import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatInstant, formatMonth, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Heading, Page, Paragraph, type Problem } from '#app/ui/index.ts';
import { AcceptReportDocument, AskAboutReportDocument, ReviewReportDocument } from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { acceptedAs, reasons } from './reviewed.ts';
import { AcceptForm, AskForm } from './forms.tsx';
import { EarlierMonths, Evidence, Facts, Questions } from './facts.tsx';
import { Changes, Sources } from '../../inkomsten/specification/sources.tsx';
import { namesOf } from '../../inkomsten/specification/answers.ts';
import { Specification } from '../../inkomsten/specification/specification.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params;
  if (!isId(id)) throw new Response(null, { status: 404 });
  const { reviewReport: report } = await query(args.context, ReviewReportDocument, { id });
  const [version] = report?.versions ?? [];
  if (!report || !version) throw new Response(null, { status: 404 });
  const kept = await keptForm(args);
  return { report, version, kept: kept && typedOf(kept) };
}

interface Typed {
  readonly reason: string;
  readonly words: string;
}

function typedOf(form: FormData): Typed {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { reason: text('reden'), words: text('woorden') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { id } = params;
  if (!isId(id)) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const version = Number(form.get('versie'));
  if (!Number.isSafeInteger(version)) throw new Response(null, { status: 400 });
  const { language } = context.get(portalContext);
  const t = textsOf(language, 'review');
  const typed = typedOf(form);
  const refuse = (problems: readonly Problem[], status: number) =>
    data({ typed, problems, movedOn: problems.length === 0 }, { status });

  if (form.get('doen') === 'akkoord') {
    const grant = form.get('vrijlating');
    if (grant !== 'ja' && grant !== 'nee' && grant !== 'geen')
      return refuse([{ field: 'vrijlating', message: t('report.accept.choose') }], 422);
    const { outcome } = await query(context, AcceptReportDocument, { id, version, grantExemption: grant === 'ja' });
    if (outcome.__typename === 'ReportNotFound') throw new Response(null, { status: 404 });
    if (outcome.__typename === 'ExemptionUsedUp')
      return refuse([{ field: 'vrijlating', message: t('report.exemptionUsedUp') }], 409);
    if (outcome.__typename !== 'IncomeReport') return refuse([], 409);
    throw redirect('/beoordelen?melding=accepted', 303);
  }

  const reason = reasons.find((one) => one === typed.reason);
  if (!reason) return refuse([{ field: 'reden', message: t('report.ask.chooseReason') }], 422);
  const words = typed.words.trim() === '' ? null : typed.words;
  const { outcome } = await query(context, AskAboutReportDocument, { id, version, reason, words });
  if (outcome.__typename === 'ReportNotFound') throw new Response(null, { status: 404 });
  if (outcome.__typename === 'ReportMovedOn') return refuse([], 409);
  if (outcome.__typename === 'WordsInvalid') {
    const message = t(`report.ask.${outcome.code === 'empty' ? 'empty' : 'tooLong'}`);
    return refuse([{ field: 'woorden', message }], 422);
  }
  throw redirect('/beoordelen?melding=asked', 303);
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('review');
  const language = useLanguage();
  const { report, version, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? kept;
  const open = report.status === 'SENT' || report.status === 'QUESTIONED';
  const forms = { report, version, problems, typed };
  const accepted = acceptedAs(report, version);
  return (
    <Page
      title={t('report.title', { name: report.person.name, month: formatMonth(report.month, language) })}
      back={{ to: '/beoordelen', label: t('report.back') }}
      width="wide"
      problems={problems}
    >
      {actionData?.movedOn ? (
        <Alert kind="warning" title={t('report.movedOn.title')} live>
          <Paragraph>{t('report.movedOn.text')}</Paragraph>
        </Alert>
      ) : null}
      {report.acceptance ? (
        <Alert kind="ok">
          <Paragraph>
            {t('report.accepted', {
              version: report.acceptance.version,
              name: report.acceptance.by,
              date: formatInstant(report.acceptance.at, language),
            })}{' '}
            {t(report.acceptance.exemptionGranted ? 'report.acceptedWithExemption' : 'report.acceptedWithoutExemption')}
          </Paragraph>
        </Alert>
      ) : null}
      <div className="portal-columns">
        <div className="portal-stack">
          <Facts report={report} version={version} />
          {version.changes.length > 0 ? (
            <>
              <Heading>{t('report.changes.title', { number: version.number - 1 })}</Heading>
              {version.correctionReason === null ? null : (
                <Paragraph>
                  {t('report.changes.reason')}: <bdi>{version.correctionReason}</bdi>
                </Paragraph>
              )}
              <Changes changes={version.changes} />
            </>
          ) : null}
          <Heading>{t('report.answers')}</Heading>
          {version.anythingToReport ? null : <Paragraph>{t('report.nothing')}</Paragraph>}
          <Sources sources={version.sources} withEarner={report.household.partnerName !== null} />
          <Evidence sources={version.sources} />
          <Questions questions={report.questions} />
          <EarlierMonths months={report.earlierMonths} />
        </div>
        <div className="portal-stack">
          {version.settlement ? (
            <>
              <Heading>{t('report.calculation')}</Heading>
              <Specification
                result={accepted ?? version.settlement}
                sourceNames={namesOf(version.sources)}
                picture="none"
                lines="shown"
                decided={accepted !== null}
              />
            </>
          ) : null}
          {open ? (
            <>
              {report.status === 'SENT' ? <AcceptForm {...forms} /> : null}
              <AskForm {...forms} />
            </>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
