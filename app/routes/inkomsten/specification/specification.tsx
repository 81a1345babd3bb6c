import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Badge, BarChart, Details, Money, Paragraph } from '#app/ui/index.ts';
import { subtractCents } from '#graphql/shared/money.ts';
import type { Calculation } from '#graphql/generated/documents.ts';
import { explain, type Line, type Settled, type SourceNames } from './explain.ts';

export interface SpecificationProps {
  readonly result: Calculation;
  readonly sourceNames: SourceNames;
  /** For a professional the picture is left out. */
  readonly picture?: boolean;
  /** The municipality decided so: nothing in it is an estimate or a proposal any more. */
  readonly decided?: boolean;
}

/** The monthly specification, line by line as in the rules, each with why and its article. */
export function Specification({ result, sourceNames, picture = true, decided = false }: SpecificationProps) {
  const t = useTexts('settlement');
  if (result.__typename === 'SettlementUnknown') return <Unknown reason={result.reason} />;
  return (
    <section aria-label={t('title')} className="portal-stack">
      {picture ? <Effect settled={result} /> : null}
      <Alert kind="info">
        <Paragraph>{t(decided ? 'receipt.decidedLead' : 'estimate')}</Paragraph>
        {result.status === 'LAW' ? null : <Paragraph>{t(`statusNote.${result.status}`)}</Paragraph>}
      </Alert>
      <ol className="portal-lines">
        {result.lines.map((line, index) => (
          // Two lines can say the same; their order is what tells them apart.
          <SpecificationLine key={`${line.code} ${index}`} line={line} names={sourceNames} decided={decided} />
        ))}
      </ol>
    </section>
  );
}

const strong: readonly string[] = ['incomeTotal', 'counted', 'payout', 'total', 'difference'];

interface LineProps {
  readonly line: Line;
  readonly names: SourceNames;
  readonly decided: boolean;
}

function SpecificationLine({ line, names, decided }: LineProps) {
  const t = useTexts('settlement');
  const { what, why } = explain(line, names, useLanguage(), decided);
  return (
    <li className={strong.includes(line.code) ? 'portal-line portal-line--strong' : 'portal-line'}>
      <div className="portal-line__head">
        <span className="portal-line__what">
          {what} {line.code === 'exemption' && !decided ? <Badge tone="warning">{t('proposedShort')}</Badge> : null}
          {line.status === 'LAW' ? null : <Badge>{t(`status.${line.status}`)}</Badge>}
        </span>
        <span className="portal-line__amount">
          <Money amount={line.amount} />
        </span>
      </div>
      <Details summary={t('why')}>
        <Paragraph>{why}</Paragraph>
        <p className="portal-quiet" lang="nl" dir="ltr">
          {line.article}
        </p>
      </Details>
    </li>
  );
}

/** Work and benefit together beside the benefit alone. */
function Effect({ settled }: { readonly settled: Settled }) {
  const t = useTexts('settlement');
  const { payout, income, moreThanWithoutWork, total } = settled;
  const without = subtractCents(total, moreThanWithoutWork);
  return (
    <BarChart
      title={t('effect.title')}
      conclusion={
        income === 0 ? (
          t('effect.nothing')
        ) : (
          <>
            {t('effect.total')} <Money amount={total} />. {t('effect.more')} <Money amount={moreThanWithoutWork} />.
          </>
        )
      }
      legend={{ first: t('effect.work'), second: t('effect.benefit') }}
      bars={[
        { key: 'without', label: t('effect.without'), parts: [{ part: 'second', amount: without }] },
        {
          key: 'with',
          label: t('effect.with'),
          parts: [
            { part: 'first', amount: income },
            { part: 'second', amount: payout },
          ],
        },
      ]}
    />
  );
}

export const unknownReasons = [
  'normUnknown',
  'capUnknown',
  'beforeTables',
  'partOfMonth',
  'notExpressible',
  'noBenefit',
] as const;

function Unknown({ reason }: { readonly reason: string }) {
  const t = useTexts('settlement');
  const known = unknownReasons.find((one) => one === reason) ?? 'notExpressible';
  return (
    <Alert kind="warning" title={t('unknown.title')}>
      <Paragraph>{t(`unknown.${known}`)}</Paragraph>
      <Paragraph>{t('unknown.send')}</Paragraph>
    </Alert>
  );
}
