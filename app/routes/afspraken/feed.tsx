import { endonyms, formatInstant, isLanguage, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Alert, Bullet, BulletList, Button, Card, Paragraph, PortalForm } from '#app/ui/index.ts';

export interface FeedProps {
  readonly feed: { readonly createdAt: string; readonly language: string } | null;
  /** The address that was made just now: the only time that it is shown. */
  readonly address: string | null;
}

/** Appointments in the reader's own calendar, by a secret address that can be ended at any time. */
export function Feed({ feed, address }: FeedProps) {
  const t = useTexts('conversation');
  const language = useLanguage();
  const spoken = feed && isLanguage(feed.language) ? endonyms[feed.language] : '';
  return (
    <Card title={t('feed.title')} id="agenda">
      <Paragraph>{t('feed.text')}</Paragraph>
      {address === null ? null : (
        <Alert kind="ok" title={t('feed.openedTitle')} live>
          <Paragraph>{t('feed.once')}</Paragraph>
          <p>
            <bdi dir="ltr" className="portal-code portal-copy">
              {address}
            </bdi>
          </p>
          <Paragraph>
            <a className="nl-link" href={address.replace(/^https?:/, 'webcal:')}>
              {t('feed.subscribe')}
            </a>
          </Paragraph>
          <BulletList>
            <Bullet>{t('feed.how')}</Bullet>
            <Bullet>{t('feed.secret')}</Bullet>
          </BulletList>
        </Alert>
      )}
      {feed ? (
        <>
          <Paragraph>{t('feed.since', { date: formatInstant(feed.createdAt, language), language: spoken })}</Paragraph>
          <PortalForm hidden={{ handeling: 'sluiten' }}>
            <ActionGroup>
              <Button variant="secondary">{t('feed.close')}</Button>
            </ActionGroup>
          </PortalForm>
        </>
      ) : null}
      <PortalForm hidden={{ handeling: 'openen' }}>
        <ActionGroup>
          <Button variant={feed ? 'subtle' : 'secondary'}>{t(feed ? 'feed.renew' : 'feed.open')}</Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
