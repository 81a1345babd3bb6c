import { useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, ButtonLink, Page, Paragraph } from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { loadPortfolio } from '../../portfolio.server.ts';
import { knownOf } from '../guide.server.ts';
import { firstFrom } from '../steps.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context }: Route.LoaderArgs) {
  return { next: firstFrom(0, knownOf(await loadPortfolio(context))) };
}

/** Whether there is more to tell of what somebody did. */
export default function MorePage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  return (
    <Page title={t('guide.more')} back={{ to: '/portfolio', label: t('back') }}>
      <Paragraph>{t('guide.saved')}</Paragraph>
      <ActionGroup>
        <ButtonLink to={`/portfolio/begin/${loaderData.next}`}>{t('guide.moreNo')}</ButtonLink>
        <ButtonLink to="/portfolio/begin/soort" variant="secondary">
          {t('guide.moreYes')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}
