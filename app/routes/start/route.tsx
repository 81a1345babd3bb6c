import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { isLanguage, languageAskedFor, languages, sourceLanguage, useTexts } from '#app/i18n/index.ts';
import { homeOf, identityContext, moveTo } from '#app/server/identity/signed-in.server.ts';
import { safeReturnPath, withQuery } from '#app/server/identity/return-path.ts';
import { MunicipalitiesDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { ChooseMunicipality } from './choose-municipality.tsx';
import { chosenMunicipality } from './municipality.server.ts';
import { SignInPage } from './sign-in-page.tsx';
import { isMessage } from './message.tsx';

export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const { viewer, municipality, demo } = context.get(portalContext);
  const { municipalityFixed } = context.get(identityContext);
  if (viewer.kind !== 'anonymous') throw redirect(homeOf(viewer));
  const elsewhere = guessedPlace(args);
  if (elsewhere) throw elsewhere;
  const { searchParams } = new URL(request.url);
  const melding = searchParams.get('melding');
  const message = isMessage(melding) ? melding : null;
  const returnTo = safeReturnPath(searchParams.get('terug'));
  if (municipality && (municipalityFixed || !searchParams.has('kies'))) {
    return { kind: 'signIn', name: municipality.name, fixed: municipalityFixed, message, returnTo, demo } as const;
  }
  const { municipalities } = await query(context, MunicipalitiesDocument, {});
  return { kind: 'choose', municipalities, message, returnTo, demo } as const;
}

/** The same page in the language that the browser asks for: once in a visit, and only where neither address nor choice says another. */
function guessedPlace({ request, context }: Route.LoaderArgs): Response | null {
  const { language, municipality } = context.get(portalContext);
  const { identity } = context.get(identityContext);
  if (language !== sourceLanguage || identity.languageChoice(request) !== null) return null;
  const offered = municipality ? municipality.languages.filter(isLanguage) : languages;
  const asked = languageAskedFor(request.headers.get('accept-language'), offered);
  const { pathname, search } = new URL(request.url);
  return asked === language ? null : moveTo(identity.readIn(request, asked, `${pathname}${search}`, 'guessed'));
}

export async function action(args: Route.ActionArgs) {
  const headers = await chosenMunicipality(args);
  if (headers === null) return data({ missing: true }, { status: 422 });
  const { searchParams } = new URL(args.request.url);
  const to = withQuery('/', { terug: safeReturnPath(searchParams.get('terug')), melding: searchParams.get('melding') });
  throw redirect(to, { headers });
}

export default function Start({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('identity');
  if (loaderData.kind === 'signIn') return <SignInPage {...loaderData} />;
  const problems = actionData?.missing ? [{ field: 'gemeente', message: t('start.where.missing') }] : [];
  return <ChooseMunicipality {...loaderData} problems={problems} />;
}
