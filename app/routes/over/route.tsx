import {
  directionOf,
  endonyms,
  isDrafted,
  languages,
  sourceLanguage,
  type Language,
  useTexts,
} from '#app/i18n/index.ts';
import { useSite } from '#app/site.tsx';
import { Card, DataTable, Heading, Page, Paragraph, TextLink } from '#app/ui/index.ts';

/** What happens with data, the languages, accessibility and where to report a leak; the same for everybody. */
export default function About() {
  const t = useTexts('common');
  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <Privacy />
      <Languages />
      <Card title={t('about.accessibility.title')} id="accessibility">
        <Paragraph>{t('about.accessibility.text')}</Paragraph>
        <Paragraph>{t('about.accessibility.tested')}</Paragraph>
        <Paragraph>{t('about.accessibility.notYet')}</Paragraph>
        <Paragraph>{t('about.accessibility.help')}</Paragraph>
      </Card>
      <Card title={t('about.security.title')} id="security">
        <Paragraph>{t('about.security.text')}</Paragraph>
        <Paragraph>
          <TextLink to="/.well-known/security.txt" plain>
            {t('about.security.link')}
          </TextLink>
        </Paragraph>
      </Card>
    </Page>
  );
}

function Privacy() {
  const t = useTexts('common');
  const municipality = useSite().contact?.name;
  return (
    <Card title={t('about.privacy.title')} id="privacy">
      <Paragraph>{municipality ? t('about.privacy.who', { municipality }) : t('about.privacy.whoUnknown')}</Paragraph>
      <Paragraph>{t('about.privacy.what')}</Paragraph>
      <Paragraph>{t('about.privacy.why')}</Paragraph>
      <Paragraph>{t('about.privacy.seen')}</Paragraph>
      <Paragraph>{t('about.privacy.photos')}</Paragraph>
      <Heading level={3}>{t('about.privacy.kept')}</Heading>
      <DataTable
        caption={t('about.privacy.keptCaption')}
        captionHidden
        columns={[{ label: t('about.privacy.keptWhat') }, { label: t('about.privacy.keptHow') }]}
        rows={[
          { key: 'sent', cells: [t('about.privacy.keptSent'), t('about.privacy.keptSentFor')] },
          { key: 'session', cells: [t('about.privacy.keptSession'), t('about.privacy.keptSessionFor')] },
          { key: 'typed', cells: [t('about.privacy.keptTyped'), t('about.privacy.keptTypedFor')] },
        ]}
      />
      <Paragraph>{t('about.privacy.cookies')}</Paragraph>
      <Paragraph>{t('about.privacy.rights')}</Paragraph>
    </Card>
  );
}

function Languages() {
  const t = useTexts('common');
  const state = (language: Language) => {
    if (language === sourceLanguage) return t('about.languages.source');
    return isDrafted(language) ? t('about.languages.drafted') : t('about.languages.reviewed');
  };
  return (
    <Card title={t('about.languages.title')} id="languages">
      <Paragraph>{t('about.languages.text')}</Paragraph>
      <DataTable
        caption={t('about.languages.caption')}
        captionHidden
        columns={[{ label: t('about.languages.language') }, { label: t('about.languages.state') }]}
        rows={languages.map((language) => ({
          key: language,
          cells: [
            <bdi key="name" lang={language} dir={directionOf(language)}>
              {endonyms[language]}
            </bdi>,
            state(language),
          ],
        }))}
      />
      <Paragraph>{t('about.languages.wrong')}</Paragraph>
    </Card>
  );
}
