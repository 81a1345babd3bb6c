import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Callout,
  DateField,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import {
  type LadderPlacementKind,
  LadderOfDocument,
  type LadderOfResult,
  RecordLadderPlacementDocument,
} from '#graphql/generated/documents.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { FormNotices, WordsHint } from '../form/notices.tsx';
import { readForm } from '../form/read-form.ts';
import { formState, refuse, shown, shownDay, typedOf } from '../form/refused.ts';
import { found, personOf, settle } from '../person.server.ts';
import { NothingHere } from '../plan/nothing-here.tsx';
import { LadderHistory } from './history.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];
export const handle: PageHandle = { formOpen: true };

/** What a case manager records; the other kinds are the citizen's own. */
const kinds = ['BEGIN', 'CURRENT', 'EXPECTED'] as const satisfies readonly LadderPlacementKind[];

type Ladder = NonNullable<LadderOfResult['ladder']>;

/** Where somebody can be placed: a level, or a level that a domain has. The value is `domain/level`. */
function placesOf({ domains, levels }: Ladder) {
  if (domains.length === 0)
    return levels.map(({ code, name, meaning }) => ({ value: `/${code}`, label: name, hint: meaning }));
  return domains.flatMap((domain) =>
    levels
      .filter(({ code }) => domain.levels.includes(code))
      .map(({ code, name, meaning }) => ({
        value: `${domain.code}/${code}`,
        label: `${domain.name}: ${name}`,
        hint: meaning,
      })),
  );
}

export async function loader(args: Route.LoaderArgs) {
  const { language, clock } = args.context.get(portalContext);
  const personId = personOf(args.params);
  const { ladder, ladderOf, planOf } = await query(args.context, LadderOfDocument, { personId, language });
  const kept = await keptForm(args);
  return {
    person: found(planOf).person,
    ladder,
    placements: found(ladderOf),
    today: localDateOf(clock.now()),
    kept: kept && typedOf(kept),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const read = readForm(form, language, (fields) => ({
    kind: fields.choice('kind', kinds),
    place: fields.needed('level'),
    note: fields.text('note'),
    placedOn: fields.neededDay('placedOn'),
  }));
  if (!read.ok) return refuse(form, read.problems);
  const { place, ...rest } = read.input;
  const [domain = '', level = ''] = place.split('/');
  const { outcome } = await query(context, RecordLadderPlacementDocument, {
    personId,
    input: { ...rest, domain, level },
  });
  return settle(outcome, { form, language, to: `/mijn-mensen/${personId}?melding=placed`, at: { domain: 'level' } });
}

export default function LadderPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const { person, ladder, placements, today } = loaderData;
  const state = formState(actionData, loaderData.kept);
  const { typed, problems } = state;
  if (!ladder) return <NothingHere person={person} title={t('ladder.title')} text={t('nothing.ladder')} />;
  return (
    <Page
      title={t('ladder.title')}
      lead={t('ladder.lead', { name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      problems={problems}
    >
      <FormNotices state={state} />
      <Callout>
        <Paragraph>{t('ladder.snapshot')}</Paragraph>
        <Paragraph>{t('ladder.contact')}</Paragraph>
      </Callout>
      <PortalForm keeps>
        <RadioGroup
          name="kind"
          label={t('ladder.kindQuestion')}
          error={problemAt(problems, 'kind')}
          value={shown(typed, 'kind', 'CURRENT')}
          choices={kinds.map((kind) => ({
            value: kind,
            label: t(`ladder.kind.${kind}`),
            hint: t(`ladder.kindHint.${kind}`),
          }))}
        />
        <RadioGroup
          name="level"
          label={t('ladder.level')}
          error={problemAt(problems, 'level')}
          value={shown(typed, 'level')}
          choices={placesOf(ladder)}
        />
        <WordsHint />
        <TextArea
          name="note"
          rows={3}
          optional
          label={t('ladder.note')}
          error={problemAt(problems, 'note')}
          value={shown(typed, 'note')}
        />
        <DateField
          name="placedOn"
          label={t('ladder.placedOn')}
          error={problemAt(problems, 'placedOn')}
          value={shownDay(typed, 'placedOn', today)}
        />
        <ActionGroup>
          <Button>{t('draft.save')}</Button>
          <ButtonLink to={`/mijn-mensen/${person.id}`} variant="subtle">
            {t('draft.cancel')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
      <LadderHistory placements={placements} level={2} />
    </Page>
  );
}
