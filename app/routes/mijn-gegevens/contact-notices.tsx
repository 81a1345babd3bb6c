import type { ReactNode } from 'react';
import { useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';

export interface ContactNoticesProps {
  /** What it says by now, where it was changed elsewhere. */
  readonly now: ReactNode | null;
  /** The form is filled in again with what was typed before. */
  readonly kept: boolean;
}

/** Why a form stands there filled in again. */
export function ContactNotices({ now, kept }: ContactNoticesProps) {
  const t = useTexts('details');
  if (now !== null)
    return (
      <Alert kind="warning" title={t('movedOn.title')} live>
        <Paragraph>
          {t('movedOn.now')} <strong>{now}</strong>
        </Paragraph>
        <Paragraph>{t('movedOn.text')}</Paragraph>
      </Alert>
    );
  return kept ? (
    <Alert kind="info" live>
      <Paragraph>{t('kept')}</Paragraph>
    </Alert>
  ) : null;
}
