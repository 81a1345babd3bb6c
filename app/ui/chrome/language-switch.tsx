import { directionOf, endonyms, type Language, pathIn, useLanguage, useTexts } from '#app/i18n/index.ts';

export interface LanguageSwitchProps {
  readonly languages: readonly Language[];
  /** Address of this page without its language prefix, with its query. */
  readonly path: string;
}

/** The same page in another language. A plain `<a>`: the router would keep the language. */
export function LanguageSwitch({ languages, path }: LanguageSwitchProps) {
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
      <ul className="portal-languages__list">
        {languages.map((language) => (
          <li key={language}>
            <a
              className="nl-link portal-languages__link"
              href={pathIn(language, path)}
              lang={language}
              hrefLang={language}
              dir={directionOf(language)}
              aria-current={language === current ? 'true' : undefined}
            >
              {endonyms[language]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
