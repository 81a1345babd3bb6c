import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { withoutLanguage } from '#app/i18n/languages.ts';
import { withQuery } from '#app/server/identity/return-path.ts';
import { identityContext } from '#app/server/identity/signed-in.server.ts';
import {
  PerspectiveTrainingsDocument,
  type PerspectiveTrainingsResult,
  PerspectiveYearDocument,
  type PerspectiveYearResult,
} from '#graphql/generated/documents.ts';

export type Year = NonNullable<PerspectiveYearResult['perspectiveYear']>;
export type Direction = Year['directions'][number];
export type DirectionTraining = PerspectiveTrainingsResult['perspectiveTrainings'][number];

interface Asked {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

const slugIn = (context: Asked['context']) => context.get(identityContext).municipality?.slug ?? '';

/** The Perspectiefjaar of the reader's municipality; `null` where it has none. Whose municipality is not known says it first. */
export async function programmeOf({
  request,
  context,
}: Asked): Promise<{ readonly year: Year | null; readonly name: string }> {
  const { municipality, language } = context.get(portalContext);
  const { pathname, search } = new URL(request.url);
  if (municipality === null)
    throw redirect(withQuery('/perspectief/gemeente', { terug: withoutLanguage(`${pathname}${search}`) }));
  const { perspectiveYear } = await query(context, PerspectiveYearDocument, {
    municipality: slugIn(context),
    language,
  });
  return { year: perspectiveYear, name: municipality.name };
}

/** A few trainings and learn-work places of the catalogue for directions. */
export async function trainingsOf(
  { context }: Asked,
  directions: readonly Direction[],
): Promise<readonly DirectionTraining[]> {
  if (directions.length === 0) return [];
  const { perspectiveTrainings } = await query(context, PerspectiveTrainingsDocument, {
    municipality: slugIn(context),
    directions: directions.map(({ id }) => id),
  });
  return perspectiveTrainings;
}
