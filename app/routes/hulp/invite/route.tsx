import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayFieldNames, dayForFields, formatDate, type Texts, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptAt, keptForm, requireSignIn, stepUpPath } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  CallLink,
  DateField,
  Details,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
} from '#app/ui/index.ts';
import { InviteHelperDocument, MyLastMandateDayDocument } from '#graphql/generated/documents.ts';
import { isOfCourt, mandateKinds, mandateParts, type MandatePart } from '#graphql/shared/acting.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { Route } from './+types/route';
import { typedOf } from '../../inkomsten/report.server.ts';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { textIn } from '../../plan/plan.server.ts';
import { CodeShown } from '../code-shown.tsx';
import { partField, readInvitation, refusedText } from './read-invitation.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { clock, municipality } = args.context.get(portalContext);
  const { mandates } = await query(args.context, MyLastMandateDayDocument, {});
  const kept = await keptForm(args);
  return {
    lastDay: mandates.lastDay,
    formId: newId(clock.now()),
    municipality: municipality?.name ?? '',
    typed: kept && typedOf(kept),
  };
}

/** The code is shown once, in this answer: it stands in no address, and sending the form again makes another one. */
export async function action(args: Route.ActionArgs) {
  const { request, context } = args;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = typedOf(form);
  const { input, problems } = readInvitation(form, language);
  if (input === null) return data({ shown: null, typed, problems }, { status: 422 });
  const formId = textIn(form, 'formulier');
  const { outcome } = await query(context, InviteHelperDocument, { formId, input });
  if (outcome.__typename === 'MandateInvalid') {
    const refused = outcome.problems.map((problem) => refusedText(problem, language));
    return data({ shown: null, typed, problems: refused }, { status: 422 });
  }
  if (outcome.__typename === 'AssuranceTooLow')
    throw redirect(stepUpPath(args, outcome.needed, await keptAt(args, '/hulp/uitnodigen', form)), 303);
  if (outcome.__typename !== 'HelperInvited') throw new Response(null, { status: 404 });
  const shown = { code: outcome.code, expiresAt: outcome.mandate.codeExpiresAt };
  return data({ shown, typed, problems: [] }, { headers: { 'cache-control': 'no-store' } });
}

export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('mandate');
  const language = useLanguage();
  const { lastDay, municipality } = loaderData;
  if (actionData?.shown)
    return (
      <Page title={t('code.title')} back={{ to: '/hulp', label: t('helpers.title') }}>
        <CodeShown {...actionData.shown} />
        <ActionGroup>
          <ButtonLink to="/hulp">{t('helpers.title')}</ButtonLink>
        </ActionGroup>
      </Page>
    );
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? loaderData.typed;
  const kind = mandateKinds.find((one) => one === typed?.['kind']);
  const ofCourt = problemAt(problems, 'courtDecidedOn') !== undefined || (kind !== undefined && isOfCourt(kind));
  const dayIn = (name: 'courtDecidedOn' | 'untilDate') => {
    const names = dayFieldNames(name);
    if (!typed) return dayForFields(name === 'untilDate' ? lastDay : null);
    return { day: typed[names.day] ?? '', month: typed[names.month] ?? '', year: typed[names.year] ?? '' };
  };
  return (
    <Page title={t('invite.title')} lead={t('invite.lead')} back={{ to: '/hulp' }} problems={problems}>
      <FormNotices kept={loaderData.typed !== null && !actionData} />
      <Paragraph>
        {t('invite.known', { municipality })}
        <CallLink />
      </Paragraph>
      <PortalForm keeps hidden={{ formulier: typed?.['formulier'] ?? loaderData.formId }}>
        <RadioGroup
          name="kind"
          label={t('invite.kind')}
          error={problemAt(problems, 'kind')}
          value={typed?.['kind']}
          choices={mandateKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Details summary={t('invite.ofCourt')} open={ofCourt}>
          <DateField
            name="courtDecidedOn"
            optional
            label={t('invite.decided')}
            hint={t('invite.decidedHint')}
            error={problemAt(problems, 'courtDecidedOn')}
            value={dayIn('courtDecidedOn')}
          />
          <Paragraph>{t('courtNote')}</Paragraph>
        </Details>
        {mandateParts.map((part) => (
          <RadioGroup
            key={part}
            name={partField(part)}
            label={t('invite.partOf', { part: t(`part.${part}`) })}
            hint={hintOf(part, t)}
            error={problemAt(problems, partField(part))}
            value={typed?.[partField(part)] ?? 'NONE'}
            choices={(['NONE', ...rightsOffered(part)] as const).map((value) => ({
              value,
              label: t(`invite.choice.${value}`),
            }))}
          />
        ))}
        <DateField
          name="untilDate"
          label={t('invite.until')}
          hint={t('invite.untilHint', { date: formatDate(lastDay, language) })}
          error={problemAt(problems, 'untilDate')}
          value={dayIn('untilDate')}
        />
        <ActionGroup>
          <Button>{t('invite.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

/** Rights that differ in a part: talks and details are only read, and in a plan nothing waits to be sent. */
function rightsOffered(part: MandatePart) {
  const offered = {
    INCOME: ['LOOK', 'PREPARE', 'SEND'],
    CHANGES: ['LOOK', 'PREPARE', 'SEND'],
    PLAN: ['LOOK', 'SEND'],
    CONVERSATION: ['LOOK'],
    DECISIONS: ['LOOK', 'PREPARE', 'SEND'],
    DETAILS: ['LOOK'],
  } as const;
  return offered[part];
}

/** What a right means in a part, where that is not plain. */
function hintOf(part: MandatePart, t: Texts<'mandate'>): string | undefined {
  switch (part) {
    case 'PLAN':
      return t('invite.sendPlan');
    case 'CHANGES':
    case 'DECISIONS':
    case 'DETAILS':
      return t(`invite.${part}`);
    case 'INCOME':
    case 'CONVERSATION':
      return undefined;
  }
}
