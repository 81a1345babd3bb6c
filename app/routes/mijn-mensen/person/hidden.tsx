import { useTexts } from '#app/i18n/index.ts';
import { Callout, Paragraph } from '#app/ui/index.ts';

/** What is kept from this role, and why: a gap that nobody explains looks like a fault. */
export function Hidden() {
  const t = useTexts('coach');
  return (
    <Callout title={t('hidden.title')}>
      <Paragraph>{t('hidden.income')}</Paragraph>
      <Paragraph>{t('hidden.bsn')}</Paragraph>
      <Paragraph>{t('hidden.drafts')}</Paragraph>
    </Callout>
  );
}
