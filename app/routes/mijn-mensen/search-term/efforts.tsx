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
        columns={[{ label: t('searchTerm.effort.on') }, { label: t('searchTerm.effort.what') }]}
        rows={efforts.map(({ id, doneOn, kind, words, result }) => ({
          key: id,
          cells: [
            formatDate(doneOn, language),
            <>
              <strong>{t(`searchTerm.kind.${kind}`)}</strong>
              <br />
              <Typed>{words}</Typed>
              <br />
              {result === null ? null : (
                <>
                  {t('searchTerm.effort.result')} <Typed>{result}</Typed>
                </>
              )}
            </>,
          ],
        }))}
      />
    </>
  );
}
