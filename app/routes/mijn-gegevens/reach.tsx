import { ForWhoMay, useMay } from '#app/acting.tsx';
import { endonyms, isLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Alert, ButtonLink, Card, CheckAnswers, Code, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { MyContact } from '#graphql/generated/documents.ts';

/** How the reader is reached: each with the page on which they change it. */
export function Reach({ contact }: { readonly contact: MyContact }) {
  const t = useTexts('details');
  const topics = useTexts('reach');
  const { email, emailWaiting, phone, calledName, preferredChannel, language } = contact;
  const base = '/mijn-gegevens';
  const isOwn = useMay(null);
  const changeAt = (to: string) => (isOwn ? { change: { to } } : {});
  return (
    <Card title={t('reach.title')} id="bereiken">
      <Paragraph>{t('reach.text')}</Paragraph>
      {emailWaiting === null ? null : (
        <Alert kind="info">
          <Paragraph>
            {t('reach.waits')} <Code>{emailWaiting.email}</Code>.{' '}
            {t(email === null ? 'reach.waitsFirst' : 'reach.waitsStill')}
          </Paragraph>
          <ForWhoMay part={null}>
            <ActionGroup>
              <ButtonLink to={`${base}/e-mail/code`} variant="secondary">
                {t('reach.toCode')}
              </ButtonLink>
            </ActionGroup>
          </ForWhoMay>
        </Alert>
      )}
      <CheckAnswers
        answers={[
          {
            label: t('reach.email'),
            value: email === null ? null : <Code>{email}</Code>,
            ...changeAt(`${base}/e-mail`),
          },
          {
            label: t('reach.phone'),
            value: phone === null ? null : <Code>{phone.readable}</Code>,
            ...changeAt(`${base}/telefoon`),
          },
          {
            label: t('reach.calledName'),
            value: calledName === null ? t('reach.ownName') : <Typed>{calledName}</Typed>,
            ...changeAt(`${base}/roepnaam`),
          },
          {
            label: t('reach.channel'),
            value: preferredChannel === null ? null : t(`channel.${preferredChannel}`),
            ...changeAt(`${base}/bereikbaar`),
          },
          {
            label: t('reach.language'),
            value: isLanguage(language) ? <bdi lang={language}>{endonyms[language]}</bdi> : language,
            ...changeAt(`${base}/taal`),
          },
        ]}
      />
      <ForWhoMay part={null}>
        <Paragraph>
          <TextLink to="/mijn-gegevens/bereiken">{topics('channels.title')}</TextLink>
          <br />
          <TextLink to="/berichten">{topics('messages.title')}</TextLink>
        </Paragraph>
      </ForWhoMay>
    </Card>
  );
}
