import { useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';
import type { BadgeFacts } from './read-text.server.ts';

const kinds = { VERIFIED: 'ok', UNVERIFIED: 'info', ALTERED: 'warning' } as const;

/** How far a badge can be believed, and what could not be asked. */
export function BadgeBelief({ belief, expired, statusElsewhere }: BadgeFacts) {
  const t = useTexts('portfolio');
  return (
    <Alert kind={kinds[belief.state]} title={t(`badge.state.${belief.state}`)}>
      <Paragraph>
        {belief.state === 'UNVERIFIED' ? t(`badge.why.${belief.why}`) : t(`badge.text.${belief.state}`)}
      </Paragraph>
      {expired ? <Paragraph>{t('badge.expired')}</Paragraph> : null}
      {statusElsewhere ? <Paragraph>{t('badge.status')}</Paragraph> : null}
    </Alert>
  );
}
