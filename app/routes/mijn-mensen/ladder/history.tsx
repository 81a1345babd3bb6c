import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { DataTable, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { PlacementOnLadder } from '#graphql/generated/documents.ts';

/** Everywhere somebody was placed, newest first: the table beside the line. */
export function LadderHistory({ placements }: { readonly placements: readonly PlacementOnLadder[] }) {
  const t = useTexts('coach');
  const language = useLanguage();
  if (placements.length === 0) return <Paragraph>{t('ladder.none')}</Paragraph>;
  const withDomains = placements.some(({ domain }) => domain !== '');
  return (
    <>
      <Heading level={3}>{t('ladder.history')}</Heading>
      <DataTable
        caption={t('ladder.history')}
        captionHidden
        columns={[
          { label: t('ladder.placedOn') },
          { label: t('ladder.what') },
          ...(withDomains ? [{ label: t('ladder.domain') }] : []),
          { label: t('ladder.level') },
          { label: t('ladder.by') },
          { label: t('ladder.note') },
        ]}
        rows={placements.map(({ id, kind, levelName, domainName, reasonWords, note, placedOn, by }) => ({
          key: id,
          cells: [
            formatDate(placedOn, language),
            t(`ladder.kind.${kind}`),
            ...(withDomains ? [domainName ?? '–'] : []),
            levelName,
            by === null ? t('owner.CITIZEN') : <Typed>{by}</Typed>,
            note === null ? (reasonWords ?? '–') : <Typed>{note}</Typed>,
          ],
        }))}
      />
    </>
  );
}
