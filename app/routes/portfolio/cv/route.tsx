import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { rowsOf } from '#app/paper/beside.ts';
import { Paper } from '#app/paper/paper.tsx';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, Page, Paragraph, PrintButton, TextLink } from '#app/ui/index.ts';
import { pathIn } from '#app/i18n/languages.ts';
import type { Route } from './+types/route';
import { loadCv } from './cv.server.ts';
import { cvLines } from './lines.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export function loader({ request, context }: Route.LoaderArgs) {
  return loadCv(request, context);
}

/** The CV as it is printed, with nothing around it on paper. */
export default function CvPage({ loaderData: { cv, paperLanguage } }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  // The page has its own title.
  const lines = cvLines(cv, paperLanguage).filter(({ kind }) => kind !== 'title');
  const inDutch = paperLanguage !== language;
  return (
    <Page title={t('cv.title', { name: cv.myDetails.name })} back={{ to: '/portfolio', label: t('back') }}>
      <div className="portal-screen-only">
        <PrintButton>{t('cv.print')}</PrintButton>
        <noscript>
          <Paragraph>{t('cv.printHint')}</Paragraph>
        </noscript>
        <ActionGroup>
          <TextLink to={pathIn(language, `/portfolio/cv/pdf${inDutch ? '?taal=nl' : ''}`)} plain>
            {t('cv.pdf')}
          </TextLink>
          {language === 'nl' ? null : (
            <TextLink to={inDutch ? '/portfolio/cv' : '/portfolio/cv?taal=nl'}>
              {t(inDutch ? 'cv.inOwn' : 'cv.inDutch')}
            </TextLink>
          )}
        </ActionGroup>
        {inDutch ? (
          <Alert>
            <Paragraph>{t('cv.asTyped')}</Paragraph>
          </Alert>
        ) : null}
      </div>
      {lines.some(({ kind }) => kind === 'heading') ? (
        <Paper rows={rowsOf([{ language: paperLanguage, lines }])} two={false} alone />
      ) : (
        <Paragraph>{t('cv.empty')}</Paragraph>
      )}
    </Page>
  );
}
