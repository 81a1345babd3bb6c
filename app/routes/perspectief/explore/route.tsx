import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, CheckboxGroup, Page, PortalForm } from '#app/ui/index.ts';
import { suggest } from '#graphql/perspective-year/domain/suggest.ts';
import { abilities, energies, needs, tracks } from '#graphql/perspective-year/domain/words.ts';
import type { Route } from './+types/route';
import { FormLanguages } from '../form-languages.tsx';
import { NothingKept, NoYear } from '../parts.tsx';
import { trainingsOf, programmeOf } from '../programme.server.ts';
import { answersIn, carried, type Explored, placeAfter, questions } from './answers.ts';
import { Result } from './result.tsx';

export const loader = (args: Route.LoaderArgs) => programmeOf(args);

/** Reads the answers that came along and gives the next page. It saves nothing: they stand in that page, and nowhere else. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const answers = answersIn(form);
  const place = placeAfter(form);
  const { year } = await programmeOf(args);
  if (place < questions.length || year === null) return { answers, place, result: null };
  const suggested = suggest(year.directions, answers);
  const found = suggested.map(({ direction }) => direction);
  return { answers, place, result: { suggested, trainings: await trainingsOf(args, found) } };
}

const none: Explored = { energies: [], abilities: [], needs: [], tracks: [] };

/** Five minutes of exploring: a few questions and then directions. Answers travel in the form and never in an address. */
export default function ExplorePage({ loaderData: { year, name }, actionData }: Route.ComponentProps) {
  if (year === null) return <NoYear name={name} />;
  const { answers, place, result } = actionData ?? { answers: none, place: 0, result: null };
  if (result !== null) return <Result year={year} answers={answers} {...result} />;
  return <QuestionPage answers={answers} place={place} />;
}

function QuestionPage({ answers, place }: { readonly answers: Explored; readonly place: number }) {
  const t = useTexts('perspective');
  const asked = questions[place] ?? 'energie';
  const fields = {
    energie: {
      label: t('explore.energy.label'),
      hint: t('explore.any'),
      values: answers.energies,
      choices: energies.map((value) => ({ value, label: t(`energy.${value}`) })),
    },
    kunnen: {
      label: t('explore.ability.label'),
      hint: t('explore.any'),
      values: answers.abilities,
      choices: abilities.map((value) => ({ value, label: t(`ability.${value}`) })),
    },
    nodig: {
      label: t('explore.need.label'),
      hint: t('explore.need.hint'),
      values: answers.needs,
      choices: needs.map((value) => ({ value, label: t(`need.${value}`) })),
    },
    spoor: {
      label: t('explore.track.label'),
      hint: t('explore.track.hint'),
      values: answers.tracks,
      choices: tracks.map((value) => ({ value, label: t(`trackChoice.${value}`) })),
    },
  };
  const field = fields[asked];
  return (
    <Page
      title={field.label}
      heading="inForm"
      step={{ number: place + 1, of: questions.length }}
      back={{ to: '/perspectief', label: t('back') }}
    >
      <PortalForm key={asked} hidden={{ ...carried(answers, asked), stap: place }} repeatable>
        <CheckboxGroup name={asked} question {...field} />
        <ActionGroup>
          <Button name="naar" value="verder">
            {t(place + 1 === questions.length ? 'explore.show' : 'explore.next')}
          </Button>
          {place === 0 ? null : (
            <Button name="naar" value="terug" variant="secondary">
              {t('explore.previous')}
            </Button>
          )}
        </ActionGroup>
        <FormLanguages />
      </PortalForm>
      <NothingKept />
    </Page>
  );
}
