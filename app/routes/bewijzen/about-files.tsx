import { useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Details } from '#app/ui/index.ts';

/** What happens with a file that somebody adds, and whether anybody looks for viruses in it. */
export function AboutFiles({ scanned }: { readonly scanned: boolean }) {
  const t = useTexts('evidence');
  return (
    <Details summary={t('list.about')}>
      <BulletList>
        <Bullet>{t('about.hidden')}</Bullet>
        <Bullet>{t('about.smaller')}</Bullet>
        <Bullet>{t('about.kept')}</Bullet>
        <Bullet>{t(scanned ? 'about.scanned' : 'about.notScanned')}</Bullet>
      </BulletList>
    </Details>
  );
}
