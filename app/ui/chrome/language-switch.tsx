import { Form } from 'react-router';
import { directionOf, endonyms, type Language, useLanguage, useTexts } from '#app/i18n/index.ts';

export interface LanguageSwitchProps {
  readonly languages: readonly Language[];
  /** Address of this page without its language prefix, with its query. */
  readonly path: string;
  /** A form is open on this page: the comfort script takes what was typed along, without it people have to save first. */
  readonly formOpen: boolean;
}

/** The same page in another language. A form and no links: the choice is remembered, and for a citizen the mail follows it. */
export function LanguageSwitch({ languages, path, formOpen }: LanguageSwitchProps) {
  const t = useTexts('common');
  const current = useLanguage();
  return (
    <details className="portal-languages" data-menu="">
      <summary>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3.5 12h17M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
          />
        </svg>
        <span className="portal-hidden">{t('language.choose')}: </span>
        {endonyms[current]}
      </summary>
      <Form method="post" action="/taal" className="portal-languages__list" data-languages="">
        <input type="hidden" name="terug" value={path} />
        {formOpen ? (
          <noscript>
            <p>{t('language.saveFirst')}</p>
          </noscript>
        ) : null}
        <ul>
          {languages.map((language) => (
            <li key={language}>
              <button
                type="submit"
                name="taal"
                value={language}
                className="portal-languages__choice"
                lang={language}
                dir={directionOf(language)}
                aria-current={language === current ? 'true' : undefined}
              >
                {endonyms[language]}
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </details>
  );
}
