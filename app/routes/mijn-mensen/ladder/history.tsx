import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { DataTable, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { PlacementOnLadder } from '#graphql/generated/documents.ts';

interface Props {
  readonly placements: readonly PlacementOnLadder[];
  /** Of its heading. */
  readonly level: 2 | 3;
}

/** Everywhere somebody was placed, newest first: the table beside the line. */
export function LadderHistory({ placements, level }: Props) {
  const t = useTexts('coach');
  const language = useLanguage();
  if (placements.length === 0) return <Paragraph>{t('ladder.none')}</Paragraph>;
  return (
    <>
      <Heading level={level}>{t('ladder.history')}</Heading>
      <DataTable
        caption={t('ladder.history')}
        captionHidden
        columns={[{ label: t('ladder.placedOn') }, { label: t('ladder.what') }, { label: t('ladder.level') }]}
        rows={placements.map(({ id, kind, levelName, domainName, reasonWords, note, placedOn, by }) => ({
          key: id,
          cells: [
            formatDate(placedOn, language),
            <>
              {t(`ladder.kind.${kind}`)}
              {by === null ? null : (
                <>
                  <br />
                  <Typed>{by}</Typed>
                </>
              )}
            </>,
            <>
              {domainName === null ? levelName : `${domainName}: ${levelName}`}
              <br />
              {reasonWords === null ? null : `${reasonWords} `}
              {note === null ? null : <Typed>{note}</Typed>}
            </>,
          ],
        }))}
      />
    </>
  );
}
