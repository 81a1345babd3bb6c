import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { tellLettersApart } from './letters.server.ts';
import { allowLooseMarks } from './marks.server.ts';
import { unpackWoff } from './woff.server.ts';

const require = createRequire(import.meta.url);

export type Weight = 'regular' | 'bold';

/** Parts of the family that are packed apart; the first that has a letter writes it. */
const scripts = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek', 'arabic'] as const;

export type FaceName = `${(typeof scripts)[number]}-${Weight}`;

const folders = {
  'noto-sans': dirname(require.resolve('@fontsource/noto-sans/package.json')),
  'noto-sans-arabic': dirname(require.resolve('@fontsource/noto-sans-arabic/package.json')),
} as const;

const thickness: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };

/** The letters of one script in one weight. */
interface Face {
  readonly name: FaceName;
  /** Read when it is first needed, and then kept. */
  readonly font: () => Font;
  readonly has: (letter: string) => boolean;
}

/** Every face of a weight, in the order in which they are asked for a letter. */
const faces: Readonly<Record<Weight, readonly Face[]>> = { regular: facesOf('regular'), bold: facesOf('bold') };

function facesOf(weight: Weight): readonly Face[] {
  return scripts.map((script) => {
    const family = script === 'arabic' ? 'noto-sans-arabic' : 'noto-sans';
    const file = join(folders[family], 'files', `${family}-${script}-${thickness[weight]}-normal.woff`);
    const font = once(() => allowLooseMarks(tellLettersApart(create(unpackWoff(readFileSync(file))))));
    const letters = once(() => new Set(font().characterSet));
    return { name: `${script}-${weight}`, font, has: (letter) => letters().has(letter.codePointAt(0) ?? 0) };
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The face that writes a letter, `preferred` when it can; `null` when none has it. */
export function faceOf(letter: string, weight: Weight, preferred: FaceName | null = null): FaceName | null {
  const wished = faces[weight].find(({ name }) => name === preferred);
  return (wished?.has(letter) ? wished : faces[weight].find((face) => face.has(letter)))?.name ?? null;
}

/** The font of a face. */
export function fontOf(name: FaceName): Font {
  const face = [...faces.regular, ...faces.bold].find((one) => one.name === name);
  if (!face) throw new Error(`there is no face ${name}`);
  return face.font();
}

/** Whether a face joins its letters and writes them from right to left by itself. */
export function isArabic(face: FaceName): boolean {
  return face.startsWith('arabic');
}
