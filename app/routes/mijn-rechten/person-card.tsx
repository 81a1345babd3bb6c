import { useTexts } from '#app/i18n/index.ts';
import { Card, Paragraph, PhoneLink, TextLink } from '#app/ui/index.ts';

/** The supervisor's own page about complaints; the same for every municipality. */
export const supervisor = 'https://www.autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap';

/** A way to a person, and to the supervisor for who does not get any further. */
export function PersonCard({ phone }: { readonly phone: string | null }) {
  const t = useTexts('privacy');
  return (
    <Card title={t('person.title')} id="hulp">
      <Paragraph>{t('person.text')}</Paragraph>
      {phone === null ? null : (
        <Paragraph>
          <PhoneLink phone={phone} />
        </Paragraph>
      )}
      <Paragraph>{t('person.complain')}</Paragraph>
      <Paragraph>
        <TextLink to={supervisor} plain>
          {t('person.site')}
        </TextLink>
      </Paragraph>
    </Card>
  );
}
