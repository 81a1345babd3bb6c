import {
  directionOf,
  endonyms,
  formatInstant,
  isLanguage,
  languages,
  pathIn,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import { Card, CheckAnswers, Heading, Page, Paragraph } from '#app/ui/index.ts';
import { type CaughtMail, mostMails } from './mailbox.ts';
import type { CaughtSms } from './phone.ts';

/** Where the inbox lies. */
export const inboxPath = '/demo/postvak';

interface MailListProps {
  readonly mails: readonly CaughtMail[];
  readonly texts: readonly CaughtSms[];
}

/** Every mail that was caught, and every message to a phone. */
export function MailList({ mails, texts }: MailListProps) {
  const t = useTexts('notification');
  const language = useLanguage();
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <OtherLanguages path={inboxPath} />
      <Paragraph>
        <a className="nl-link" href={`${inboxPath}?taal=${language}`}>
          {t('inbox.refresh')}
        </a>
        {' · '}
        <a className="nl-link" href={pathIn(language, '/')}>
          {t('inbox.toPortal')}
        </a>
      </Paragraph>
      <Paragraph>
        {mails.length === 0 ? t('inbox.empty') : t('inbox.kept', { count: mails.length, most: mostMails })}
      </Paragraph>
      {mails.map((mail) => (
        <Card key={mail.id}>
          <Paragraph>
            <a className="nl-link" href={`${inboxPath}/${mail.id}?taal=${language}`} {...languageOf(mail)}>
              <strong>{mail.subject || t('inbox.noSubject')}</strong>
            </a>
          </Paragraph>
          <Paragraph>
            {t('inbox.to')}: <bdi dir="ltr">{mail.to}</bdi>
            <br />
            {t('inbox.at')}: {formatInstant(mail.receivedAt, language)}
          </Paragraph>
        </Card>
      ))}
      <Heading id="sms">{t('inbox.sms.title')}</Heading>
      {texts.length === 0 ? <Paragraph>{t('inbox.sms.empty')}</Paragraph> : null}
      {texts.map((text) => (
        <Card key={text.id}>
          <p className="nl-paragraph" dir="auto">
            {text.text.split('\n').map((line, row) => (
              <MailLine key={row} line={line} />
            ))}
          </p>
          <Paragraph>
            {t('inbox.to')}: <bdi dir="ltr">{text.to}</bdi>
            <br />
            {t('inbox.at')}: {formatInstant(text.receivedAt, language)}
            <br />
            {t('inbox.sms.parts', { count: text.parts })}
          </Paragraph>
        </Card>
      ))}
    </Page>
  );
}

/** One mail: its words, and how a program for mail shows it. */
export function OneMail({ mail }: { readonly mail: CaughtMail }) {
  const t = useTexts('notification');
  const language = useLanguage();
  return (
    <Page title={t('inbox.one')}>
      <BackToList />
      <OtherLanguages path={`${inboxPath}/${mail.id}`} />
      <CheckAnswers
        answers={[
          { label: t('inbox.to'), value: <bdi dir="ltr">{mail.to}</bdi> },
          { label: t('inbox.at'), value: formatInstant(mail.receivedAt, language) },
          {
            label: t('inbox.subject'),
            value: mail.subject ? <bdi {...languageOf(mail)}>{mail.subject}</bdi> : t('inbox.noSubject'),
          },
        ]}
      />
      <Card title={t('inbox.text')} id="tekst">
        {paragraphsOf(mail.text).map((paragraph, place) => (
          <p className="nl-paragraph" key={place} {...languageOf(mail)}>
            {paragraph.map((line, row) => (
              <MailLine key={row} line={line} />
            ))}
          </p>
        ))}
      </Card>
      {mail.html ? (
        <Card title={t('inbox.picture')} id="opmaak">
          <iframe
            src={`${inboxPath}/${mail.id}/opmaak`}
            title={t('inbox.picture')}
            width="100%"
            height="720"
            sandbox="allow-top-navigation-by-user-activation"
          />
        </Card>
      ) : null}
    </Page>
  );
}

/** A mail that was forgotten, or never came. */
export function NoMail() {
  const t = useTexts('notification');
  return (
    <Page title={t('inbox.missing.title')} lead={t('inbox.missing.lead')} picture="lost">
      <BackToList />
    </Page>
  );
}

function MailLine({ line }: { readonly line: string }) {
  const isAddress = /^https?:\/\/\S+$/.test(line);
  return (
    <>
      {isAddress ? (
        <a className="nl-link" href={line} dir="ltr">
          {line}
        </a>
      ) : (
        line
      )}
      <br />
    </>
  );
}

function BackToList() {
  const t = useTexts('notification');
  return (
    <p className="portal-back">
      <a className="nl-link" href={`${inboxPath}?taal=${useLanguage()}`}>
        {t('inbox.back')}
      </a>
    </p>
  );
}

function OtherLanguages({ path }: { readonly path: string }) {
  const t = useTexts('common');
  const current = useLanguage();
  return (
    <nav aria-label={t('language.label')}>
      <p className="nl-paragraph">
        {languages
          .filter((language) => language !== current)
          .map((language) => (
            <span key={language}>
              <a
                className="nl-link"
                href={`${path}?taal=${language}`}
                lang={language}
                hrefLang={language}
                dir={directionOf(language)}
              >
                {endonyms[language]}
              </a>{' '}
            </span>
          ))}
      </p>
    </nav>
  );
}

/** In what language a mail is written, which need not be that of the page around it. */
function languageOf({ language }: CaughtMail) {
  return isLanguage(language) ? { lang: language, dir: directionOf(language) } : ({ dir: 'auto' } as const);
}

function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()));
}
