import { useTexts } from '#app/i18n/index.ts';
import { Paragraph, TextLink } from '#app/ui/index.ts';

interface PageLinksProps {
  readonly page: number;
  readonly pages: number;
  /** Null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** Which page of what was found this is, and the ways to the others. */
export function PageLinks({ page, pages, previous, next }: PageLinksProps) {
  const t = useTexts('training');
  return (
    <>
      <Paragraph>{t('found.page', { page, pages })}</Paragraph>
      <Paragraph>
        {previous === null ? null : <TextLink to={previous}>{t('found.previous')}</TextLink>}{' '}
        {next === null ? null : <TextLink to={next}>{t('found.next')}</TextLink>}
      </Paragraph>
    </>
  );
}
