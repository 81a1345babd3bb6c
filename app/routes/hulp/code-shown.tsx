import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Bullet, BulletList, Code, Paragraph } from '#app/ui/index.ts';

export interface CodeShownProps {
  /** `null` where somebody accepted already. */
  readonly code: string | null;
  readonly expiresAt: string;
}

/** The code of an invitation: the only time that it is shown. */
export function CodeShown({ code, expiresAt }: CodeShownProps) {
  const t = useTexts('mandate');
  const language = useLanguage();
  if (code === null)
    return (
      <Alert kind="info" live>
        <Paragraph>{t('code.used')}</Paragraph>
      </Alert>
    );
  return (
    <Alert kind="ok" title={t('code.title')} live>
      <Paragraph lead>
        <strong>
          <Code>{code}</Code>
        </strong>
      </Paragraph>
      <BulletList>
        <Bullet>{t('code.once')}</Bullet>
        <Bullet>{t('code.how')}</Bullet>
        <Bullet>{t('code.until', { date: formatInstant(expiresAt, language) })}</Bullet>
        <Bullet>{t('code.secret')}</Bullet>
      </BulletList>
    </Alert>
  );
}
