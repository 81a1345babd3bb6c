import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Details, Heading, Icon, Paragraph, PictureList, Typed } from '#app/ui/index.ts';
import type { TrainingsAskedForResult } from '#graphql/generated/documents.ts';
import { AdviceAnswer } from '../../opleidingen/advice/answer.tsx';

export type AskedTrainings = NonNullable<TrainingsAskedForResult['trainingRequestsOf']>;

interface TrainingsPartProps {
  readonly person: string;
  readonly requests: AskedTrainings;
  /** Of the desk for learning and work, the newest first. */
  readonly advice: NonNullable<TrainingsAskedForResult['trainingAdviceOf']>;
}

/** Trainings that somebody asked for, what they only keep is theirs; and the advice that they got, whether they asked for what it names or not. */
export function TrainingsPart({ person, requests, advice }: TrainingsPartProps) {
  const t = useTexts('enrolment');
  const adviceTexts = useTexts('advice');
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
      {advice.map(({ id, question, answer }) =>
        answer === null ? null : (
          <Details key={id} summary={adviceTexts('coach.on', { date: formatDate(dayOfInstant(answer.at), language) })}>
            <Paragraph>{adviceTexts('give.question')}</Paragraph>
            <p className="portal-written">
              <Typed>{question}</Typed>
            </p>
            <Paragraph>{adviceTexts('answer.title')}</Paragraph>
            <AdviceAnswer answer={answer} from={`/mijn-mensen/${person}`} />
          </Details>
        ),
      )}
    </>
  );
}
