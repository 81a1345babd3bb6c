import { inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, PictureList, Typed } from '#app/ui/index.ts';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import type { Stored } from '../portfolio.server.ts';
import { entryName, kindIcons } from '../words.ts';

export interface ProposalsProps {
  readonly proposals: readonly {
    readonly id: string;
    readonly kind: PortfolioKind;
    readonly by: string;
    readonly stored: Stored;
  }[];
}

/** What waits for an answer of the owner of the portfolio. */
export function Proposals({ proposals }: ProposalsProps) {
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
