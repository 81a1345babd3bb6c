import { dayOfInstant, formatDate, formatMoney, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Bullet,
  BulletList,
  ButtonLink,
  Card,
  DataTable,
  Details,
  Heading,
  Paragraph,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { MyTrainingAdviceResult } from '#graphql/generated/documents.ts';
import { financingOn, totalOf } from '#graphql/training/domain/financing.ts';
import { usePlace, usePrice } from '../training-card.tsx';
import { trainingFrom } from '../training/way-back.ts';

export type Advice = MyTrainingAdviceResult['trainingAdvice'][number];
type Answer = NonNullable<Advice['answer']>;

interface AnswerProps {
  readonly answer: Answer;
  /** The page of the professional who reads it; without one the reader is who asked, and can ask for what is advised. */
  readonly from?: string;
}

/** An advice: what the adviser wrote, the trainings that fit, and who could pay what. */
export function AdviceAnswer({ answer, from }: AnswerProps) {
  const t = useTexts('advice');
  const language = useLanguage();
  const { words, by, at, trainings, financing } = answer;
  const day = dayOfInstant(at);
  return (
    <>
      <p className="portal-written">
        <Typed>{words}</Typed>
      </p>
      <Paragraph>{t('answer.by', { name: by, date: formatDate(day, language) })}</Paragraph>
      {trainings.length === 0 ? null : <Heading level={3}>{t('answer.trainings')}</Heading>}
      {trainings.map((training) => (
        <AdvisedTraining key={training.id} training={training} from={from} />
      ))}
      {financing.length === 0 ? null : (
        <>
          <Heading level={3}>{t('money.title')}</Heading>
          <Paragraph>{t('money.text')}</Paragraph>
          <DataTable
            caption={t('money.title')}
            captionHidden
            columns={[{ label: t('money.who') }, { label: t('money.amount'), numeric: true }]}
            rows={[
              ...financing.map(({ source, amountCents }) => ({
                key: source,
                cells: [
                  from === undefined && source === 'OWN' ? t('money.you') : t(`money.from.${source}`),
                  formatMoney(amountCents),
                ],
              })),
              {
                key: 'total',
                strong: true,
                cells: [t('money.total'), formatMoney(totalOf(financing))],
              },
            ]}
          />
          <Details summary={t('money.source')}>
            <BulletList>
              {financingOn(day)
                .filter(({ source }) => financing.some((one) => one.source === source))
                .map(({ source, from }) => (
                  <Bullet key={source}>
                    <Typed lang="nl">{from}</Typed>
                  </Bullet>
                ))}
            </BulletList>
          </Details>
        </>
      )}
    </>
  );
}

interface AdvisedTrainingProps {
  readonly training: Answer['trainings'][number];
  readonly from: string | undefined;
}

function AdvisedTraining({ training, from }: AdvisedTrainingProps) {
  const t = useTexts('advice');
  const trainings = useTexts('training');
  const place = usePlace();
  const price = usePrice();
  const { id, title, provider, endedOn } = training;
  return (
    <Card id={`advies-${id}`}>
      <Paragraph>
        <TextLink to={from === undefined ? `/opleidingen/${id}` : trainingFrom(from, id)}>
          <Typed lang="nl">{title}</Typed>
        </TextLink>
      </Paragraph>
      <BulletList>
        <Bullet>
          <Typed lang="nl">{provider}</Typed>
        </Bullet>
        <Bullet>{trainings(`form.${training.form}`)}</Bullet>
        <Bullet>{place(training)}</Bullet>
        <Bullet>{price(training)}</Bullet>
      </BulletList>
      {endedOn === null ? null : <Paragraph>{t('answer.ended')}</Paragraph>}
      {from === undefined && endedOn === null ? (
        <ActionGroup>
          <ButtonLink to={`/opleidingen/${id}/aanvragen`} variant="secondary">
            {t('answer.ask')}
          </ButtonLink>
        </ActionGroup>
      ) : null}
    </Card>
  );
}
