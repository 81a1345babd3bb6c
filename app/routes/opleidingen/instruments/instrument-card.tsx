import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, CheckAnswers, Details, Paragraph, Typed } from '#app/ui/index.ts';
import type { FindInstrumentsResult } from '#graphql/generated/documents.ts';

export type ListedInstrument = FindInstrumentsResult['findInstruments']['instruments'][number];

/** An instrument: for what and for whom it is, its rule, and for how long the municipality decided it. What it did not decide is left out. */
export function InstrumentCard({ instrument }: { readonly instrument: ListedInstrument }) {
  const t = useTexts('instrument');
  const language = useLanguage();
  const { validFrom: from, validUntil: until } = instrument;
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && until === `${year}-12-31`;
  const told = (['what', 'forWhom', 'rule'] as const).flatMap((part) => {
    const words = instrument[part];
    return words === null ? [] : [{ label: t(`one.${part}`), value: <Typed lang="nl">{words}</Typed> }];
  });
  return (
    <Card id={`regeling-${instrument.id}`}>
      <h3 className="nl-heading nl-heading--level-3">
        <Typed lang="nl">{instrument.name}</Typed>
      </h3>
      <CheckAnswers
        answers={[
          { label: t('one.goal'), value: t(`goal.${instrument.goal}`) },
          ...told,
          {
            label: t('one.valid'),
            value: isYear
              ? t('one.validYear', { year })
              : t('one.validDays', { from: formatDate(from, language), until: formatDate(until, language) }),
          },
        ]}
      />
      <Details summary={t('one.source')}>
        <Paragraph>
          <Typed lang="nl">{instrument.source}</Typed>
        </Paragraph>
      </Details>
    </Card>
  );
}
