import { useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';

/** Asks for another address or number where the one on record gets nothing. */
export function RefusedAddresses(props: { readonly emailRefused: boolean; readonly phoneRefused: boolean }) {
  const t = useTexts('reach');
  const { emailRefused, phoneRefused } = props;
  return (
    <>
      {emailRefused ? (
        <Alert kind="warning" title={t('refused.emailTitle')}>
          <Paragraph>{t('refused.email')}</Paragraph>
        </Alert>
      ) : null}
      {phoneRefused ? (
        <Alert kind="warning" title={t('refused.phoneTitle')}>
          <Paragraph>{t('refused.phone')}</Paragraph>
        </Alert>
      ) : null}
    </>
  );
}
