import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { Paragraph, PhoneLink } from '#app/ui/index.ts';

export interface DutchNoteProps {
  /** `null` where the number stands below already. */
  readonly phone?: string | null;
}

/** For readers of another language: what the municipality wrote is in Dutch, and who explains it. Once on a page. */
export function DutchNote({ phone = null }: DutchNoteProps) {
  const t = useTexts('plan');
  if (useLanguage() === 'nl') return null;
  return (
    <Paragraph>
      {t('explain.dutch')}{' '}
      {phone === null ? null : (
        <>
          {t('contact.call')} <PhoneLink phone={phone} />
        </>
      )}
    </Paragraph>
  );
}
