import { House, Person } from './figures.tsx';

const ground = <rect className="art-ground" x="0" y="150" width="320" height="30" />;

/** Pictures of the Perspectiefjaar: ways to choose from, a place to learn and work, and a business of one's own. */
export const perspectivePictures = {
  crossroads: (
    <>
      <circle className="art-sun" cx="58" cy="44" r="20" />
      {ground}
      <rect className="art-ink" x="156" y="40" width="7" height="110" />
      <path className="art-accent" d="M163 46h66l15 13-15 13h-66z" />
      <path className="art-leaf" d="M156 80H94L79 93l15 13h62z" />
      <path className="art-warm" d="M163 112h52l14 12-14 12h-52z" />
      <Person x={112} top={112} tone="art-accent" />
      <Person x={262} top={112} tone="art-deep" />
    </>
  ),
  workshop: (
    <>
      {ground}
      <House x={196} top={74} width={84} tone="art-mid" />
      <rect className="art-deep" x="70" y="122" width="96" height="8" rx="3" />
      <path className="art-ink" d="M80 130h7v20h-7zM150 130h7v20h-7z" />
      <rect className="art-paper" x="92" y="104" width="34" height="18" rx="3" />
      <circle className="art-ring" cx="146" cy="112" r="8" />
      <Person x={46} top={108} tone="art-warm" />
      <Person x={178} top={108} tone="art-accent" />
      <circle className="art-sun" cx="60" cy="44" r="18" />
    </>
  ),
  stall: (
    <>
      {ground}
      <rect className="art-ink" x="96" y="74" width="5" height="76" />
      <rect className="art-ink" x="219" y="74" width="5" height="76" />
      <path className="art-accent" d="M86 76l16-30h116l16 30z" />
      <rect className="art-deep" x="92" y="116" width="136" height="34" rx="4" />
      <rect className="art-paper" x="112" y="98" width="26" height="18" rx="3" />
      <rect className="art-warm" x="146" y="94" width="22" height="22" rx="3" />
      <circle className="art-leaf" cx="192" cy="106" r="10" />
      <Person x={62} top={112} tone="art-mid" />
      <Person x={262} top={112} tone="art-warm" />
      <circle className="art-sun" cx="270" cy="42" r="18" />
    </>
  ),
};
