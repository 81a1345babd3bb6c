import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import { safeReturnPath, withQuery } from '#app/server/identity/return-path.ts';
import { actorIn, identityContext, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { EndMandateDocument, MyHelpedDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../plan/plan.server.ts';
import { ActingNow, ActingOver } from './acting.tsx';
import { Helped } from './helped.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['ander', 'aangenomen', 'gestopt', 'kanNiet'] as const;

/** While somebody acts nothing is asked here in the name of the one for whom they do: what they may stands in their session. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { actingEnded } = context.get(portalContext);
  const message = messageIn(request, messages);
  const back = safeReturnPath(new URL(request.url).searchParams.get('terug'));
  const actor = actorIn(context);
  if (actor) return { acting: { ...actor, ended: actingEnded }, helped: [], message, back };
  const { mandates } = await query(context, MyHelpedDocument, {});
  return { acting: null, helped: mandates.helped, message, back };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { identity } = context.get(identityContext);
  const form = await request.formData();
  const mandateId = textIn(form, 'hulp');
  const back = safeReturnPath(form.get('terug'));
  switch (textIn(form, 'handeling')) {
    case 'stoppen':
      await identity.stopActing(request);
      throw redirect(back ?? '/namens', 303);
    case 'beginnen':
      if (actorIn(context)) throw redirect('/namens', 303);
      if (await identity.act(request, mandateId)) throw redirect(back ?? '/namens', 303);
      throw redirect(withQuery('/namens', { melding: 'kanNiet', terug: back }), 303);
    case 'beeindigen':
      await query(context, EndMandateDocument, { mandateId });
      throw redirect('/namens?melding=gestopt', 303);
    default:
      throw redirect('/namens', 303);
  }
}

export default function OnBehalf({ loaderData }: Route.ComponentProps) {
  const t = useTexts('mandate');
  const { acting, helped, message, back } = loaderData;
  if (acting?.ended) return <ActingOver personName={acting.personName} may={acting.may} />;
  if (acting) return <ActingNow acting={acting} wrongForm={message === 'ander'} back={back} />;
  return <Helped title={t('acting.title')} helped={helped} message={message} back={back} />;
}
