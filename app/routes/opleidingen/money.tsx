import { formatMoney, useTexts } from '#app/i18n/index.ts';
import { Alert, BarChart, Heading, Paragraph } from '#app/ui/index.ts';
import type { MoneyForTrainings } from '#graphql/generated/documents.ts';
import { subtractCents, zeroCents } from '#graphql/shared/money.ts';

interface TrainingMoneyProps {
  readonly money: MoneyForTrainings['trainingMoney'];
  /** Whether the reader decides beside somebody else. */
  readonly second?: boolean;
}

/** What a municipality has for trainings, what of it is used and reserved, and up to which amount the reader decides. */
export function TrainingMoney({ money: { budget, mandateCents }, second = false }: TrainingMoneyProps) {
  const t = useTexts('enrolment');
  const bar = (key: 'total' | 'used' | 'reserved' | 'left', amount: typeof mandateCents) => ({
    key,
    label: t(`money.${key}`),
    parts: [{ part: 'first' as const, amount }],
  });
  return (
    <>
      {budget === null ? (
        <Paragraph>{t('money.none')}</Paragraph>
      ) : (
        <>
          <Heading>{t('money.title', { year: budget.year })}</Heading>
          <BarChart
            title={t('money.title', { year: budget.year })}
            titleHidden
            bars={[
              bar('total', budget.amountCents),
              bar('used', budget.usedCents),
              bar('reserved', budget.reservedCents),
              bar('left', budget.leftCents),
            ]}
          />
          {budget.leftCents < 0 ? (
            <Alert kind="warning">
              <Paragraph>
                {t('money.over', { amount: formatMoney(subtractCents(zeroCents, budget.leftCents)) })}
              </Paragraph>
            </Alert>
          ) : null}
        </>
      )}
      <Paragraph>{t(second ? 'money.second' : 'money.mandate', { amount: formatMoney(mandateCents) })}</Paragraph>
    </>
  );
}
