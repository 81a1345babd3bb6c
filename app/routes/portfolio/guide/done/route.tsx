import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, ButtonLink, Page } from '#app/ui/index.ts';
import type { Route } from './+types/route';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** The end of the guided start: there is a CV. */
export default function DonePage() {
  const t = useTexts('portfolio');
  return (
    <Page
      title={t('guide.done')}
      lead={t('guide.doneText')}
      picture="portfolio"
      back={{ to: '/portfolio', label: t('back') }}
    >
      <ActionGroup>
        <ButtonLink to="/portfolio/cv">{t('cv.look')}</ButtonLink>
        <ButtonLink to="/portfolio" variant="secondary">
          {t('guide.doneToPortfolio')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}
