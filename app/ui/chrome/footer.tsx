import { directionOf, type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { TextLink } from '../button.tsx';
import { PhoneLink } from '../text.tsx';

/** How a municipality can be reached; public data. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly openingHours: { readonly text: string; readonly language: Language };
  readonly address: string;
  readonly email: string;
}

export interface FooterProps {
  readonly contact: Contact | null;
  /** Leads to what the reader may do about their data. */
  readonly rights?: boolean;
}

/** Help at the same place on every page, and what there is to know about the site. */
export function Footer({ contact, rights = false }: FooterProps) {
  const t = useTexts('common');
  return (
    <footer className="portal-footer">
      <div className="portal-footer__columns">
        {contact ? <Help contact={contact} /> : null}
        <section aria-labelledby="voet-over">
          <h2 className="nl-heading nl-heading--level-3" id="voet-over">
            {t('footer.about')}
          </h2>
          <ul>
            {(['privacy', 'accessibility', 'languages'] as const).map((part) => (
              <li key={part}>
                <TextLink to={`/over#${part}`}>{t(`footer.${part}`)}</TextLink>
              </li>
            ))}
            {rights ? (
              <li>
                <TextLink to="/mijn-rechten">{t('footer.rights')}</TextLink>
              </li>
            ) : null}
          </ul>
        </section>
      </div>
    </footer>
  );
}

function Help({ contact }: { readonly contact: Contact }) {
  const t = useTexts('common');
  return (
    <section aria-labelledby="voet-hulp">
      <h2 className="nl-heading nl-heading--level-3" id="voet-hulp">
        {t('footer.help')}
      </h2>
      <ul>
        <li>
          <PhoneLink phone={contact.phone}>{t('footer.call', { phone: contact.phone })}</PhoneLink>
        </li>
        <li>
          {t('footer.hours')}: <OpeningHours {...contact.openingHours} />
        </li>
        <li>
          <a className="nl-link" href={`mailto:${contact.email}`}>
            <bdi dir="ltr">{contact.email}</bdi>
          </a>
        </li>
        <li>
          <bdi dir="ltr" className="portal-footer__address">
            {contact.address}
          </bdi>
        </li>
      </ul>
    </section>
  );
}

/** In the reader's language, or marked as the other one where the municipality has no words in theirs. */
function OpeningHours({ text, language }: Contact['openingHours']) {
  return language === useLanguage() ? (
    text
  ) : (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}
