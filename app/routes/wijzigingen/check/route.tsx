import { data } from 'react-router';
import { useActing } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  type Answer,
  Bullet,
  BulletList,
  Button,
  CheckAnswers,
  Code,
  Heading,
  NotSentYet,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { questions } from '#graphql/change/domain/kinds.ts';
import { mayTell } from '#graphql/change/domain/telling.ts';
import { SendMyChangeDocument } from '#graphql/generated/documents.ts';
import { countryName } from '#graphql/shared/names.ts';
import type { Route } from './+types/route';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { answerText, inGroups, knownQuestions, toAnswers } from '../answers.ts';
import { ForWhoMaySend, PreparedBy } from '../../hulp/prepared-by.tsx';
import { changeIdOf, type Draft, loadDraft, sentOf } from '../change.server.ts';
import { useMayTell } from '../may-tell.ts';
import { Differences, shownValue } from '../parts/answer-rows.tsx';
import { Effect, tellText } from '../parts/effect.tsx';
import { problemsOf, problemText } from '../problem-text.ts';
import { Contradictions } from './contradictions.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const kept = await keptForm(args);
  return {
    ...(await loadDraft(args.context, args.params)),
    today: todayOf(args.context),
    kept: kept && textIn(kept, 'explanation'),
  };
}

export async function action(args: Route.ActionArgs) {
  const id = changeIdOf(args.params);
  const { language } = args.context.get(portalContext);
  const form = await args.request.formData();
  const explanation = textIn(form, 'explanation');
  const variables = { id, revision: revisionOf(form), language, explanation: explanation === '' ? null : explanation };
  const sent = sentOf((await query(args.context, SendMyChangeDocument, variables)).outcome, id, args);
  if (sent.__typename === 'ChangeMovedOn') return data({ changed: true, explanation, problems: [] }, { status: 409 });
  const problems = problemsOf(sent.problems, language).filter(({ field }) => field === 'explanation');
  return data({ changed: false, explanation, problems }, { status: 422 });
}

export default function Check({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('change');
  const language = useLanguage();
  const { change, draft, today, kept } = loaderData;
  const { effect, missing } = draft;
  const acting = useActing();
  const mandate = useTexts('mandate');
  const isOwnToTell = mayTell(change.kind, acting);
  const mayFill = useMayTell()(change.kind, 'PREPARE');
  const base = `/wijzigingen/${change.id}`;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      title={t('check.title')}
      lead={`${t(`kind.${change.kind}`)}. ${t('check.lead')}`}
      back={{ to: mayFill ? `${base}/bewijs` : '/wijzigingen' }}
      problems={problems}
    >
      <NotSentYet />
      <PreparedBy prepared={draft.prepared} />
      {acting === null || isOwnToTell ? null : (
        <Alert kind="info">
          <Paragraph>{mandate('account', { name: acting.personName })}</Paragraph>
        </Alert>
      )}
      {actionData?.changed ? (
        <Alert kind="warning" live>
          <Paragraph>{t('check.changed')}</Paragraph>
        </Alert>
      ) : null}
      {missing.length > 0 ? (
        <Alert kind="warning" title={t('check.missing')} live={actionData !== undefined}>
          <BulletList>
            {knownQuestions(missing.map(({ question }) => question)).map((name) => {
              const code = missing.find(({ question }) => question === name)?.code ?? '';
              const sentence = t('problem.at', { what: t(`question.${name}`), why: problemText(code, language) });
              const at = `${base}/stap/${questions[name].page}?controle=1`;
              return <Bullet key={name}>{mayFill ? <TextLink to={at}>{sentence}</TextLink> : sentence}</Bullet>;
            })}
          </BulletList>
        </Alert>
      ) : null}
      {draft.changes.length > 0 ? (
        <>
          <Heading>{t('check.changes')}</Heading>
          <Differences changes={draft.changes} />
        </>
      ) : null}
      <Heading>{t('check.answers')}</Heading>
      <CheckAnswers answers={useRows(draft, mayFill ? base : null)} />
      <ForeignAccount number={draft.accountNumber} />
      <Paragraph>{tellText(change.kind, effect.tellBy, today, language)}</Paragraph>
      <Effect {...change} effect={effect} accountTail={change.household?.accountTail ?? null} />
      <Contradictions contradictions={effect.contradictions} base={base} now={draft.answers} />
      {missing.length === 0 && isOwnToTell ? (
        <ForWhoMaySend part="CHANGES">
          <PortalForm keeps hidden={{ revisie: draft.revision }}>
            {effect.contradictions.length > 0 ? (
              <TextArea
                name="explanation"
                optional
                rows={3}
                label={t('contra.explanation')}
                error={problemAt(problems, 'explanation')}
                value={actionData?.explanation ?? kept ?? undefined}
              />
            ) : null}
            {change.kind === 'ACCOUNT' ? <Paragraph>{t('check.stepUp')}</Paragraph> : null}
            <Paragraph>{t('check.promise')}</Paragraph>
            <ActionGroup>
              <Button>{t('check.send')}</Button>
            </ActionGroup>
          </PortalForm>
        </ForWhoMaySend>
      ) : null}
      {mayFill ? (
        <Paragraph>
          <TextLink to={`${base}/verbeteren`}>{t('check.discard')}</TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
}

/** Every question with its answer and, under `base`, a way to change it; the account as a whole, because it is not sent yet. */
function useRows(draft: Draft, base: string | null): readonly Answer[] {
  const t = useTexts('change');
  const language = useLanguage();
  const answers = toAnswers(draft.answers);
  const changeAt = (page: string) => (base === null ? {} : { change: { to: `${base}/${page}` } });
  const rows = knownQuestions(draft.questions).map((name): Answer => {
    const answer = answerText(name, answers[name], language, t);
    const whole = name === 'account' && draft.accountNumber !== null ? inGroups(draft.accountNumber) : null;
    return {
      label: answer.label,
      value: whole === null ? shownValue(answer) : <Code>{whole}</Code>,
      ...changeAt(`stap/${questions[name].page}?controle=1`),
    };
  });
  const files = draft.evidence.map(({ id, fileName }) => (
    <div key={id}>
      <Typed>{fileName}</Typed>
    </div>
  ));
  return [
    ...(draft.reason === null ? [] : [{ label: t('check.reason'), value: <Typed>{draft.reason}</Typed> }]),
    ...rows,
    {
      label: t('check.evidence'),
      value: files.length === 0 ? t('check.noEvidence') : files,
      ...changeAt('bewijs'),
    },
  ];
}

/** An account of another country is as good, and it is said which country it is. */
function ForeignAccount({ number }: { readonly number: string | null }) {
  const t = useTexts('change');
  const language = useLanguage();
  if (number === null || number.startsWith('NL')) return null;
  return (
    <Alert kind="info">
      <Paragraph>{t('foreign', { country: countryName(number.slice(0, 2), language) })}</Paragraph>
    </Alert>
  );
}
