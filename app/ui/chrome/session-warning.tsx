import { Form } from 'react-router';
import { formatTime, useLanguage, useTexts } from '#app/i18n/index.ts';
import { TextLink } from '../button.tsx';

export interface SessionWarningProps {
  /** When the session ends if nothing is done, epoch milliseconds. */
  readonly expiresAt: number;
  /** When the page was made. The script counts from here, because the reader's clock may be wrong. */
  readonly now: number;
  /** Address to come back to, without its language prefix. */
  readonly path: string;
  /** The reader's own sessions are not shown to somebody who acts for another. */
  readonly acting?: boolean;
}

/**
 * Says until when somebody is signed in, with a button to stay longer; works as a plain form. In the last minutes the
 * comfort script brings it forward and extends without leaving the page, so that nothing typed is lost.
 */
export function SessionWarning({ expiresAt, now, path, acting = false }: SessionWarningProps) {
  const t = useTexts('common');
  return (
    <section
      className="portal-session"
      aria-labelledby="sessie-tekst"
      data-session={Math.max(0, expiresAt - now)}
      data-ended={t('session.ended')}
      data-extended={t('session.extended')}
    >
      <h2 className="nl-heading nl-heading--level-3 portal-session__title">{t('session.warning')}</h2>
      <p id="sessie-tekst">{t('session.until', { time: formatTime(expiresAt, useLanguage()) })}</p>
      <p className="portal-session__title">{t('session.warningText')}</p>
      <Form method="post" action="/sessie/verlengen">
        <input type="hidden" name="terug" value={path} />
        <button type="submit" className="nl-button nl-button--subtle">
          <span className="nl-button__label">{t('session.extend')}</span>
        </button>
      </Form>
      {acting ? null : <TextLink to="/sessies">{t('nav.sessions')}</TextLink>}
    </section>
  );
}
