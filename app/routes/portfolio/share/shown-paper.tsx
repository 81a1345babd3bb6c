import { useTexts } from '#app/i18n/index.ts';
import { rowsOf } from '#app/paper/beside.ts';
import { Paper } from '#app/paper/paper.tsx';
import type { Language } from '#app/i18n/index.ts';
import { Paragraph } from '#app/ui/index.ts';
import type { Confirmed } from '#graphql/generated/documents.ts';
import type { ShareIdentity } from '#graphql/portfolio/domain/share.ts';
import { type Cv, cvLines, type ShownConfirmation } from '../cv/lines.ts';

export interface ShownPaperProps extends Cv {
  readonly language: Language;
}

/** What is on a card, as its receiver sees it. */
export function ShownPaper({ language, ...cv }: ShownPaperProps) {
  const t = useTexts('portfolio');
  const lines = cvLines(cv, language);
  return lines.some(({ kind }) => kind === 'heading') ? (
    <Paper rows={rowsOf([{ language, lines }])} two={false} alone />
  ) : (
    <Paragraph>{t('share.emptyNow')}</Paragraph>
  );
}

/** Of who somebody is, what a card tells. */
export function toldOf(details: NonNullable<Cv['myDetails']>, shows: ShareIdentity): Cv['myDetails'] {
  if (shows === 'ANONYMOUS') return null;
  return shows === 'NAME' ? { name: details.name, contact: null } : details;
}

/** Of who confirmed what, what a card tells: one that does not say whose it is names nobody around them either. */
export function confirmedOn(confirmations: readonly Confirmed[], shows: ShareIdentity): readonly ShownConfirmation[] {
  return shows === 'ANONYMOUS'
    ? confirmations.map(({ entryId, confirmedAt, current }) => ({ entryId, confirmedAt, current }))
    : confirmations;
}
