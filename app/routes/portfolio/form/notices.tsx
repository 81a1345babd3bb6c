import { useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';

export interface NoticesProps {
  /** Another tab was first. */
  readonly changed: boolean;
  /** What was typed before signing in again is back. */
  readonly kept: boolean;
}

/** What happened to a form before it is filled in again. */
export function Notices({ changed, kept }: NoticesProps) {
  const t = useTexts('portfolio');
  return (
    <>
      {changed ? (
        <Alert kind="warning" title={t('changed.title')} live>
          <Paragraph>{t('changed.text')}</Paragraph>
        </Alert>
      ) : null}
      {kept ? (
        <Alert kind="info" live>
          <Paragraph>{t('kept')}</Paragraph>
        </Alert>
      ) : null}
    </>
  );
}
