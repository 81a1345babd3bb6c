import {
  formatNumber,
  inOwnDirection,
  type Language,
  leftToRight,
  textsOf,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import { Heading, Icon, Paragraph, PictureList } from '#app/ui/index.ts';
import type { SearchProfilesResult } from '#graphql/generated/documents.ts';
import { languageName } from '#graphql/shared/names.ts';
import { wordOf } from '../../portfolio/words.ts';

type Found = Extract<SearchProfilesResult['outcome'], { __typename: 'ProfilesFound' }>;
type Reason = Found['profiles'][number]['reasons'][number];

/** Who fits, with why; not who it is, and in no order of better and worse. */
export function FoundProfiles({ found, purpose }: { readonly found: Found; readonly purpose: string }) {
  const t = useTexts('work');
  const language = useLanguage();
  const asked = new URLSearchParams({ waarvoor: purpose }).toString();
  return (
    <>
      <Heading id="gevonden">{t('found', { count: found.profiles.length })}</Heading>
      <Paragraph>{t('order')}</Paragraph>
      {found.more ? <Paragraph>{t('more')}</Paragraph> : null}
      <PictureList
        rows={found.profiles.map(({ shareId, reasons }, index) => ({
          id: `profiel-${shareId}`,
          picture: <Icon name="people" />,
          title: t('profile', { number: formatNumber(index + 1) }),
          to: `/mijn-mensen/voor-werk/${shareId}?${asked}`,
          lines: reasons.map((reason) => reasonText(reason, language)),
        }))}
      />
      <Paragraph>{t('look')}</Paragraph>
    </>
  );
}

/** Why somebody fits, in words. */
function reasonText({ kind, words, entryKind }: Reason, language: Language): string {
  const t = textsOf(language, 'work');
  const texts = textsOf(language, 'portfolio');
  switch (kind) {
    case 'WORDS':
      return entryKind === null || words === ''
        ? texts(`kind.${entryKind ?? 'PROFILE'}`)
        : `${texts(`kind.${entryKind}`)}: ${inOwnDirection(words)}`;
    case 'LANGUAGE':
      return t('reason.LANGUAGE', { language: languageName(words, language) });
    case 'LICENCE':
      return t('reason.LICENCE', { category: leftToRight(words) });
    case 'HOURS':
      return t('reason.HOURS', { count: Number(words) });
    case 'DAY':
      return t('reason.DAY', { day: wordOf('weekday', words, texts) });
    case 'PART':
      return t('reason.PART', { part: wordOf('dayPart', words, texts) });
    case 'TRAVEL':
      return t('reason.TRAVEL', { count: Number(words) });
    case 'AREA':
      return t('reason.AREA', { area: leftToRight(words) });
  }
}
