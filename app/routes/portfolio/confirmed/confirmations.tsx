import { formatInstant, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Bullet, BulletList, Button, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import type { Confirmed } from '#graphql/generated/documents.ts';

export interface ConfirmationsProps {
  readonly confirmations: readonly Confirmed[];
}

/** Who confirmed what an entry says, with what they saw, and a way to take it off. */
export function Confirmations({ confirmations }: ConfirmationsProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  return (
    <BulletList>
      {confirmations.map(({ id, by, confirmedAt, seen, current }) => (
        <Bullet key={id}>
          <Paragraph>
            {t('confirmed.by', { name: inOwnDirection(by), at: formatInstant(confirmedAt, language) })}{' '}
            {current ? null : <Badge tone="warning">{t('confirmed.earlier')}</Badge>}
          </Paragraph>
          <Paragraph>
            <Typed>{seen}</Typed>
          </Paragraph>
          <PortalForm hidden={{ bevestiging: id }}>
            <Button variant="subtle">{t('confirmed.takeOff')}</Button>
          </PortalForm>
        </Bullet>
      ))}
    </BulletList>
  );
}
