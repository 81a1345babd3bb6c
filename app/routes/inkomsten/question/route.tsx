import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, textsFor } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Card,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  TextArea,
} from '#app/ui/index.ts';
import { AnswerQuestionDocument, StartCorrectionDocument } from '#graphql/generated/documents.ts';
import type { Month } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { QuestionsAndAnswers, unanswered } from '../receipt/questions.tsx';
import { loadSent } from '../receipt/sent.server.ts';
import { loadDraft, monthOf, savedOf } from '../report.server.ts';
import { askedSlips, slipReason, sourceOfSlip } from './slips.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', { part: 'INCOME', needs: 'SEND' })];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { report } = await loadSent(args.context, args.params, null);
  const open = unanswered(report.questions);
  const kept = (await keptForm(args))?.get('antwoord');
  return {
    month: report.month,
    open,
    slips: open[0] ? askedSlips(open[0].reason, report.versions[0]?.sources ?? []) : [],
    kept: typeof kept === 'string' ? kept : null,
    correcting: report.draft !== null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const month = monthOf(params);
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (form.has('loonstrook')) return startWithSlip(context, month, Number(text('loonstrook')));
  const answer = text('antwoord');
  const { outcome } = await query(context, AnswerQuestionDocument, { month, questionId: text('vraag'), answer });
  if (outcome.__typename !== 'AnswerInvalid') throw redirect(`/inkomsten/${month}/verstuurd`, 303);
  const message = textsFor(context, 'settlement')(`question.${outcome.code === 'empty' ? 'empty' : 'tooLong'}`);
  return data({ answer, problems: [{ field: 'antwoord', message }] }, { status: 422 });
}

/** A correction with its reason filled in, straight to the place where the pay slip is added. */
async function startWithSlip(context: Route.ActionArgs['context'], month: Month, place: number): Promise<Response> {
  const { language } = context.get(portalContext);
  const { report } = await loadSent(context, { month }, null);
  const name = report.versions[0]?.sources[place]?.name ?? null;
  const { outcome } = await query(context, StartCorrectionDocument, { month, reason: slipReason(language) });
  savedOf(outcome, month);
  const { draft } = await loadDraft(context, { month });
  const source = sourceOfSlip({ place, name }, draft.sources);
  return redirect(source ? `/inkomsten/${month}/bron/${source.id}/loonstrook?controle=1` : `/inkomsten/${month}`, 303);
}

export default function Question({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('settlement');
  const language = useLanguage();
  const { month, open, slips, kept, correcting } = loaderData;
  const problems = actionData?.problems ?? [];
  const base = `/inkomsten/${month}`;
  const [question] = open;
  return (
    <Page
      title={t('question.title')}
      lead={t('question.lead', { month: formatMonth(month, language) })}
      back={{ to: base }}
      problems={problems}
    >
      {question ? (
        <>
          <QuestionsAndAnswers questions={open} />
          {slips.length > 0 ? (
            <Card title={t('question.slip.title')} id="loonstrook">
              <Paragraph>{t('question.slip.text')}</Paragraph>
              <PortalForm>
                <ActionGroup>
                  {slips.map(({ place, name }) => (
                    <Button key={place} name="loonstrook" value={String(place)}>
                      {slips.length > 1 && name !== null
                        ? t('question.slip.buttonOf', { name })
                        : t('question.slip.button')}
                    </Button>
                  ))}
                </ActionGroup>
              </PortalForm>
            </Card>
          ) : null}
          <Card title={t('question.correctTitle')} id="verbeteren">
            <Paragraph>{t('question.correctText')}</Paragraph>
            <ActionGroup>
              <ButtonLink
                to={correcting ? base : `${base}/verbeteren`}
                variant={slips.length > 0 ? 'secondary' : 'primary'}
              >
                {t('question.correct')}
              </ButtonLink>
            </ActionGroup>
          </Card>
          <Card title={t('question.answerTitle')} id="antwoorden">
            <Paragraph>{t('question.answerText')}</Paragraph>
            <PortalForm keeps hidden={{ vraag: question.id }}>
              <TextArea
                name="antwoord"
                label={t('question.answer')}
                hint={t('question.answerHint')}
                error={problemAt(problems, 'antwoord')}
                value={actionData?.answer ?? kept ?? undefined}
              />
              <ActionGroup>
                <Button variant="secondary">{t('question.send')}</Button>
              </ActionGroup>
            </PortalForm>
          </Card>
        </>
      ) : (
        <Alert kind="info">
          <Paragraph>{t('question.none')}</Paragraph>
        </Alert>
      )}
    </Page>
  );
}
