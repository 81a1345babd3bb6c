import { Form } from 'react-router';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { TextLink } from '../button.tsx';
import { Typed } from '../text.tsx';
import type { ActingFor } from './header.tsx';

/** On every page of a demonstration. */
export function DemoBanner() {
  const t = useTexts('common');
  return (
    <aside className="portal-banner portal-banner--demo" aria-label={t('demo.title')}>
      <p>
        <strong>{t('demo.title')}</strong> {t('demo.text')}{' '}
        <TextLink to={`/demo/postvak?taal=${useLanguage()}`} plain>
          {t('demo.inbox')}
        </TextLink>
      </p>
    </aside>
  );
}

/** On every page of somebody who acts for another, on paper too: whose matter it is, and the way back to one's own. */
export function ActingBanner({ personName }: Pick<ActingFor, 'personName'>) {
  const t = useTexts('common');
  return (
    <aside className="portal-banner portal-banner--acting" aria-label={t('acting.label')}>
      <p>
        <strong>
          {t('acting.for')} <Typed>{personName}</Typed>
        </strong>
        <br />
        {t('acting.you', { name: personName })}
      </p>
      <Form method="post" action="/namens">
        <input type="hidden" name="handeling" value="stoppen" />
        <button type="submit" className="nl-button nl-button--secondary">
          <span className="nl-button__label">{t('acting.stop')}</span>
        </button>
      </Form>
    </aside>
  );
}

/** On every page in a language whose texts no native speaker has read. */
export function DraftedNotice() {
  const t = useTexts('common');
  return (
    <aside className="portal-banner" aria-label={t('drafted.title')}>
      <p>
        <strong>{t('drafted.title')}</strong> {t('drafted.text')}{' '}
        <TextLink to="/over#languages">{t('drafted.more')}</TextLink>
      </p>
    </aside>
  );
}

/** After a citizen chose another language: what else follows the choice. */
export function MailLanguageNotice() {
  const t = useTexts('common');
  return (
    <p className="portal-banner" role="status">
      {t('language.mail')}
    </p>
  );
}

/** After a sign-in that was asked for because something has to be surer: that nothing was sent yet. */
export function SurerSignInNotice({ succeeded }: { readonly succeeded: boolean }) {
  const t = useTexts('common');
  return (
    <p className="portal-banner" role="status">
      {t(succeeded ? 'session.surer' : 'session.notSurer')}
    </p>
  );
}

/** Shown by the comfort script while there is no connection. */
export function OfflineNotice() {
  const t = useTexts('common');
  return (
    <p className="portal-notice" role="status" data-offline="" hidden>
      {t('offline')}
    </p>
  );
}
