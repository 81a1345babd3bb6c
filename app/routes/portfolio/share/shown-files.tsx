import { type Language, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, Paragraph, PictureList, TextLink, Typed, TypedList } from '#app/ui/index.ts';
import type { FilesOnCard, PortfolioOnCard } from '#graphql/generated/documents.ts';
import { kilobytes } from '../../bewijs/added-files.tsx';
import { isPhoto, ownPicture, Photo } from '../../bewijzen/photo.tsx';
import { entryChoices } from './new/choices.ts';

type ShownFile = FilesOnCard['files'][number];

export interface ShownFilesProps {
  readonly portfolio: PortfolioOnCard & FilesOnCard;
  readonly language: Language;
  /** Where a file is opened. */
  addressOf(id: string): string;
  /** Where a photo is shown small; left out where none is. */
  pictureOf?(id: string): string;
}

/** Where their owner opens and sees them. */
export const ownFiles = {
  addressOf: (id: string) => `/bewijs/${id}`,
  pictureOf: ownPicture,
} as const satisfies Partial<ShownFilesProps>;

/** Files that go along with a card, each with what it shows. */
export function ShownFiles({ portfolio, language, addressOf, pictureOf }: ShownFilesProps) {
  const t = useTexts('portfolio');
  const size = useTexts('evidence');
  if (portfolio.files.length === 0) return null;
  return (
    <>
      <Heading id="bewijs">{t('share.files.title')}</Heading>
      <Paragraph>{t('share.files.lead')}</Paragraph>
      <PictureList
        rows={portfolio.files.map((shown) => ({
          id: `bestand-${shown.file.id}`,
          picture:
            pictureOf && isPhoto(shown.file) ? (
              <Photo id={shown.file.id} src={pictureOf(shown.file.id)} small />
            ) : (
              <Icon name="paper" />
            ),
          title: (
            <TextLink to={addressOf(shown.file.id)} plain>
              <Typed>{shown.file.fileName}</Typed>
            </TextLink>
          ),
          lines: [
            <Shows key="of" names={namesOf(shown, portfolio, language)} />,
            size('field.size', { size: kilobytes(shown.file.size) }),
          ],
        }))}
      />
    </>
  );
}

function Shows({ names }: { readonly names: readonly string[] }) {
  const t = useTexts('portfolio');
  return names.length === 0 ? null : (
    <>
      {t('share.files.of')} <TypedList words={names} />
    </>
  );
}

/** What the entries are called that a file shows, as far as they have a name of their own. */
export function namesOf({ entryIds }: ShownFile, portfolio: PortfolioOnCard, language: Language): readonly string[] {
  return entryChoices(portfolio, language).flatMap(({ value, name }) =>
    name !== null && entryIds.includes(value) ? [name] : [],
  );
}
