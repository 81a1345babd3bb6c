import { type Language, textsOf, withoutIsolates } from '#app/i18n/index.ts';
import { sizeOf } from './parts.ts';

export interface SmsFacts {
  /** The reader's. */
  readonly language: Language;
  /** Who sends it: public data. */
  readonly municipality: string;
  /** Start of the portal in the reader's language. */
  readonly link: string;
}

/** Messages that a text may take: more come in a strange order on old phones. */
const mostParts = 3;

/**
 * The words of a message to a phone: that something waits and where. The same for every kind, so that nothing about the reader can
 * be read on a screen that lies on a table. The address stands on a line of its own: signs that steer directions show as boxes.
 */
export function composeSms({ language, municipality, link }: SmsFacts): string {
  const t = textsOf(language, 'notification');
  const named = `${withoutIsolates(t('sms.from', { municipality }))} ${t('sms.text')}\n${link}`;
  return sizeOf(named).parts <= mostParts ? named : `${t('sms.text')}\n${link}`;
}
