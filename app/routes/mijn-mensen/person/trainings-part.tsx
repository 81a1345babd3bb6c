import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Heading, Icon, Paragraph, PictureList, Typed } from '#app/ui/index.ts';
import type { TrainingsAskedForResult } from '#graphql/generated/documents.ts';

export type AskedTrainings = NonNullable<TrainingsAskedForResult['trainingRequestsOf']>;

interface TrainingsPartProps {
  readonly person: string;
  readonly requests: AskedTrainings;
}

/** Trainings that somebody asked for; what they only keep is theirs. */
export function TrainingsPart({ person, requests }: TrainingsPartProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  return (
    <>
      <Heading id="opleidingen">{t('coach.title')}</Heading>
      {requests.length === 0 ? (
        <Paragraph>{t('coach.none')}</Paragraph>
      ) : (
        <PictureList
          rows={requests.map(({ id, title, state, createdAt }) => ({
            id: `opleiding-${id}`,
            picture: <Icon name="book" />,
            title: <Typed lang="nl">{title}</Typed>,
            to: `/mijn-mensen/${person}/opleiding/${id}`,
            lines: [t(`state.${state}`), t('coach.asked', { date: formatDate(dayOfInstant(createdAt), language) })],
          }))}
        />
      )}
    </>
  );
}
