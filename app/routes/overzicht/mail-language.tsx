import { endonyms, isLanguage, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, Card, Paragraph, PortalForm } from '#app/ui/index.ts';

/** Offers the language that is read as that of messages, to somebody who gets these in another one. */
export function MailLanguage({ mail }: { readonly mail: string }) {
  const t = useTexts('home');
  const language = useLanguage();
  if (mail === language || !isLanguage(mail)) return null;
  return (
    <Card title={t('mailLanguage.title')} id="taal-van-berichten">
      <Paragraph>{t('mailLanguage.text', { language: endonyms[language], mail: endonyms[mail] })}</Paragraph>
      <PortalForm action="/taal" hidden={{ taal: language, terug: '/overzicht' }}>
        <ActionGroup>
          <Button variant="secondary">{t('mailLanguage.button', { language: endonyms[language] })}</Button>
        </ActionGroup>
      </PortalForm>
      <Paragraph>{t('mailLanguage.keep')}</Paragraph>
    </Card>
  );
}
