import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import {
  dayOfInstant,
  formatDate,
  formatInstant,
  formatInstantWithWeekday,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Badge, Card, CheckAnswers, Code, Page, Paragraph, Typed } from '#app/ui/index.ts';
import { hearingCautions } from '#graphql/decision/domain/hearing-cautions.ts';
import { type ObjectionFileFacts, ObjectionToJudgeDocument } from '#graphql/generated/documents.ts';
import { isId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { Articles, DutchText, Facts } from '../../besluiten/decision/content.tsx';
import { Files } from '../../besluiten/objection/what-is-said.tsx';
import { actNames, decisionTitle } from '../../besluiten/words.ts';
import { formState, typedOf } from '../../mijn-mensen/form/refused.ts';
import { found } from '../../mijn-mensen/person.server.ts';
import { messageIn, todayOf } from '../../plan/plan.server.ts';
import { act, acts } from './acts.server.ts';
import { ActForms } from './forms.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['INCOME_SPECIALIST'])];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params;
  if (!isId(id)) throw new Response(null, { status: 404 });
  const { objectionFile } = await query(args.context, ObjectionToJudgeDocument, { id });
  const kept = await keptForm(args);
  return {
    file: found(objectionFile),
    today: todayOf(args.context),
    message: messageIn(args.request, acts),
    kept: kept && typedOf(kept),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  return act(context, params.id, await request.formData(), language);
}

export default function ObjectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { file, today, message } = loaderData;
  const { person, decision, objection, involved } = file;
  const state = formState(actionData, loaderData.kept);
  return (
    <Page
      title={t('desk.fileTitle', { name: person.name })}
      back={{ to: '/bezwaren', label: t('desk.title') }}
      width="wide"
      problems={state.problems}
    >
      {state.movedOn ? (
        <Alert kind="warning" live>
          <Paragraph>{t('desk.moved')}</Paragraph>
        </Alert>
      ) : state.kept ? (
        <Alert kind="info" live>
          <Paragraph>{t('desk.kept')}</Paragraph>
        </Alert>
      ) : message && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`desk.done.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <div className="portal-columns">
        <div className="portal-stack">
          <Head file={file} />
          <Said file={file} />
          <Card title={t('desk.decision')} id="waartegen">
            <Paragraph>
              <strong>{decisionTitle(decision, language)}</strong> <Code>{decision.number}</Code>
            </Paragraph>
            <Paragraph>
              {t('page.by', { name: decision.decidedBy, role: t(`page.role.${decision.decidedByRole}`) })},{' '}
              {formatDate(decision.decidedOn, language)}
            </Paragraph>
          </Card>
          <DutchText decision={decision} />
          <Facts decision={decision} />
          <Articles decision={decision} />
        </div>
        <div className="portal-stack">
          <History file={file} />
          {involved ? (
            <Alert kind="info" title={t('desk.involvedTitle')}>
              <Paragraph>{t('desk.involvedText')}</Paragraph>
            </Alert>
          ) : objection.open ? (
            <ActForms file={file} state={state} today={today} />
          ) : (
            <Alert kind="info">
              <Paragraph>{t('desk.over')}</Paragraph>
            </Alert>
          )}
        </div>
      </div>
    </Page>
  );
}

interface FileProps {
  readonly file: ObjectionFileFacts;
}

/** Whose it is, how far it is and until when it has to be decided. */
function Head({ file: { person, objection } }: FileProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { state, submittedAt, late, decideBy, decideByArticle, decideByCertainty, hearing, outcome, notHeard } =
    objection;
  return (
    <>
      <CheckAnswers
        answers={[
          { label: t('desk.bsn'), value: <Code>{person.maskedBsn}</Code> },
          { label: t('desk.birthDate'), value: formatDate(person.birthDate, language) },
          { label: t('desk.column.submitted'), value: submittedAt && formatInstant(submittedAt, language) },
          {
            label: t('desk.column.state'),
            value: (
              <>
                <Badge>{t(`desk.state.${state}`)}</Badge> {late ? <Badge tone="warning">{t('desk.late')}</Badge> : null}
              </>
            ),
          },
          ...(decideBy === null
            ? []
            : [
                {
                  label: t('desk.column.decideBy'),
                  value: (
                    <>
                      {formatDate(decideBy, language)} <Code>{decideByArticle}</Code>
                    </>
                  ),
                },
              ]),
          ...(hearing === null
            ? []
            : [
                {
                  label: t('sent.hearing'),
                  value: (
                    <>
                      {formatInstantWithWeekday(hearing.at, language)}, {t(`desk.plan.wayOf.${hearing.way}`)},{' '}
                      <Typed>{hearing.place}</Typed> {hearing.off ? <Badge>{t('desk.hearingOff')}</Badge> : null}
                    </>
                  ),
                },
              ]),
          ...(outcome === null
            ? []
            : [{ label: t('desk.decide.outcome'), value: <strong>{t(`desk.decide.outcomeOf.${outcome}`)}</strong> }]),
          ...(notHeard === null
            ? []
            : [{ label: t('desk.decide.notHeard'), value: t(`desk.decide.notHeardOf.${notHeard}`) }]),
        ]}
      />
      <Cautions objection={objection} />
      {decideByCertainty === 'UNVERIFIED' ? <p className="portal-quiet">{t('desk.unverified')}</p> : null}
    </>
  );
}

/** What speaks against the day of a hearing that is planned, for who can still move it. */
function Cautions({ objection: { state, hearing, acts } }: Pick<ObjectionFileFacts, 'objection'>) {
  const t = useTexts('decision');
  const planned = acts.findLast(({ kind }) => kind === 'HEARING_PLANNED');
  if (state !== 'HEARING_PLANNED' || hearing === null || planned === undefined) return null;
  const cautions = hearingCautions(dayOfInstant(hearing.at), dayOfInstant(planned.at));
  if (cautions.length === 0) return null;
  return (
    <Alert kind="warning" title={t('desk.caution.title')}>
      {cautions.map((caution) => (
        <Paragraph key={caution}>{t(`desk.caution.${caution}`)}</Paragraph>
      ))}
      <Paragraph>{t('desk.caution.end')}</Paragraph>
    </Alert>
  );
}

/** Everything that the citizen sent, oldest first. */
function Said({ file: { objection, person } }: FileProps) {
  const t = useTexts('decision');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  return (
    <Card title={t('desk.said')} id="bezwaar">
      {objection.versions.map(({ number, words, reasonsFollow, lateReason, sentAt, evidence, helperName }) => (
        <div key={number}>
          <p className="portal-quiet">{sentAt === null ? '' : formatInstant(sentAt, language)}</p>
          {helperName === null ? null : (
            <Paragraph>
              <strong>{mandate('by.sent', { helper: helperName, person: person.name })}</strong>
            </Paragraph>
          )}
          {words === '' ? null : (
            <p className="portal-written">
              <Typed>{words}</Typed>
            </p>
          )}
          {reasonsFollow ? <Paragraph>{t('desk.reasonsFollow')}</Paragraph> : null}
          {lateReason === null ? null : (
            <Paragraph>
              <strong>{t('desk.lateReason')}:</strong> <Typed>{lateReason}</Typed>
            </Paragraph>
          )}
          {evidence.length === 0 ? null : <Files files={evidence} />}
        </div>
      ))}
    </Card>
  );
}

/** What the municipality did, by whom. */
function History({ file: { objection } }: FileProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  if (objection.acts.length === 0) return null;
  const names = actNames(objection.acts);
  return (
    <Card title={t('desk.history')} id="gedaan">
      <ol className="portal-timeline">
        {objection.acts.map(({ kind, at, by, words }, index) => (
          <li key={`${kind} ${at}`}>
            <strong>{t(`sent.act.${names[index] ?? kind}`)}</strong>
            <br />
            <span className="portal-quiet">{t('desk.by', { name: by, at: formatInstant(at, language) })}</span>
            {words === null ? null : (
              <blockquote className="portal-written">
                <Typed lang="nl">{words}</Typed>
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
