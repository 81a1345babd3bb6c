import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Bullet, BulletList, ButtonLink, Card, Paragraph, Typed } from '#app/ui/index.ts';

/** Whom the reader helps now, with the way to act for them; nothing for who helps nobody. */
export function HelpedCard({ names }: { readonly names: readonly string[] }) {
  const t = useTexts('mandate');
  if (names.length === 0) return null;
  return (
    <Card title={t('card.helpedTitle')} id="wie-u-helpt">
      <BulletList>
        {names.map((name, index) => (
          <Bullet key={index}>
            <Typed>{name}</Typed>
          </Bullet>
        ))}
      </BulletList>
      <Paragraph>{t('card.helpedText')}</Paragraph>
      <ActionGroup>
        <ButtonLink to="/namens" variant="secondary">
          {t('card.helpedButton')}
        </ButtonLink>
      </ActionGroup>
    </Card>
  );
}
