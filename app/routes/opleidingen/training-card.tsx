import { formatDate, formatMoney, leftToRight, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Card, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { CompareTick } from './compare/compare-form.tsx';
import type { DurationUnit, FindTrainingsResult } from '#graphql/generated/documents.ts';

export type Listed = FindTrainingsResult['findTrainings']['trainings'][number];

/** Where a training is, in words. */
export function usePlace(): (training: Pick<Listed, 'online' | 'place' | 'distance'>) => string {
  const t = useTexts('training');
  return ({ online, place, distance }) => {
    if (online) return t('one.online');
    if (place === null) return t('one.unknown');
    return distance === null ? place : t('one.distance', { place, km: distance });
  };
}

/** When a training begins, in words, where none of its runs is to come. */
export function useStart(): (training: Pick<Listed, 'start'>) => string {
  const t = useTexts('training');
  return ({ start }) => t(start === 'DIRECT' || start === 'AGREED' ? `start.${start}` : 'one.noRuns');
}

/** What a training costs, in words. */
export function usePrice(): (training: Pick<Listed, 'costCents'>) => string {
  const t = useTexts('training');
  return ({ costCents }) => {
    if (costCents === null) return t('one.unknown');
    return costCents === 0 ? t('one.free') : leftToRight(formatMoney(costCents));
  };
}

/** How long a training takes, and how many hours a week, in words. */
export function useDuration(): (training: {
  readonly duration: { readonly unit: DurationUnit; readonly amount: number } | null;
  readonly weekHours: number | null;
}) => string {
  const t = useTexts('training');
  return ({ duration, weekHours }) => {
    const said = [
      ...(duration === null ? [] : [t(`duration.${duration.unit}`, { count: duration.amount })]),
      ...(weekHours === null ? [] : [t('one.hours', { count: weekHours })]),
    ];
    return said.join(' · ') || t('one.unknown');
  };
}

/** Whether something is so, or that its provider did not tell. */
export function useYesNo(): (value: boolean | null) => string {
  const t = useTexts('training');
  return (value) => t(value === null ? 'one.notTold' : value ? 'one.yes' : 'one.no');
}

interface TrainingCardProps {
  readonly training: Listed;
  /** What was asked, so that the training leads back to it. */
  readonly asked: string;
}

/** A training in a list of those that were found. */
export function TrainingCard({ training, asked }: TrainingCardProps) {
  const t = useTexts('training');
  const language = useLanguage();
  const place = usePlace();
  const price = usePrice();
  const start = useStart();
  const [first] = training.runs;
  return (
    <Card id={`opleiding-${training.id}`}>
      <h3 className="nl-heading nl-heading--level-3">
        <TextLink to={`/opleidingen/${training.id}${asked}`}>
          <Typed lang="nl">{training.title}</Typed>
        </TextLink>
      </h3>
      <Paragraph>
        <Typed lang="nl">{training.provider}</Typed>
      </Paragraph>
      <BulletList>
        <Bullet>
          {t(`form.${training.form}`)}
          {training.time === null ? null : ` · ${t(`time.${training.time}`)}`}
        </Bullet>
        <Bullet>{place(training)}</Bullet>
        <Bullet>{price(training)}</Bullet>
        <Bullet>{first ? t('one.run', { date: formatDate(first.startsOn, language) }) : start(training)}</Bullet>
      </BulletList>
      <CompareTick id={training.id} />
    </Card>
  );
}
