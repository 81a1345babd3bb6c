import { useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Paragraph, TextLink } from '#app/ui/index.ts';
import { type TrainingSector, trainingSectors } from '#graphql/training/domain/words.ts';

/** Where somebody can look on: the sector that their words name, or else all of them. */
export function OtherSectors({ named }: { readonly named: TrainingSector | null }) {
  const t = useTexts('training');
  const link = (sector: TrainingSector) => (
    <TextLink to={`/opleidingen?sector=${sector}`}>{t('found.sector', { sector: t(`sector.${sector}`) })}</TextLink>
  );
  if (named !== null) return <Paragraph>{link(named)}</Paragraph>;
  return (
    <>
      <Paragraph>{t('found.sectors')}</Paragraph>
      <BulletList>
        {trainingSectors.map((sector) => (
          <Bullet key={sector}>{link(sector)}</Bullet>
        ))}
      </BulletList>
    </>
  );
}
