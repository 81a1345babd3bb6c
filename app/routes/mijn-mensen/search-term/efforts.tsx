import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { DataTable, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { SearchTermFacts } from '#graphql/generated/documents.ts';

/** What somebody did to find work or school, in their own words. */
export function Efforts({ efforts }: Pick<SearchTermFacts, 'efforts'>) {
  const t = useTexts('coach');
  const language = useLanguage();
  if (efforts.length === 0) return <Paragraph>{t('searchTerm.noEfforts')}</Paragraph>;
  return (
    <>
      <Heading level={3}>{t('searchTerm.efforts')}</Heading>
      <DataTable
        caption={t('searchTerm.efforts')}
        captionHidden
        columns={(['on', 'kind', 'words', 'result'] as const).map((name) => ({
          label: t(`searchTerm.effort.${name}`),
        }))}
        rows={efforts.map(({ id, doneOn, kind, words, result }) => ({
          key: id,
          cells: [
            formatDate(doneOn, language),
            t(`searchTerm.kind.${kind}`),
            <Typed key="words">{words}</Typed>,
            result === null ? '–' : <Typed>{result}</Typed>,
          ],
        }))}
      />
    </>
  );
}
