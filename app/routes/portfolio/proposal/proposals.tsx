import { inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, PictureList, Typed } from '#app/ui/index.ts';
import type { OpenProposal } from '../portfolio.server.ts';
import { entryName, kindIcons } from '../words.ts';

/** What waits for an answer of the owner of the portfolio. */
export function Proposals({ proposals }: { readonly proposals: readonly OpenProposal[] }) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  return (
    <>
      <Heading id="voorstellen">{t('proposal.waiting')}</Heading>
      <PictureList
        rows={proposals.map(({ id, kind, by, stored }) => ({
          id,
          picture: <Icon name={kindIcons[kind]} />,
          title: <Typed>{entryName(kind, stored, language)}</Typed>,
          to: `/portfolio/voorstel/${id}`,
          lines: [t(`kind.${kind}`), t('proposal.from', { name: inOwnDirection(by) })],
        }))}
      />
    </>
  );
}
