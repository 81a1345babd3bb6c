import { type ReactNode, useId } from 'react';
import type { Cents } from '#graphql/shared/money.ts';
import { Money } from './text.tsx';

/** The parts of a bar differ in colour and in pattern. */
export type BarPart = 'first' | 'second';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  /** Below zero counts as zero; `null` shows the text instead of a bar. */
  readonly parts: readonly { readonly part: BarPart; readonly amount: Cents }[] | null;
  /** Shown at the end; the sum of the parts when absent. */
  readonly text?: ReactNode;
  /** Not certain yet: drawn with a dashed edge. */
  readonly expected?: boolean;
}

export interface BarChartProps {
  readonly title: string;
  /** For who listens only: the heading above says it already. */
  readonly titleHidden?: boolean;
  /** What the picture says, in one sentence. */
  readonly conclusion?: ReactNode;
  /** Names of the parts, when there are two. */
  readonly legend?: Readonly<Record<BarPart, string>>;
  readonly bars: readonly Bar[];
}

/**
 * Lying bars with their labels and amounts as text, so that the picture needs no other text alternative and grows with
 * the letters. Drawn as SVG with attributes, because the content policy allows no style attributes.
 */
export function BarChart({ title, titleHidden = false, conclusion, legend, bars }: BarChartProps) {
  const id = useId();
  const sums = bars.map((bar) => (bar.parts ?? []).reduce((sum, part) => sum + Math.max(0, part.amount), 0));
  const longest = Math.max(1, ...sums);
  return (
    <figure className="portal-chart" aria-labelledby={id}>
      <figcaption>
        <strong id={id} className={titleHidden ? 'portal-hidden' : 'portal-chart__title'}>
          {title}
        </strong>
        {conclusion ? <span className="portal-chart__conclusion">{conclusion}</span> : null}
        {legend ? (
          <span className="portal-chart__legend">
            {(['first', 'second'] as const).map((part) => (
              <span key={part}>
                <svg className="portal-chart__key" width="16" height="16" aria-hidden="true">
                  <PartRect part={part} x="0" width="16" expected={false} />
                </svg>{' '}
                {legend[part]}
              </span>
            ))}
          </span>
        ) : null}
      </figcaption>
      <ul className="portal-chart__bars">
        {bars.map((bar, index) => (
          <li key={bar.key} className="portal-chart__bar">
            <span className="portal-chart__label">{bar.label}</span>
            <BarPicture bar={bar} longest={longest} />
            <span className="portal-chart__value">
              {bar.text ?? (bar.parts ? <Money amount={(sums[index] ?? 0) as Cents} /> : '–')}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function BarPicture({ bar, longest }: { readonly bar: Bar; readonly longest: number }) {
  const shares = (bar.parts ?? []).map(({ amount }) => (Math.max(0, amount) / longest) * 100);
  const startOf = (index: number) => shares.slice(0, index).reduce((sum, share) => sum + share, 0);
  return (
    <svg className="portal-chart__picture" width="100%" height="28" aria-hidden="true" focusable="false">
      <rect className="portal-chart__track" x="0" y="0" width="100%" height="28" rx="6" />
      {(bar.parts ?? []).map(({ part }, index) => (
        <PartRect
          key={part}
          part={part}
          x={percent(startOf(index))}
          width={percent(shares[index] ?? 0)}
          expected={bar.expected ?? false}
        />
      ))}
    </svg>
  );
}

function PartRect(props: { part: BarPart; x: string; width: string; expected: boolean }) {
  const { part, x, width, expected } = props;
  return (
    <>
      <rect
        className={`portal-chart__part portal-chart__part--${part}`}
        x={x}
        y="0"
        width={width}
        height="28"
        rx="6"
        strokeDasharray={expected ? '5 4' : undefined}
      />
      {part === 'second' ? <rect className="portal-chart__stripe" x={x} y="11" width={width} height="6" /> : null}
    </>
  );
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
