import { formatMoney, leftToRight, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Card, Paragraph } from '#app/ui/index.ts';
import type { ReadTrainingResult } from '#graphql/generated/documents.ts';

type Cost = NonNullable<ReadTrainingResult['training']>['costs'][number];

interface CostsProps {
  readonly costs: readonly Cost[];
  /** Whether the municipality said what it pays. */
  readonly decided: boolean;
}

/** What a price is made of, by who is asked to pay it. */
export function Costs({ costs, decided }: CostsProps) {
  const t = useTexts('training');
  if (costs.length === 0) return null;
  const payers = (['INDIVIDUAL', 'GROUP', null] as const)
    .map((payer) => ({ payer, told: costs.filter((cost) => cost.payer === payer) }))
    .filter(({ told }) => told.length > 0);
  const words = ({ kind, amount, period, required, taxed, final }: Cost) => [
    `${t(`costKind.${kind}`)}: ${leftToRight(formatMoney(amount))}`,
    ...(period === null ? [] : [t(`costPeriod.${period}`)]),
    ...(required || kind === 'DISCOUNT' ? [] : [t('cost.optional')]),
    ...(taxed === null ? [t('cost.taxUnknown')] : []),
    ...(final ? [] : [t('cost.notFinal')]),
  ];
  return (
    <Card title={t('one.costs')} id="kosten">
      <Paragraph>{t(decided ? 'one.costsDecided' : 'one.costsLead')}</Paragraph>
      {payers.map(({ payer, told }) => (
        <section key={payer} aria-labelledby={`kosten-${payer}`}>
          <h3 className="nl-heading nl-heading--level-3" id={`kosten-${payer}`}>
            {t(`cost.${payer ?? 'ANYBODY'}`)}
          </h3>
          <BulletList>
            {told.map((cost, place) => (
              <Bullet key={place}>{words(cost).join(' · ')}</Bullet>
            ))}
          </BulletList>
        </section>
      ))}
    </Card>
  );
}
