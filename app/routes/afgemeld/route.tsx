import { portalContext } from '#app/context.ts';
import { isLanguage, pathIn, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Page, Paragraph } from '#app/ui/index.ts';
import type { Route } from './+types/route';

/** Issuers know one address without language; they give the language back as the `state` that was sent along. */
export function loader({ request, context }: Route.LoaderArgs) {
  const state = new URL(request.url).searchParams.get('state');
  if (isLanguage(state) && state !== context.get(portalContext).language)
    throw new Response(null, { status: 302, headers: { location: pathIn(state, '/afgemeld') } });
  return null;
}

export default function SignedOut() {
  const t = useTexts('identity');
  return (
    <Page title={t('goodbye.title')} lead={t('goodbye.lead')} picture="calm">
      <Paragraph>{t('goodbye.shared')}</Paragraph>
      <ActionGroup>
        <ButtonLink to="/" variant="secondary">
          {t('goodbye.again')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}
