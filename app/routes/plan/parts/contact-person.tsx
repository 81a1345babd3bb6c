import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, Paragraph, PhoneLink, Typed } from '#app/ui/index.ts';
import type { MyPlanResult } from '#graphql/generated/documents.ts';

export interface ContactPersonProps {
  readonly person: NonNullable<MyPlanResult['plan']>['contactPerson'];
  readonly phone: string | null;
}

/** Who stands beside the citizen, and how to call. */
export function ContactPerson({ person, phone }: ContactPersonProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  return (
    <Card title={t('part.contact')} id="contact">
      {person ? (
        <Paragraph>
          <strong>
            <Typed>{person.name}</Typed>
          </strong>
          <br />
          {t('contact.since', { date: formatDate(person.since, language) })}
        </Paragraph>
      ) : (
        <Paragraph>{t('contact.none')}</Paragraph>
      )}
      {phone === null ? null : (
        <Paragraph>
          {t('contact.call')} <PhoneLink phone={phone} />
        </Paragraph>
      )}
    </Card>
  );
}
