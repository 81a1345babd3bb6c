import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Paragraph } from '#app/ui/index.ts';
import type { MessageFacts } from '#graphql/generated/documents.ts';

/** How a way can have ended; each has its sentence. */
const endings = [
  'PORTAL_SENT',
  'MAIL_SENT',
  'MAIL_FAILED',
  'SMS_SENT',
  'SMS_FAILED',
  'LETTER_WAITING',
  'LETTER_SENT',
  'LETTER_LEFT_OUT',
] as const;

/** By which way a message went and how that ended, and when its reader saw it: the same words for reader and staff. */
export function Ways({ message }: { readonly message: MessageFacts }) {
  const t = useTexts('reach');
  const language = useLanguage();
  const { deliveries, seenAt } = message;
  return (
    <>
      {deliveries.length === 0 ? <Paragraph>{t('ways.none')}</Paragraph> : null}
      <BulletList>
        {deliveries.map(({ channel, state, reason, at }) => {
          const ending = endings.find((one) => one === `${channel}_${state}`);
          return ending === undefined ? null : (
            <Bullet key={channel}>
              {t(`ways.${ending}`, { at: formatInstant(at, language) })}
              {reason === null ? null : ` ${t(`reason.${reason}`)}`}
            </Bullet>
          );
        })}
        <Bullet>{seenAt === null ? t('seen.not') : t('seen.at', { at: formatInstant(seenAt, language) })}</Bullet>
      </BulletList>
    </>
  );
}
