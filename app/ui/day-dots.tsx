import { directionOf, useLanguage } from '#app/i18n/index.ts';

const week = 7;
const cell = 40;

export interface DayDotsProps {
  /** What the picture says, in one sentence. */
  readonly label: string;
  /** Which day it is, from 1. */
  readonly day: number;
  readonly days: number;
}

/** A dot for every day, seven in a row: those that have passed are full, today has a ring. */
export function DayDots({ label, day, days }: DayDotsProps) {
  const rightToLeft = directionOf(useLanguage()) === 'rtl';
  const columns = Math.min(week, days);
  const width = columns * cell;
  return (
    <svg
      className="portal-dots"
      viewBox={`0 0 ${width} ${Math.ceil(days / week) * cell}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      {Array.from({ length: days }, (_, index) => {
        const along = (index % week) * cell + cell / 2;
        const x = rightToLeft ? width - along : along;
        const y = Math.floor(index / week) * cell + cell / 2;
        const number = index + 1;
        return (
          <g key={number}>
            <circle className={number <= day ? 'dots-past' : 'dots-coming'} cx={x} cy={y} r="13" />
            {number === day ? <circle className="dots-today" cx={x} cy={y} r="17" /> : null}
          </g>
        );
      })}
    </svg>
  );
}
