import type { IconName } from '#app/ui/index.ts';
import type { ChangeKind } from '#graphql/generated/documents.ts';

/** A picture for each kind, beside the words that say the same. */
export const kindIcons: Readonly<Record<ChangeKind, IconName>> = {
  MOVE: 'shop',
  HOUSEHOLD: 'people',
  OTHER_INCOME: 'letter',
  GIFT: 'star',
  ABROAD: 'flag',
  STUDY: 'book',
  DETENTION: 'clock',
  ASSETS: 'case',
  HEALTH: 'heart',
  ACCOUNT: 'paper',
  OTHER: 'speech',
};
