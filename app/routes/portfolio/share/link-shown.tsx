import { useTexts } from '#app/i18n/index.ts';
import { Alert, Bullet, BulletList, Code, Paragraph } from '#app/ui/index.ts';

/** The link of a card: the only time that it is shown. */
export function LinkShown({ address }: { readonly address: string }) {
  const t = useTexts('portfolio');
  return (
    <Alert kind="ok" title={t('share.link.title')} live>
      <Paragraph>
        <Code>{address}</Code>
      </Paragraph>
      <BulletList>
        <Bullet>{t('share.link.copy')}</Bullet>
        <Bullet>{t('share.link.once')}</Bullet>
        <Bullet>{t('share.link.everybody')}</Bullet>
      </BulletList>
    </Alert>
  );
}
