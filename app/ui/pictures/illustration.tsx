import type { ReactNode } from 'react';
import { classes } from '../class-names.ts';
import { House, Person } from './figures.tsx';
import { perspectivePictures } from './perspective-pictures.tsx';
import { planPictures } from './plan-pictures.tsx';

/**
 * `street`: the start. `home`: the overview. `calm`: nothing to report. `sent`: it arrived. `lost`: a page that is not there.
 * `portfolio`: what somebody can and did.
 */
export type IllustrationName =
  | 'street'
  | 'home'
  | 'calm'
  | 'sent'
  | 'lost'
  | 'portfolio'
  | keyof typeof planPictures
  | keyof typeof perspectivePictures;

/** Those that lead somewhere turn around with the page. */
const directed: readonly IllustrationName[] = ['path', 'ladder'];

const pictures: Readonly<Record<IllustrationName, ReactNode>> = {
  ...planPictures,
  ...perspectivePictures,
  street: (
    <>
      <circle className="art-sun" cx="268" cy="40" r="22" />
      <path className="art-cloud" d="M40 46a12 12 0 0 1 23-5 10 10 0 0 1 17 9H44a8 8 0 0 1-4-4z" />
      <House x={24} top={78} width={62} tone="art-warm" />
      <House x={98} top={62} width={70} tone="art-mid" />
      <House x={180} top={84} width={64} tone="art-warm" />
      <path className="art-leaf" d="M276 150v-30M276 66a22 30 0 0 1 0 60 22 30 0 0 1 0-60z" />
      <rect className="art-ink" x="274" y="120" width="4" height="30" />
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <Person x={122} top={116} tone="art-warm" />
      <Person x={158} top={120} tone="art-deep" />
      <Person x={238} top={118} tone="art-sun" />
    </>
  ),
  home: (
    <>
      <circle className="art-sun" cx="60" cy="46" r="20" />
      <House x={110} top={74} width={92} tone="art-mid" />
      <path className="art-leaf" d="M60 84a20 28 0 0 1 0 56 20 28 0 0 1 0-56z" />
      <rect className="art-ink" x="58" y="128" width="4" height="22" />
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <Person x={236} top={112} tone="art-accent" />
      <rect className="art-paper" x="250" y="128" width="18" height="14" rx="2" />
    </>
  ),
  calm: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <path className="art-mid" d="M110 88h84v34a28 28 0 0 1-28 28h-28a28 28 0 0 1-28-28z" />
      <path className="art-ring" d="M194 98h10a15 15 0 0 1 0 30h-12" />
      <path className="art-steam" d="M132 74c-8-10 8-16 0-28M152 74c-8-10 8-16 0-28M172 74c-8-10 8-16 0-28" />
      <rect className="art-deep" x="92" y="150" width="120" height="7" rx="3" />
      <circle className="art-sun" cx="262" cy="52" r="20" />
    </>
  ),
  sent: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <rect className="art-paper" x="92" y="62" width="130" height="84" rx="8" />
      <path className="art-fold" d="M96 68l61 46 61-46" />
      <circle className="art-leaf" cx="222" cy="62" r="24" />
      <path className="art-tick" d="M211 62l8 9 15-17" />
      <path className="art-steam" d="M76 82h-30M80 104h-44M76 126h-24" />
    </>
  ),
  portfolio: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <rect className="art-paper" x="112" y="34" width="96" height="118" rx="8" />
      <circle className="art-warm" cx="140" cy="62" r="12" />
      <rect className="art-mid" x="160" y="54" width="36" height="6" rx="3" />
      <rect className="art-mid" x="160" y="66" width="26" height="6" rx="3" />
      <path className="art-steam" d="M126 92h68M126 108h68M126 124h44" />
      <path className="art-sun" d="M214 24l6 13 14 2-10 10 2 14-12-7-12 7 2-14-10-10 14-2z" />
      <Person x={52} top={112} tone="art-accent" />
      <Person x={262} top={112} tone="art-deep" />
      <path className="art-leaf" d="M86 150c-4-18 6-26 6-26s10 8 6 26z" />
    </>
  ),
  lost: (
    <>
      <rect className="art-ground" x="0" y="150" width="320" height="30" />
      <rect className="art-ink" x="156" y="46" width="7" height="104" />
      <path className="art-accent" d="M168 54h70l16 14-16 14h-70z" />
      <path className="art-sun" d="M152 92H86L70 106l16 14h66z" />
      <Person x={210} top={110} tone="art-deep" />
      <path className="art-leaf" d="M50 150c-4-22 8-30 8-30s12 8 8 30z" />
    </>
  ),
};

/** A picture that makes the page friendlier and says nothing that the text does not. */
export function Illustration({ name }: { readonly name: IllustrationName }) {
  return (
    <svg
      className={classes('portal-art', directed.includes(name) && 'portal-art--directed')}
      viewBox="0 0 320 180"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="art-sky" width="320" height="180" rx="20" />
      {pictures[name]}
    </svg>
  );
}
