const paths = {
  book: 'M4 5h6a2 2 0 0 1 2 2v13a2 2 0 0 0-2-2H4zM20 5h-6a2 2 0 0 0-2 2v13a2 2 0 0 1 2-2h6z',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5',
  car: 'M4 17v-4l2-6h12l2 6v4zM4 13h16M7 17v2M17 17v2',
  case: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M12 8v4.5l3 2',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  flag: 'M6 21V4M6 5c5-3 8 3 13 0v9c-5 3-8-3-13 0',
  hand: 'M7 13V7a1.5 1.5 0 0 1 3 0v4V5a1.5 1.5 0 0 1 3 0v6V7a1.5 1.5 0 0 1 3 0v7c0 4-2 6-5 6s-5-2-6-5c-1-3 1-4 2-2z',
  heart: 'M12 20s-8-5-8-11a4.4 4.4 0 0 1 8-2.6A4.4 4.4 0 0 1 20 9c0 6-8 11-8 11z',
  house: 'M4 11l8-7 8 7v9h-6v-6h-4v6H4z',
  ladder: 'M8 21V3M16 21V3M8 7h8M8 12h8M8 17h8',
  letter: 'M4 6h16v12H4zM4 7l8 6 8-6',
  paper: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7M14 3v5h5',
  people:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3 19c0-3 2-5 5-5s5 2 5 5M14 14.4c3.8-1.3 7 1 7 4.6',
  phone: 'M7 4l3 5-2 2c1 2 3 4 5 5l2-2 5 3c0 2-2 3-4 3C9 20 4 14 4 8c0-2 1-4 3-4z',
  plus: 'M12 5v14M5 12h14',
  screen: 'M3 6h12v12H3zM15 11l6-3.500v9L15 13',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M15.5 15.500L21 21',
  shop: 'M4 11v9h16v-9M5 4h14l2 6c-2 3-5 2-6 0-1 2-5 2-6 0-1 2-4 3-6 0zM10 20v-5h4v5',
  speech: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  star: 'M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.600L4 9.800l5.6-.6z',
  tick: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M8 12.500l3 3 5-6',
} as const;

export type IconName = keyof typeof paths;

/** A small picture beside words that say the same: for people who would rather look than read. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="portal-icon" viewBox="0 0 24 24" width="44" height="44" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
