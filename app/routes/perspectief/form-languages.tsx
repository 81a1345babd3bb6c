import { useHref, useLocation } from 'react-router';
import { endonyms, languageOfPath, languages, pathIn, useTexts, withoutLanguage } from '#app/i18n/index.ts';
import { useSite } from '#app/site.tsx';
import { ActionGroup, Button, Paragraph } from '#app/ui/index.ts';

/** The same form in another language, sent there with everything in it: for pages whose answers are kept nowhere. Stands within the form. */
export function FormLanguages() {
  const t = useTexts('perspective');
  const { pathname } = useLocation();
  const current = languageOfPath(useHref('/'));
  const offered = useSite().languages.filter((one) => one !== current);
  if (offered.length === 0) return null;
  return (
    <>
      <Paragraph>{t('explore.languages')}</Paragraph>
      <ActionGroup>
        {languages
          .filter((one) => offered.includes(one))
          .map((one) => (
            <Button
              key={one}
              variant="subtle"
              name="naar"
              value="hier"
              formAction={pathIn(one, withoutLanguage(pathname))}
            >
              <span lang={one}>{endonyms[one]}</span>
            </Button>
          ))}
      </ActionGroup>
    </>
  );
}
