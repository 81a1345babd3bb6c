import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  Typed,
} from '#app/ui/index.ts';
import { ActOnMyPlaceDocument, ChoosePlaceDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { useRoom } from '../room.ts';
import { useOverlap } from '../mine/overlaps.tsx';
import { textIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

async function load({ context, params: { id } }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const { training } = await query(context, ChoosePlaceDocument, { id });
  if (training === null) throw new Response(null, { status: 404 });
  const { request } = training;
  // A place is for what was approved, once.
  if (request?.state !== 'APPROVED' || request.place !== null) throw redirect('/opleidingen/mijn');
  return { training, requestId: request.id, overlaps: request.overlaps };
}

export function loader(args: Route.LoaderArgs) {
  return load(args);
}

export async function action(args: Route.ActionArgs) {
  const { language } = args.context.get(portalContext);
  const t = textsOf(language, 'enrolment');
  const { requestId } = await load(args);
  const runId = textIn(await args.request.formData(), 'run');
  const refuse = (message: string) => data({ problems: [{ field: 'run', message }] }, { status: 422 });
  if (runId === '') return refuse(t('place.chooseOne'));
  const { outcome } = await query(args.context, ActOnMyPlaceDocument, { requestId, act: 'ASK', runId });
  if (outcome.__typename !== 'TrainingRequest') return refuse(t('place.full'));
  throw redirect('/opleidingen/mijn?melding=plek', 303);
}

/** Asks for a place of a run: one that is free, or behind everybody who asked before. */
export default function PlacePage({ loaderData: { training, overlaps }, actionData }: Route.ComponentProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  const problems = actionData?.problems ?? [];
  const overlapText = useOverlap();
  const roomText = useRoom();
  const hintsOf = (run: string) =>
    overlaps.filter(({ runId }) => runId === run).map((one) => overlapText(training.title, one));
  return (
    <Page
      title={t('place.title')}
      lead={<Typed lang="nl">{training.title}</Typed>}
      back={{ to: '/opleidingen/mijn' }}
      problems={problems}
    >
      {training.runs.length === 0 ? (
        <Paragraph>{t('place.none')}</Paragraph>
      ) : (
        <PortalForm>
          <Paragraph>{t('place.lead')}</Paragraph>
          <RadioGroup
            name="run"
            label={t('place.choose')}
            error={problemAt(problems, 'run')}
            choices={training.runs.map((run) => ({
              value: run.id,
              label: t('place.run', { date: formatDate(run.startsOn, language) }),
              hint: [roomText(run), ...hintsOf(run.id)].join(' '),
            }))}
          />
          <ActionGroup>
            <Button>{t('place.button')}</Button>
            <ButtonLink to="/opleidingen/mijn" variant="subtle">
              {t('toMine')}
            </ButtonLink>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}
