import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Callout,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import { EstablishPlanDocument, TalksAroundDocument } from '#graphql/generated/documents.ts';
import { mayBeEstablished } from '#graphql/plan/domain/version-state.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../../form/notices.tsx';
import { readForm } from '../../form/read-form.ts';
import { formState, refuse, shown } from '../../form/refused.ts';
import { personOf, settle } from '../../person.server.ts';
import { NothingHere } from '../nothing-here.tsx';
import { Responses } from '../responses.tsx';
import { loadStanding, versionNumberOf } from '../standing.server.ts';
import { Talked } from './talked.tsx';
import { lastTalk, nextAppointment, saidAbout } from './talks.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

const talked = ['yes', 'no'] as const;

export async function loader(args: Route.LoaderArgs) {
  const standing = await loadStanding(args);
  const talks = await query(args.context, TalksAroundDocument, { personId: personOf(args.params) });
  return { ...standing, ...talks, now: args.context.get(portalContext).clock.now() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const number = versionNumberOf(form);
  const read = readForm(form, language, (fields) => ({
    talkedFirst: fields.choice('talkedFirst', talked),
    reason: fields.needed('reason'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { reason, talkedFirst } = read.input;
  const input = { personId, number, reason, talkedFirst: talkedFirst === 'yes' };
  const { outcome } = await query(context, EstablishPlanDocument, input);
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=established` });
}

/** Established as a decision without agreement: a person decides, with a reason that the citizen reads. */
export default function Establish({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { person, proposed, appointmentsOf, talksOf, now } = loaderData;
  const state = formState(actionData, loaderData.kept);
  if (!proposed) return <NothingHere person={person} title={t('establish.title')} text={t('nothing.proposed')} />;
  const today = localDateOf(now);
  const appointments = appointmentsOf ?? [];
  const { answered, since } = saidAbout(proposed);
  const { respondBy } = proposed;
  return (
    <Page
      title={t('establish.title')}
      lead={t('establish.lead', { name: person.name, number: proposed.number })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      <Responses version={proposed} />
      <Talked
        person={person.id}
        answered={answered}
        talks={lastTalk(talksOf ?? [], appointments, { since, now })}
        next={nextAppointment(appointments, now)}
        until={respondBy !== null && respondBy >= today ? respondBy : null}
      />
      <Callout title={t('establish.law.title')}>
        <BulletList>
          <Bullet>
            {respondBy === null
              ? t('establish.law.after')
              : t('establish.law.afterDay', { date: formatDate(respondBy, language) })}
          </Bullet>
          <Bullet>{t('establish.law.reason')}</Bullet>
          <Bullet>{t('establish.law.objection')}</Bullet>
          <Bullet>{t('establish.law.nothing')}</Bullet>
        </BulletList>
      </Callout>
      {mayBeEstablished(proposed, today) || state.typed ? (
        <PortalForm keeps hidden={{ versie: proposed.number }}>
          <RadioGroup
            name="talkedFirst"
            inline
            label={t(answered ? 'establish.talked.question' : 'establish.talked.questionNoAnswer')}
            hint={t('establish.talked.hint')}
            error={problemAt(state.problems, 'talkedFirst')}
            value={shown(state.typed, 'talkedFirst')}
            choices={talked.map((value) => ({ value, label: t(`establish.talked.${value}`) }))}
          />
          <WordsHint />
          <TextArea
            name="reason"
            label={t('establish.reason')}
            hint={t('establish.reasonHint')}
            error={problemAt(state.problems, 'reason')}
            value={shown(state.typed, 'reason')}
          />
          <ActionGroup>
            <Button>{t('establish.button', { number: proposed.number })}</Button>
            <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
              {t('draft.cancel')}
            </ButtonLink>
          </ActionGroup>
        </PortalForm>
      ) : (
        <Alert kind="info">
          <Paragraph>{t('establish.notYet')}</Paragraph>
        </Alert>
      )}
    </Page>
  );
}
