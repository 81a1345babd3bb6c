import { formatDateWithWeekday, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { MyHelpersResult } from '#graphql/generated/documents.ts';
import { deedText } from './mandate-words.ts';

/** What helpers looked at and did, by day. */
export function Deeds({ days }: { readonly days: MyHelpersResult['actingDays'] }) {
  const t = useTexts('mandate');
  const language = useLanguage();
  if (days.length === 0) return <Paragraph>{t('helpers.didNothing')}</Paragraph>;
  return (
    <>
      <Paragraph>{t('helpers.didLead')}</Paragraph>
      {days.map(({ day, deeds }) => (
        <section key={day} aria-labelledby={`dag-${day}`}>
          <Heading level={3} id={`dag-${day}`}>
            {formatDateWithWeekday(day, language)}
          </Heading>
          <BulletList>
            {deeds.map((deed) => {
              const what = deedText(deed, language);
              return (
                <Bullet key={`${deed.helperName} ${what}`}>
                  <Typed>{deed.helperName}</Typed>: {what} ({t('deed.times', { count: deed.times })})
                </Bullet>
              );
            })}
          </BulletList>
        </section>
      ))}
    </>
  );
}
