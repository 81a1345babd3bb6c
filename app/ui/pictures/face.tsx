/** From very bad to very good. */
export const faces = [1, 2, 3, 4, 5] as const;
export type FaceValue = (typeof faces)[number];

const mouths: Readonly<Record<FaceValue, string>> = {
  1: 'M8 17.500c1.500-3.500 6.500-3.500 8 0',
  2: 'M8.500 16.500c1.500-1.800 5.500-1.800 7 0',
  3: 'M8.500 16h7',
  4: 'M8.500 15.200c1.500 1.800 5.500 1.800 7 0',
  5: 'M8 14.500c1.500 3.500 6.500 3.500 8 0',
};

/** A face beside the word for the same. */
export function Face({ value }: { readonly value: FaceValue }) {
  return (
    <svg className="portal-icon" viewBox="0 0 24 24" width="44" height="44" aria-hidden="true" focusable="false">
      <path d={`M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M9 9v1.500M15 9v1.500${mouths[value]}`} />
    </svg>
  );
}
