import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Page, Paragraph, type Problem } from '#app/ui/index.ts';
import { changeOutcomes, changeQuestionReasons } from '#graphql/change/domain/change-state.ts';
import {
  AskAboutOneChangeDocument,
  ProcessOneChangeDocument,
  ReviewChangeDocument,
} from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../../inkomsten/report.server.ts';
import { numberOf, textIn } from '../../../plan/plan.server.ts';
import { Effect } from '../../../wijzigingen/parts/effect.tsx';
import { AskForm, ProcessForm } from './forms.tsx';
import { Known, Others, Outcomes, Questions, Told } from './facts.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params;
  if (!isId(id)) throw new Response(null, { status: 404 });
  const { reviewChange: change } = await query(args.context, ReviewChangeDocument, { id });
  const [version] = change?.versions ?? [];
  if (!change || !version) throw new Response(null, { status: 404 });
  const kept = await keptForm(args);
  return { change, version, kept: kept && typedOf(kept) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { id } = params;
  if (!isId(id)) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const version = numberOf(textIn(form, 'versie'));
  const t = textsOf(context.get(portalContext).language, 'change');
  const refuse = (problems: readonly Problem[], status: number) =>
    data({ typed: typedOf(form), problems, movedOn: problems.length === 0 }, { status });
  const words = (name: string) => (textIn(form, name) === '' ? null : textIn(form, name));
  const processes = form.get('doen') === 'verwerken';
  const kind = changeOutcomes.find((one) => one === textIn(form, 'outcome'));
  const reason = changeQuestionReasons.find((one) => one === textIn(form, 'reason'));
  if (processes && !kind) return refuse([{ field: 'outcome', message: t('review.process.choose') }], 422);
  if (!processes && !reason) return refuse([{ field: 'reason', message: t('review.ask.choose') }], 422);
  const { outcome } =
    processes && kind
      ? await query(context, ProcessOneChangeDocument, { id, version, outcome: kind, words: words('words') })
      : await query(context, AskAboutOneChangeDocument, {
          id,
          version,
          reason: reason ?? 'OTHER',
          words: words('question'),
        });
  switch (outcome.__typename) {
    case 'ChangeNotFound':
      throw new Response(null, { status: 404 });
    case 'ReviewedChangeMovedOn':
      return refuse([], 409);
    case 'WordsInvalid': {
      const message = t(outcome.code === 'empty' ? 'review.ask.empty' : 'problem.tooLong');
      return refuse([{ field: processes ? 'words' : 'question', message }], 422);
    }
    case 'ToldChange':
      throw redirect(`/beoordelen/wijzigingen?melding=${processes ? 'processed' : 'asked'}`, 303);
  }
}

export default function ReviewChange({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const { change, version, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const forms = {
    version: version.number,
    asksAccount: change.kind === 'ACCOUNT' && !version.withdraws,
    problems,
    typed: actionData?.typed ?? kept,
  };
  const waits = change.status === 'SENT' || change.status === 'QUESTIONED';
  return (
    <Page
      title={t('review.one', { name: change.person.name, what: t(`name.${change.kind}`) })}
      back={{ to: '/beoordelen/wijzigingen', label: t('review.back') }}
      width="wide"
      problems={problems}
    >
      {actionData?.movedOn ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('review.movedOn')}</Paragraph>
        </Alert>
      ) : null}
      {version.withdraws ? (
        <Alert kind="warning">
          <Paragraph>{t('review.withdrawn')}</Paragraph>
        </Alert>
      ) : null}
      <div className="portal-columns">
        <div className="portal-stack">
          <Told version={version} person={change.person.name} />
          <Effect kind={change.kind} articles={change.articles} effect={version.effect} accountTail={null} />
          <Questions questions={change.questions} />
          <Outcomes outcomes={change.outcomes} />
        </div>
        <div className="portal-stack">
          <Known change={change} />
          <Others others={change.others} />
          {waits ? (
            <>
              <ProcessForm {...forms} />
              {change.status === 'SENT' ? <AskForm {...forms} /> : null}
            </>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
