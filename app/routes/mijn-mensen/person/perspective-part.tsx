import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, PictureList } from '#app/ui/index.ts';
import type { JoiningAskedForResult } from '#graphql/generated/documents.ts';

export type AskedJoining = NonNullable<JoiningAskedForResult['perspectiveRequestsOf']>;

interface PerspectivePartProps {
  readonly person: string;
  readonly requests: AskedJoining;
}

/** What somebody asked of the Perspectiefjaar; nothing stands here of who did not: it is an invitation. */
export function PerspectivePart({ person, requests }: PerspectivePartProps) {
  const t = useTexts('joining');
  const language = useLanguage();
  if (requests.length === 0) return null;
  return (
    <>
      <Heading id="perspectiefjaar">{t('coach.title')}</Heading>
      <PictureList
        rows={requests.map(({ id, state, askedAt }) => ({
          id: `vraag-${id}`,
          picture: <Icon name="flag" />,
          title: t('coach.asked', { date: formatDate(dayOfInstant(askedAt), language) }),
          to: `/mijn-mensen/${person}/perspectief`,
          lines: [t(`state.${state}`)],
        }))}
      />
    </>
  );
}
