import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Callout,
  Page,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextArea,
  TextLink,
} from '#app/ui/index.ts';
import { SendMyRightRequestDocument, WhoLookedDocument } from '#graphql/generated/documents.ts';
import { type RightKind, rightKinds, type RightSubject, rightSubjects } from '#graphql/privacy/domain/right-request.ts';
import { isId, newId } from '#graphql/shared/ids.ts';
import { monthOf, parseLocalDate } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../inkomsten/report.server.ts';
import { textIn } from '../../plan/plan.server.ts';
import { visitFact } from '../../wie-keek/visit-words.ts';
import { PersonCard } from '../person-card.tsx';
import { problemsOf } from '../problem-text.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

function kindOf(text: string | null): RightKind {
  return rightKinds.find((kind) => kind === text) ?? 'CORRECTION';
}

function subjectOf(text: string | null): RightSubject | null {
  return rightSubjects.find((subject) => subject === text) ?? null;
}

export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const { searchParams } = new URL(request.url);
  const kept = await keptForm(args);
  const { clock, municipality } = context.get(portalContext);
  // Names this form, so that a request sent twice is one, also when signing in came between.
  const sent = kept === null ? '' : textIn(kept, 'formulier');
  return {
    kind: kindOf(kept === null ? searchParams.get('soort') : textIn(kept, 'soort')),
    ...(await aboutOf(context, searchParams)),
    formId: isId(sent) ? sent : newId(clock.now()),
    phone: municipality?.contact.phone ?? null,
    kept: kept && typedOf(kept),
  };
}

/** What a page already says of it: who looked, named by the day and the number of the look; or a part with a fact. */
async function aboutOf(context: Route.LoaderArgs['context'], searchParams: URLSearchParams) {
  const day = parseLocalDate(searchParams.get('dag') ?? '');
  if (day === null)
    return {
      subject: subjectOf(searchParams.get('onderdeel')),
      fact: searchParams.get('gegeven')?.slice(0, 200) ?? null,
    };
  const { accessMonth } = await query(context, WhoLookedDocument, { month: monthOf(day) });
  const visit = accessMonth.days
    .find((one) => one.day === day)
    ?.visits.find(({ number }) => String(number) === searchParams.get('keer'));
  return { subject: 'ACCESS' as const, fact: visit ? visitFact(day, visit) : null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = typedOf(form);
  const kind = kindOf(textIn(form, 'soort'));
  const subject = subjectOf(textIn(form, 'subject'));
  const again = (problems: readonly Problem[]) => data({ typed, kind, problems }, { status: 422 });
  const missing: readonly Problem[] =
    subject === null ? [{ field: 'subject', message: textsOf(language, 'privacy')('problem.subject') }] : [];
  if (subject === null) return again([...missing, ...problemsOf(emptyFields(form, kind), language)]);
  const { outcome } = await query(context, SendMyRightRequestDocument, {
    form: textIn(form, 'formulier'),
    input: {
      kind,
      subject,
      fact: textIn(form, 'fact'),
      wanted: kind === 'CORRECTION' ? textIn(form, 'wanted') : null,
      reason: textIn(form, 'reason'),
      language,
    },
  });
  if (outcome.__typename === 'RightRequestInvalid') return again(problemsOf(outcome.problems, language));
  throw redirect(`/mijn-rechten/verzoeken/${outcome.id}?melding=verstuurd`, 303);
}

/** Fields that wait for words, so that everything that is missing is said at once. */
function emptyFields(form: FormData, kind: RightKind) {
  const asked = kind === 'CORRECTION' ? (['fact', 'wanted', 'reason'] as const) : (['fact', 'reason'] as const);
  return asked.filter((field) => textIn(form, field) === '').map((field) => ({ field, code: 'required', most: null }));
}

/** Asking to correct, to pause the use of, or not to use something about oneself. */
export default function NewRightRequest({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const kind = actionData?.kind ?? loaderData.kind;
  const typed = actionData?.typed ?? loaderData.kept;
  const problems = actionData?.problems ?? [];
  const formId = typed?.['formulier'] ?? loaderData.formId;
  return (
    <Page
      title={t(`form.title.${kind}`)}
      lead={t(`form.lead.${kind}`)}
      back={{ to: '/mijn-rechten', label: t('back') }}
      problems={problems}
    >
      {loaderData.kept !== null && !actionData ? (
        <Alert kind="info" live>
          <Paragraph>{t('form.kept')}</Paragraph>
        </Alert>
      ) : null}
      {kind === 'CORRECTION' ? (
        <Callout>
          <Paragraph>{t('form.change')}</Paragraph>
          <Paragraph>
            <TextLink to="/wijzigingen/nieuw">{t('form.changeLink')}</TextLink>
          </Paragraph>
          <Paragraph>{t('form.own')}</Paragraph>
          <Paragraph>
            <TextLink to="/inkomsten">{t('form.ownLink')}</TextLink>
          </Paragraph>
        </Callout>
      ) : null}
      <PortalForm keeps hidden={{ soort: kind, formulier: formId }}>
        <RadioGroup
          name="subject"
          label={t('form.subject')}
          error={problemAt(problems, 'subject')}
          value={typed?.['subject'] ?? loaderData.subject ?? undefined}
          choices={rightSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
        />
        <TextArea
          name="fact"
          rows={3}
          label={t('form.fact')}
          hint={t('form.factHint')}
          error={problemAt(problems, 'fact')}
          value={typed?.['fact'] ?? loaderData.fact ?? undefined}
        />
        {kind === 'CORRECTION' ? (
          <TextArea
            name="wanted"
            rows={3}
            label={t('form.wanted')}
            error={problemAt(problems, 'wanted')}
            value={typed?.['wanted']}
          />
        ) : null}
        <TextArea
          name="reason"
          rows={5}
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          error={problemAt(problems, 'reason')}
          value={typed?.['reason']}
        />
        <ActionGroup>
          <Button>{t('form.button')}</Button>
        </ActionGroup>
      </PortalForm>
      <Paragraph>{t(`form.law.${kind}`)}</Paragraph>
      <PersonCard phone={loaderData.phone} />
    </Page>
  );
}
