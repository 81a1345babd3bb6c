import { useId } from 'react';
import { directionOf, formatShortMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { daysInclusive, type LocalDate, monthOf } from '#graphql/shared/local-date.ts';

/** Said by the reader or by somebody of the municipality: another shape. */
export type StepLineAuthor = 'self' | 'other';

export interface StepLinePoint {
  readonly key: string;
  readonly on: LocalDate;
  /** From below, 1 for the lowest. */
  readonly height: number;
  readonly by: StepLineAuthor;
}

export interface StepLineProps {
  readonly title: string;
  /** What the picture says, in one sentence. */
  readonly conclusion: string;
  /** How many heights there are. */
  readonly heights: number;
  /** Oldest first. */
  readonly points: readonly StepLinePoint[];
  /** The last day that is drawn. */
  readonly until: LocalDate;
  /** Where somebody wishes or expects to come. */
  readonly wished?: number | null;
  readonly expected?: number | null;
  /** Words of the legend where somebody else than the one on the ladder reads it. */
  readonly words?: Readonly<Record<StepLineAuthor | 'wished' | 'expected', string>>;
}

const width = 320;
const row = 40;
const top = 24;
const first = 64;
const last = 296;

/**
 * A line that goes up and down in steps over time. Time runs in the direction in which the page is read, and the picture says so.
 * Drawn with attributes, because the content policy allows no style attributes; a table with the same facts belongs beside it.
 */
export function StepLine({ title, conclusion, heights, points, until, wished, expected, words }: StepLineProps) {
  const t = useTexts('common');
  const language = useLanguage();
  const id = useId();
  const rightToLeft = directionOf(language) === 'rtl';
  const turned = (x: number) => (rightToLeft ? width - x : x);
  const bottom = top + heights * row;
  const y = (height: number) => bottom - (height - 0.5) * row;
  const [oldest] = points;
  const begin = oldest?.on ?? until;
  const days = daysInclusive(begin, until) - 1;
  const x = (on: LocalDate) =>
    turned(days <= 0 ? (first + last) / 2 : first + ((daysInclusive(begin, on) - 1) / days) * (last - first));
  const line = points.map(
    ({ on, height }, index) => `${index === 0 ? 'M' : 'H'}${x(on)}${index === 0 ? ' ' : 'V'}${y(height)}`,
  );
  const marks = [
    { key: 'wished', height: wished },
    { key: 'expected', height: expected },
  ] as const;
  return (
    <figure className="portal-chart" aria-labelledby={id}>
      <figcaption>
        <strong id={id} className="portal-chart__title">
          {title}
        </strong>
        <span className="portal-chart__conclusion" id={`${id}-text`}>
          {conclusion}
        </span>
        <span className="portal-quiet portal-chart__conclusion">{t('line.direction')}</span>
      </figcaption>
      <svg
        className="portal-line-chart"
        viewBox={`0 0 ${width} ${bottom + 32}`}
        direction="ltr"
        role="img"
        aria-label={title}
        aria-describedby={`${id}-text`}
        focusable="false"
      >
        {Array.from({ length: heights }, (_, index) => (
          <g key={index}>
            <path className="line-grid" d={`M${turned(40)} ${y(index + 1)}H${turned(width - 4)}`} />
            <text className="line-text" x={turned(20)} y={y(index + 1) + 6} textAnchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
        {marks.map(({ key, height }) =>
          height ? (
            <path
              key={key}
              className={`line-mark line-mark--${key}`}
              d={`M${turned(40)} ${y(height)}H${turned(width - 4)}`}
            />
          ) : null,
        )}
        <path className="line-line" d={`${line.join('')}H${x(until)}`} />
        {points.map((point) => (
          <Dot key={point.key} x={x(point.on)} y={y(point.height)} by={point.by} number={point.height} />
        ))}
        <text className="line-text" x={turned(first - 14)} y={bottom + 24} textAnchor={rightToLeft ? 'end' : 'start'}>
          {formatShortMonth(monthOf(begin), language)}
        </text>
        {days > 31 ? (
          <text className="line-text" x={turned(width - 4)} y={bottom + 24} textAnchor={rightToLeft ? 'start' : 'end'}>
            {formatShortMonth(monthOf(until), language)}
          </text>
        ) : null}
      </svg>
      <ul className="portal-chart__legend">
        {(['self', 'other'] as const).map((by) =>
          points.some((point) => point.by === by) ? (
            <li key={by}>
              <svg className="portal-line-key" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <Dot x={12} y={12} by={by} />
              </svg>{' '}
              {words?.[by] ?? t(`line.${by}`)}
            </li>
          ) : null,
        )}
        {marks.map(({ key, height }) =>
          height ? (
            <li key={key}>
              <svg className="portal-line-key" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <path className={`line-mark line-mark--${key}`} d="M0 12H24" />
              </svg>{' '}
              {words?.[key] ?? t(`line.${key}`)}
            </li>
          ) : null,
        )}
      </ul>
    </figure>
  );
}

function Dot({ x, y, by, number }: { x: number; y: number; by: StepLineAuthor; number?: number }) {
  return (
    <>
      {by === 'self' ? (
        <circle className="line-dot" cx={x} cy={y} r="12" />
      ) : (
        <rect className="line-dot" x={x - 11} y={y - 11} width="22" height="22" rx="4" />
      )}
      {number === undefined ? null : (
        <text className="line-number" x={x} y={y + 6} textAnchor="middle">
          {number}
        </text>
      )}
    </>
  );
}
