import { useTexts } from '#app/i18n/index.ts';
import { Heading, Paragraph, TextLink } from '#app/ui/index.ts';
import type { SearchTermFacts } from '#graphql/generated/documents.ts';
import { Efforts } from '../search-term/efforts.tsx';
import { SearchTermState } from '../search-term/term-state.tsx';

interface SearchTermPartProps {
  /** Id of the person. */
  readonly person: string;
  readonly term: SearchTermFacts | null;
}

export function SearchTermPart({ person, term }: SearchTermPartProps) {
  const t = useTexts('coach');
  return (
    <>
      <Heading>{t('searchTerm.title')}</Heading>
      {term ? (
        <>
          <SearchTermState term={term} />
          <Efforts efforts={term.efforts} />
        </>
      ) : (
        <Paragraph>{t('searchTerm.none')}</Paragraph>
      )}
      <Paragraph>
        <TextLink to={`/mijn-mensen/${person}/zoektijd`}>{t(term ? 'searchTerm.more' : 'searchTerm.begin')}</TextLink>
      </Paragraph>
    </>
  );
}
