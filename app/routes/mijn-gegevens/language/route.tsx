import { query } from '#app/api.server.ts';
import { endonyms, isLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, Page, PortalForm, RadioGroup } from '#app/ui/index.ts';
import { useSite } from '#app/site.tsx';
import { MyContactDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context }: Route.LoaderArgs) {
  const { myDetails } = await query(context, MyContactDocument, {});
  return { language: myDetails.contact.language };
}

/** Chooses the language as the switch at the top does: `/taal` keeps it and reads on in it. */
export default function LanguageOfMail({ loaderData }: Route.ComponentProps) {
  const t = useTexts('details');
  const { languages } = useSite();
  return (
    <Page title={t('language.title')} heading="inForm" back={{ to: '/mijn-gegevens' }}>
      <PortalForm action="/taal" hidden={{ terug: '/mijn-gegevens' }}>
        <RadioGroup
          question
          name="taal"
          label={t('language.title')}
          hint={t('language.hint')}
          value={isLanguage(loaderData.language) ? loaderData.language : null}
          choices={languages.map((one) => ({ value: one, label: <bdi lang={one}>{endonyms[one]}</bdi> }))}
        />
        <ActionGroup>
          <Button>{t('language.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
