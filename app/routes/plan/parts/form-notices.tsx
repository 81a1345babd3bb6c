import { useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';

export interface FormNoticesProps {
  /** What the form is about was changed elsewhere: nothing was saved. */
  readonly changed?: boolean;
  /** The form is filled in again with what was typed before. */
  readonly kept: boolean;
}

/** Why a form stands there filled in again. */
export function FormNotices({ changed = false, kept }: FormNoticesProps) {
  const t = useTexts('plan');
  if (changed)
    return (
      <Alert kind="warning" title={t('changed.title')} live>
        <Paragraph>{t('changed.text')}</Paragraph>
      </Alert>
    );
  return kept ? (
    <Alert kind="info" live>
      <Paragraph>{t('kept')}</Paragraph>
    </Alert>
  ) : null;
}
