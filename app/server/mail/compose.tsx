import type { CSSProperties } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { directionOf, type Language, leftToRight, textsOf } from '#app/i18n/index.ts';
import type { NotificationKind } from '#graphql/generated/resolvers.ts';

export interface MailFacts {
  readonly kind: NotificationKind;
  /** The reader's. */
  readonly language: Language;
  /** Confirms that the address is read; only in the mail that asks for it. */
  readonly code: string | null;
  /** Who sends it, and where to call: public data. */
  readonly municipality: { readonly name: string; readonly phone: string };
  /** Start of the portal in the reader's language. */
  readonly link: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The words of a mail: that something waits and where, a code where one is asked for, and nothing about the reader. */
export function composeMail({ kind, language, code, municipality, link }: MailFacts): Mail {
  const t = textsOf(language, 'notification');
  const subject = t(`mail.${kind}.subject`);
  const paragraphs = { greeting: t('mail.greeting'), text: t(`mail.${kind}.text`), private: t('mail.private') };
  const ending = [t('mail.automatic')];
  const text = [
    paragraphs.greeting,
    paragraphs.text,
    ...(code === null ? [] : [leftToRightIn(code, language)]),
    `${t('mail.link')}\n${link}`,
    paragraphs.private,
    `${t('mail.help')} ${leftToRightIn(municipality.phone, language)}`,
    municipality.name,
    ...ending,
  ].join('\n\n');
  const html = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={styles.body}>
        <main style={styles.main}>
          <h1 style={styles.heading}>{subject}</h1>
          <p>{paragraphs.greeting}</p>
          <p>{paragraphs.text}</p>
          {code === null ? null : (
            <p style={styles.code}>
              <bdi dir="ltr">{code}</bdi>
            </p>
          )}
          <p>
            <a href={link} style={styles.button}>
              {t('mail.button')}
            </a>
          </p>
          <p dir="ltr" style={{ ...styles.small, textAlign: directionOf(language) === 'rtl' ? 'right' : 'left' }}>
            {link}
          </p>
          <p>{paragraphs.private}</p>
          <p>
            {t('mail.help')} <bdi dir="ltr">{municipality.phone}</bdi>
          </p>
          <p>
            <bdi>{municipality.name}</bdi>
          </p>
          {ending.map((line) => (
            <p key={line} style={styles.small}>
              {line}
            </p>
          ))}
        </main>
      </body>
    </html>,
  );
  return { subject, text: `${text}\n`, html: `<!doctype html>${html}` };
}

/** A number between words that are written from right to left keeps the order of its parts. */
function leftToRightIn(text: string, language: Language): string {
  return directionOf(language) === 'rtl' ? leftToRight(text) : text;
}

/** Programs that read mail know no style sheets: everything stands at its element, and nothing is fetched. */
const styles = {
  body: { margin: 0, padding: '16px', background: '#ffffff', color: '#1a1a1a', fontFamily: 'Arial, sans-serif' },
  main: { maxWidth: '560px', margin: '0 auto', fontSize: '18px', lineHeight: 1.5 },
  heading: { fontSize: '24px', lineHeight: 1.3 },
  button: {
    display: 'inline-block',
    padding: '12px 20px',
    background: '#14467a',
    color: '#ffffff',
    fontWeight: 'bold',
    borderRadius: '4px',
  },
  code: { fontSize: '28px', fontWeight: 'bold', letterSpacing: '4px' },
  small: { fontSize: '15px', color: '#4a4a4a' },
} satisfies Record<string, CSSProperties>;
