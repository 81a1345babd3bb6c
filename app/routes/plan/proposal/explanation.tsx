import { useTexts } from '#app/i18n/index.ts';
import { Callout, Paragraph, PhoneLink } from '#app/ui/index.ts';
import { DutchNote } from '../parts/dutch-note.tsx';

export interface ExplanationProps {
  /** Name of who stands beside the citizen. */
  readonly person: string | null;
  readonly phone: string | null;
}

/** Nobody has to agree to what they cannot read: who explains it, before an answer is given. */
export function Explanation({ person, phone }: ExplanationProps) {
  const t = useTexts('plan');
  return (
    <Callout title={t('explain.title')}>
      <DutchNote />
      <Paragraph>{t('explain.ask')}</Paragraph>
      <Paragraph>
        {person === null ? null : t('explain.person', { name: person })}{' '}
        {phone === null ? null : (
          <>
            {t('contact.call')} <PhoneLink phone={phone} />
          </>
        )}
      </Paragraph>
    </Callout>
  );
}
