import { useTexts } from '#app/i18n/index.ts';
import { Card, Paragraph, PhoneLink, Typed } from '#app/ui/index.ts';

export interface EndedProps {
  readonly reason: string | null;
  readonly phone: string | null;
}

/** After the last day of a plan: why it ended, that its obligations and releases follow from it no longer, and whom to ask. */
export function Ended({ reason, phone }: EndedProps) {
  const t = useTexts('plan');
  return (
    <Card title={t('ended.title')} id="gestopt">
      {reason === null ? null : (
        <>
          <Paragraph>{t('ended.reason')}</Paragraph>
          <blockquote>
            <Typed lang="nl">{reason}</Typed>
          </blockquote>
        </>
      )}
      <Paragraph>{t('ended.duties')}</Paragraph>
      <Paragraph>
        {t('ended.now')} {phone === null ? null : <PhoneLink phone={phone} />}
      </Paragraph>
    </Card>
  );
}
