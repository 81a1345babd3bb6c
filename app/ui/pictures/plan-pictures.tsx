import type { ReactNode } from 'react';
import { House, Person } from './figures.tsx';

const stairs = [0, 1, 2, 3, 4, 5];

/** Pictures of the plan. What leads somewhere leads the other way in a right-to-left page. */
export const planPictures = {
  path: (
    <>
      <circle className="art-sun" cx="64" cy="44" r="20" />
      <path className="art-leaf" d="M120 180V116q60-52 120-40t80-24v128z" />
      <path className="art-ground" d="M0 180v-38q70-26 140-4t180-8v50z" />
      <path className="art-road" d="M62 168q50 4 84-16t66-26 44-38" />
      <rect className="art-ink" x="256" y="34" width="4" height="46" />
      <path className="art-accent" d="M260 36l30 10-30 11z" />
      <Person x={44} top={112} tone="art-deep" />
    </>
  ),
  agree: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <Person x={84} top={100} tone="art-warm" />
      <Person x={236} top={100} tone="art-deep" />
      <rect className="art-paper" x="122" y="44" width="76" height="98" rx="6" />
      <path className="art-rule" d="M136 66h48M136 82h48M136 98h30" />
      <circle className="art-leaf" cx="160" cy="130" r="20" />
      <path className="art-tick" d="M151 130l7 8 12-15" />
    </>
  ),
  ladder: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      {stairs.map((step) => (
        <rect
          key={step}
          className={step % 2 === 0 ? 'art-mid' : 'art-deep'}
          x={40 + step * 42}
          y={136 - step * 16}
          width="42"
          height={14 + step * 16}
        />
      ))}
      <Person x={145} top={48} tone="art-accent" />
      <circle className="art-sun" cx="62" cy="48" r="18" />
    </>
  ),
  calendar: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <rect className="art-paper" x="96" y="34" width="128" height="116" rx="10" />
      <path className="art-mid" d="M96 62V44a10 10 0 0 1 10-10h108a10 10 0 0 1 10 10v18z" />
      <path className="art-ink" d="M122 24h6v22h-6zM192 24h6v22h-6z" />
      {[0, 1, 2].flatMap((row) =>
        [0, 1, 2, 3].map((column) => (
          <circle
            key={`${row} ${column}`}
            className={row === 1 && column === 2 ? 'art-accent' : 'art-sky'}
            cx={118 + column * 28}
            cy={82 + row * 24}
            r="8"
          />
        )),
      )}
      <Person x={262} top={94} tone="art-warm" />
      <circle className="art-sun" cx="52" cy="50" r="18" />
    </>
  ),
  search: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <House x={30} top={92} width={60} tone="art-warm" />
      <House x={196} top={78} width={72} tone="art-mid" />
      <circle className="art-lens" cx="142" cy="80" r="36" />
      <path className="art-handle" d="M168 108l26 30" />
      <path className="art-tick art-tick--dark" d="M126 80l12 13 22-26" />
      <circle className="art-sun" cx="290" cy="36" r="16" />
    </>
  ),
  talk: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <Person x={92} top={94} tone="art-warm" />
      <Person x={228} top={94} tone="art-deep" />
      <path
        className="art-paper"
        d="M116 34h58a10 10 0 0 1 10 10v22a10 10 0 0 1-10 10h-40l-16 14V76a10 10 0 0 1-12-10V44a10 10 0 0 1 10-10z"
      />
      <path className="art-rule" d="M124 48h44M124 62h28" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;
