import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Heading, Icon, Paragraph, PictureList } from '#app/ui/index.ts';
import type { ChangesToldResult } from '#graphql/generated/documents.ts';
import { kindIcons } from '../../wijzigingen/parts/icons.ts';

/** That something was told that bears on duties: its kind and when, and nothing of what is in it. */
export function ChangesPart({ changes }: { readonly changes: NonNullable<ChangesToldResult['changesOf']> }) {
  const t = useTexts('change');
  const language = useLanguage();
  return (
    <>
      <Heading id="wijzigingen">{t('notice.title')}</Heading>
      {changes.length === 0 ? (
        <Paragraph>{t('notice.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('notice.lead')}</Paragraph>
          <PictureList
            rows={changes.map(({ id, kind, sentAt, withdrawn }) => ({
              id: `wijziging-${id}`,
              picture: <Icon name={kindIcons[kind]} />,
              title: t(`name.${kind}`),
              lines: [formatInstant(sentAt, language)],
              status: withdrawn ? <Badge>{t('status.withdrawn')}</Badge> : null,
            }))}
          />
        </>
      )}
    </>
  );
}
