import { useId } from 'react';
import { useTexts } from '#app/i18n/index.ts';
import { Alert, Badge, BarChart, Details, Heading, Money, Paragraph } from '#app/ui/index.ts';
import { subtractCents } from '#graphql/shared/money.ts';
import type { Calculation } from '#graphql/generated/documents.ts';
import { explain, type Line, type Settled, type SourceNames } from './explain.ts';
import { groupsOf, takesSomethingOff } from './groups.ts';

export interface SpecificationProps {
  readonly result: Calculation;
  readonly sourceNames: SourceNames;
  /** For a professional the picture is left out. `untitled` below a heading that says the same. */
  readonly picture?: 'titled' | 'untitled' | 'none';
  /** All lines at once or behind their summary; `explained` with every why, for paper. */
  readonly lines?: 'folded' | 'shown' | 'explained';
  /** The municipality decided so: nothing in it is an estimate or a proposal any more. */
  readonly decided?: boolean;
}

/** The monthly specification, line by line as in the rules, each with why and its article. */
export function Specification(props: SpecificationProps) {
  const { result, sourceNames: names, picture = 'titled', lines = 'folded', decided = false } = props;
  const t = useTexts('settlement');
  if (result.__typename === 'SettlementUnknown') return <Unknown reason={result.reason} />;
  const all = <Lines settled={result} names={names} explained={lines === 'explained'} decided={decided} />;
  return (
    <section aria-label={t('title')} className="portal-stack">
      {picture === 'none' ? null : <Effect settled={result} titled={picture === 'titled'} />}
      <Alert kind="info">
        <Paragraph>{t(decided ? 'receipt.decidedLead' : 'estimate')}</Paragraph>
        {result.status === 'LAW' ? null : <Paragraph>{t(`statusNote.${result.status}`)}</Paragraph>}
      </Alert>
      {lines === 'folded' ? <Details summary={t('allLines')}>{all}</Details> : all}
    </section>
  );
}

const strong: readonly string[] = ['incomeTotal', 'counted', 'payout', 'total', 'difference'];

interface LinesProps {
  readonly settled: Settled;
  readonly names: SourceNames;
  readonly explained: boolean;
  readonly decided: boolean;
}

function Lines({ settled, ...shared }: LinesProps) {
  const t = useTexts('settlement');
  // What was sent and what was decided can stand on one page.
  const id = useId();
  return (
    <div className="portal-lines">
      {groupsOf(settled.lines).map(({ group, lines }) => (
        <section key={group} aria-labelledby={`${id}${group}`}>
          <Heading level={3} id={`${id}${group}`}>
            {t(`group.${group}`)}
          </Heading>
          <ol className="portal-lines__list">
            {lines.map((line, index) => (
              // Two lines can say the same; their order is what tells them apart.
              <SpecificationLine key={`${line.code} ${index}`} line={line} {...shared} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface LineProps extends Omit<LinesProps, 'settled'> {
  readonly line: Line;
}

function SpecificationLine({ line, names, explained, decided }: LineProps) {
  const t = useTexts('settlement');
  const { what, why } = explain(line, names, t, decided);
  return (
    <li className={strong.includes(line.code) ? 'portal-line portal-line--strong' : 'portal-line'}>
      <div className="portal-line__head">
        <span className="portal-line__what">
          {what} {line.code === 'exemption' && !decided ? <Badge tone="warning">{t('proposedShort')}</Badge> : null}
          {line.status === 'LAW' ? null : <Badge>{t(`status.${line.status}`)}</Badge>}
        </span>
        <span className="portal-line__amount">
          <Money amount={line.amount} takenOff={takesSomethingOff(line)} />
        </span>
      </div>
      <Details summary={t('why')} open={explained}>
        <Paragraph>{why}</Paragraph>
        <p className="portal-quiet" lang="nl" dir="ltr">
          {line.article}
        </p>
      </Details>
    </li>
  );
}

/** Lines that tell of something that was reported, counted or not. */
const reported: readonly string[] = ['incomeEmployment', 'incomeInsideOther', 'incomeBusiness'];

/** Work and benefit together beside the benefit alone. */
function Effect({ settled, titled }: { readonly settled: Settled; readonly titled: boolean }) {
  const t = useTexts('settlement');
  const { payout, income, moreThanWithoutWork, total, lines } = settled;
  const without = subtractCents(total, moreThanWithoutWork);
  const nothing = lines.some(({ code }) => reported.includes(code)) ? 'nothingLeft' : 'nothing';
  return (
    <BarChart
      title={t('effect.title')}
      titleHidden={!titled}
      conclusion={
        income === 0 ? (
          t(`effect.${nothing}`)
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
