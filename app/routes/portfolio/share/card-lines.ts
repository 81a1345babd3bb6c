import { formatDate, inOwnDirection, type Language, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { FilesOnCard, MyPortfolioCardResult } from '#graphql/generated/documents.ts';
import { cvLines } from '../cv/lines.ts';
import { confirmedOn, toldOf } from './shown-paper.tsx';

type Card = NonNullable<MyPortfolioCardResult['portfolioShare']> & Pick<MyPortfolioCardResult, 'myDetails'>;

/** A card on paper, line by line: until when it is shown with consent, then what its receiver sees, and the names of the files. */
export function cardLines({ share, portfolio, myDetails }: Card, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'portfolio');
  const lines = cvLines(
    {
      portfolio,
      confirmations: confirmedOn(portfolio.confirmations, share.shows),
      myDetails: toldOf(myDetails, share.shows),
    },
    language,
  );
  const title = lines.filter(({ kind }) => kind === 'title');
  return [
    ...title,
    { kind: 'quiet', text: t('share.paper.consent', { date: formatDate(share.untilDate, language) }) },
    ...lines.filter(({ kind }) => kind !== 'title'),
    ...fileLines(portfolio, language),
  ];
}

function fileLines({ files }: FilesOnCard, language: Language): readonly PaperLine[] {
  if (files.length === 0) return [];
  const t = textsOf(language, 'portfolio');
  return [
    { kind: 'heading', text: t('share.files.title') },
    { kind: 'quiet', text: t('share.paper.files') },
    ...files.map(({ file }): PaperLine => ({ kind: 'words', text: inOwnDirection(file.fileName) })),
  ];
}
