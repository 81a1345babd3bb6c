import PDFDocument from 'pdfkit';
import { directionOf, type Language, textsOf, withoutIsolates } from '#app/i18n/index.ts';
import { type PaperColumn, rowsOf } from './beside.ts';
import { type FaceName, fontOf, isArabic, type Weight } from './faces.server.ts';
import { keepLettersApart } from './letters.server.ts';
import type { PaperLine } from './paper-line.ts';
import { canWrite, directionOfWords, drawnText, type Run, typeset } from './typesetter.server.ts';

export interface PaperFacts {
  readonly title: string;
  readonly language: Language;
  /** Also the date inside the file, so that the same content gives the same bytes. */
  readonly madeAt: Date;
  /** Whether each page says which one it is; default yes. */
  readonly numbered?: boolean;
  /** The same lines in another language, beside the first. */
  readonly beside?: PaperColumn;
}

const margin = 56;
const gap = 16;
const leading = 1.45;

interface Look {
  readonly size: number;
  readonly weight: Weight;
  readonly before: number;
  readonly colour: string;
  readonly tag: string;
  /** Lines that have to fit below it on the same page. */
  readonly keeps: number;
}

const ink = '#1d1d1b';
const grey = '#555555';

const looks: Readonly<Record<PaperLine['kind'], Look>> = {
  title: { size: 18, weight: 'bold', before: 6, colour: ink, tag: 'H1', keeps: 2 },
  heading: { size: 12, weight: 'bold', before: 14, colour: ink, tag: 'H2', keeps: 3 },
  words: { size: 10, weight: 'regular', before: 4, colour: ink, tag: 'P', keeps: 0 },
  quiet: { size: 9, weight: 'regular', before: 1, colour: grey, tag: 'P', keeps: 0 },
  row: { size: 10, weight: 'regular', before: 5, colour: ink, tag: 'P', keeps: 0 },
  strong: { size: 10, weight: 'bold', before: 7, colour: ink, tag: 'P', keeps: 0 },
};

/** Draws lines on A4, tagged for who listens to it. */
export function drawPaper(lines: readonly PaperLine[], facts: PaperFacts): Promise<Buffer> {
  const { language, title, madeAt, beside, numbered = true } = facts;
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    info: { Title: withoutIsolates(title), CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => bytes.push(chunk));
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(bytes))));

  const pen = new Pen(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const columns = beside ? [{ language, lines }, beside] : [{ language, lines }];
  const places = placesOf(pen.width, columns);
  const note = noteOf(
    columns.flatMap((column) => column.lines),
    language,
  );
  for (const row of [...rowsOf(columns), ...note.map((line) => [{ language, line }])]) {
    const sets = row.map((cell, index) => pen.set(cell.line, placeOf(cell.line, index, row.length, places)));
    // Before the elements begin: what they mark has to end on the page where it began.
    pen.makeRoomFor(sets);
    sets.forEach((set, index) => {
      const spoken = row[index]?.language ?? language;
      root.add(doc.struct(set.look.tag, spoken === language ? {} : { lang: spoken }, () => pen.draw(set, sets.length)));
    });
    pen.goOn(sets);
  }
  root.end();
  if (numbered)
    pen.numberPages(directionOf(language), (page, pages) => textsOf(language, 'common')('paper.page', { page, pages }));
  doc.end();
  return done;
}

/** Says that letters are missing, where no face has them. */
function noteOf(lines: readonly PaperLine[], language: Language): readonly PaperLine[] {
  const complete = lines.every((line) => canWrite('value' in line ? `${line.text} ${line.value}` : line.text));
  return complete ? [] : [{ kind: 'quiet', text: textsOf(language, 'common')('paper.leftOut') }];
}

/** Where lines stand: from `x`, in points, so wide, in the direction of their language. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
}

/** A column for each language, from left to right. */
function placesOf(width: number, columns: readonly PaperColumn[]): readonly Place[] {
  const narrow = (width - gap * (columns.length - 1)) / columns.length;
  return columns.map(({ language }, index) => ({
    x: margin + index * (narrow + gap),
    width: narrow,
    direction: directionOf(language),
  }));
}

/** The place of a cell: its column, or the whole width in its own direction for words that stand there once. */
function placeOf(line: PaperLine, index: number, cells: number, places: readonly Place[]): Place {
  const [first, last] = [places[0], places.at(-1)];
  const place = places[index] ?? first;
  if (!first || !last || !place) throw new RangeError('a paper has a column');
  if (cells === places.length) return place;
  return { x: first.x, width: last.x + last.width - first.x, direction: directionOfWords(line.text) };
}

/** A line of the paper, broken into lines of type. */
interface SetLine {
  readonly look: Look;
  readonly place: Place;
  readonly newPage: boolean;
  readonly from: number;
  /** Room above it, in points. */
  readonly before: number;
  readonly texts: readonly (readonly Run[])[];
  readonly values: readonly (readonly Run[])[];
}

const linesIn = ({ texts, values }: SetLine) => Math.max(texts.length, values.length);

class Pen {
  private y = margin;
  private readonly chosen = new Set<FaceName>();
  readonly width: number;
  private readonly bottom: number;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.width = doc.page.width - 2 * margin;
    this.bottom = doc.page.height - margin - 20;
  }

  set(line: PaperLine, place: Place): SetLine {
    const look = looks[line.kind];
    const newPage = line.newPage ?? false;
    const hasValue = 'value' in line;
    const room = hasValue ? place.width * 0.55 : place.width;
    return {
      look,
      place,
      newPage,
      from: line.from ?? 0,
      before: look.before + (line.apart ? look.size : 0),
      texts: this.broken(line.text, room, look, place),
      values: hasValue ? this.broken(line.value, place.width - room - gap, look, place) : [],
    };
  }

  makeRoomFor(sets: readonly SetLine[]): void {
    const heightOf = (set: SetLine) => set.before + (linesIn(set) + set.look.keeps) * set.look.size * leading;
    const height = Math.min(Math.max(...sets.map(heightOf)), this.bottom - margin);
    const begins = sets.some(({ newPage }) => newPage) && this.y > margin;
    if (this.y + height > this.bottom || begins) {
      this.doc.addPage();
      this.y = margin;
    }
    this.y = Math.max(this.y, ...sets.map(({ from }) => from));
  }

  /** Draws a line; those that stand beside each other begin at the same height. */
  draw(set: SetLine, beside: number): void {
    const { look, place, before, texts, values } = set;
    const height = look.size * leading;
    const top = this.y;
    this.y += before;
    for (let index = 0; index < linesIn(set); index += 1) {
      // Only what is longer than a whole page comes here; it takes its element along.
      if (this.y + height > this.bottom && this.y > margin) {
        this.doc.continueOnNewPage();
        this.y = margin;
      }
      this.doc.fillColor(look.colour);
      this.line(texts[index] ?? [], look.size, 'start', place);
      this.line(values[index] ?? [], look.size, 'end', place);
      this.y += height;
    }
    if (beside > 1) this.y = top;
  }

  goOn(sets: readonly SetLine[]): void {
    if (sets.length < 2) return;
    this.y += Math.max(...sets.map((set) => set.before + linesIn(set) * set.look.size * leading));
  }

  numberPages(direction: Place['direction'], words: (page: number, pages: number) => string): void {
    const { count } = this.doc.bufferedPageRange();
    const place = { x: margin, width: this.width, direction };
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      this.y = this.doc.page.height - margin - 4;
      const [runs = []] = this.broken(words(page + 1, count), this.width, { size: 8, weight: 'regular' }, place);
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.doc.fillColor(grey);
      this.line(runs, 8, 'start', place);
      this.doc.endMarkedContent();
    }
  }

  private broken(text: string, room: number, { size, weight }: Pick<Look, 'size' | 'weight'>, { direction }: Place) {
    return typeset(text, { weight, direction, fits: (runs) => this.widthOf(runs, size) <= room });
  }

  private widthOf(runs: readonly Run[], size: number): number {
    return runs.reduce((sum, run) => sum + this.widthOfRun(run, size), 0);
  }

  private widthOfRun(run: Run, size: number): number {
    this.choose(run.face, size);
    return this.doc.widthOfString(drawnText(run), featuresOf(run));
  }

  /** Each run at its place from left to right, given to the file in the order in which it is read. */
  private line(runs: readonly Run[], size: number, side: 'start' | 'end', place: Place): void {
    const atLeft = (side === 'start') === (place.direction === 'ltr');
    let x = atLeft ? place.x : place.x + place.width - this.widthOf(runs, size);
    const placed = runs.map((run) => {
      const at = x;
      x += this.widthOfRun(run, size);
      return { run, at };
    });
    for (const { run, at } of placed.sort((a, b) => a.run.place - b.run.place)) {
      this.choose(run.face, size);
      // One baseline for every face of a line.
      const options = { lineBreak: false, baseline: 'alphabetic', ...featuresOf(run) } as const;
      this.doc.text(drawnText(run), at, this.y + size, options);
    }
  }

  private choose(name: FaceName, size: number): void {
    if (!this.chosen.has(name)) {
      // pdfkit takes a font that was read before; its types do not say so.
      this.doc.registerFont(name, fontOf(name) as unknown as Buffer);
      this.chosen.add(name);
    }
    this.doc.font(name).fontSize(size);
    keepLettersApart(this.doc);
  }
}

/** Makes pdfkit shape an Arabic run as a whole; word by word it would put the words from left to right. */
function featuresOf({ face }: Run): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return isArabic(face) ? { features: ['rtla'] } : {};
}
