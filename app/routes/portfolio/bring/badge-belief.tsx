import { leftToRight, type Texts, useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';
import type { BadgeFacts } from './read-text.server.ts';
import type { Belief } from './verify-badge.server.ts';

const kinds = { VERIFIED: 'ok', UNVERIFIED: 'info', ALTERED: 'warning' } as const;

/** What was not checked, and why. */
function whyText({ why, method }: Extract<Belief, { state: 'UNVERIFIED' }>, t: Texts<'portfolio'>): string {
  if (why !== 'otherProof') return t(`badge.why.${why}`);
  return method === null ? t('badge.why.otherProof') : t('badge.why.namedProof', { method: leftToRight(method) });
}

/** How far a badge can be believed, and what could not be asked. */
export function BadgeBelief({ belief, expired, statusElsewhere }: BadgeFacts) {
  const t = useTexts('portfolio');
  return (
    <Alert kind={kinds[belief.state]} title={t(`badge.state.${belief.state}`)}>
      <Paragraph>{belief.state === 'UNVERIFIED' ? whyText(belief, t) : t(`badge.text.${belief.state}`)}</Paragraph>
      {belief.state === 'UNVERIFIED' ? <Paragraph>{t('badge.notAltered')}</Paragraph> : null}
      {expired ? <Paragraph>{t('badge.expired')}</Paragraph> : null}
      {statusElsewhere ? <Paragraph>{t('badge.status')}</Paragraph> : null}
    </Alert>
  );
}
