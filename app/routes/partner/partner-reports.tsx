import { inOwnDirection, useTexts } from '#app/i18n/index.ts';
import { Paragraph, TextLink } from '#app/ui/index.ts';

/** That a partner has the benefit for both, or reports the income of both, and where the reader sees their own part of it. */
export function PartnerReports({ name, about }: { readonly name: string; readonly about: 'benefit' | 'income' }) {
  const t = useTexts('partner');
  return (
    <>
      <Paragraph>{t(`shared.${about}`, { name: inOwnDirection(name) })}</Paragraph>
      <Paragraph>
        <TextLink to="/partner">{t('list.title')}</TextLink>
      </Paragraph>
    </>
  );
}
