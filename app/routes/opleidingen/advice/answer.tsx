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

export type Advice = MyTrainingAdviceResult['trainingAdvice'][number];
type Answer = NonNullable<Advice['answer']>;

interface AnswerProps {
  readonly answer: Answer;
  /** Whether the reader can ask for what is advised. */
  readonly asks?: boolean;
}

/** An advice: what the adviser wrote, the trainings that fit, and who could pay what. */
export function AdviceAnswer({ answer, asks = false }: AnswerProps) {
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
        <AdvisedTraining key={training.id} training={training} asks={asks} />
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
                  asks && source === 'OWN' ? t('money.you') : t(`money.from.${source}`),
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

function AdvisedTraining({
  training,
  asks,
}: {
  readonly training: Answer['trainings'][number];
  readonly asks: boolean;
}) {
  const t = useTexts('advice');
  const trainings = useTexts('training');
  const place = usePlace();
  const price = usePrice();
  const { id, title, provider, endedOn } = training;
  return (
    <Card id={`advies-${id}`}>
      <Paragraph>
        {asks ? (
          <TextLink to={`/opleidingen/${id}`}>
            <Typed lang="nl">{title}</Typed>
          </TextLink>
        ) : (
          <strong>
            <Typed lang="nl">{title}</Typed>
          </strong>
        )}
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
      {asks && endedOn === null ? (
        <ActionGroup>
          <ButtonLink to={`/opleidingen/${id}/aanvragen`} variant="secondary">
            {t('answer.ask')}
          </ButtonLink>
        </ActionGroup>
      ) : null}
    </Card>
  );
}
