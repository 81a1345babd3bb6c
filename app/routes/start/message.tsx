import { useTexts } from '#app/i18n/index.ts';
import { Alert, type AlertKind, CallLink, Paragraph } from '#app/ui/index.ts';

const kinds = {
  inloggen: 'info',
  verlopen: 'warning',
  bewaard: 'info',
  cancelled: 'info',
  stale: 'warning',
  failed: 'error',
  weak: 'warning',
  unknown: 'warning',
  issuerAway: 'error',
  noIssuer: 'warning',
} as const satisfies Readonly<Record<string, AlertKind>>;

export type Message = keyof typeof kinds;

export function isMessage(text: string | null): text is Message {
  return text !== null && Object.hasOwn(kinds, text);
}

/** Those that say to call. */
const toCall: readonly string[] = ['unknown', 'unknownAnywhere', 'noIssuer'];

/** Why somebody stands at the start again. */
export function StartMessage({ message, municipality }: { message: Message; municipality: string | null }) {
  const t = useTexts('identity');
  const known = message === 'unknown' && municipality === null ? 'unknownAnywhere' : message;
  return (
    <Alert kind={kinds[message]} title={t(`message.${known}.title`)} live>
      <Paragraph>
        {t(`message.${known}.text`, { municipality: municipality ?? '' })}
        {toCall.includes(known) ? <CallLink /> : null}
      </Paragraph>
    </Alert>
  );
}
