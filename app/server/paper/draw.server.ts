import PDFDocument from 'pdfkit';
import { directionOf, textsOf } from '#app/i18n/index.ts';
import { type PaperColumn, type PaperLine, rowsOf } from './lines.ts';
import { brokenLines, directionOfText, drawable, faces, visualRuns, type Weight } from './typesetter.server.ts';

export interface PaperFacts {
  readonly title: string;
  /** Also the date inside the file, so that the same version gives the same bytes. */
  readonly sentAt: Date;
}

const margin = 56;
const gap = 16;
const leading = 1.45;

const looks: Readonly<
  Record<PaperLine['kind'], { size: number; weight: Weight; before: number; grey: boolean; tag: string }>
> = {
  title: { size: 18, weight: 'bold', before: 6, grey: false, tag: 'H1' },
  heading: { size: 12, weight: 'bold', before: 14, grey: false, tag: 'H2' },
  words: { size: 10, weight: 'regular', before: 4, grey: false, tag: 'P' },
  quiet: { size: 9, weight: 'regular', before: 1, grey: true, tag: 'P' },
  row: { size: 10, weight: 'regular', before: 5, grey: false, tag: 'P' },
  strong: { size: 10, weight: 'bold', before: 7, grey: false, tag: 'P' },
};

/**
 * Draws lines on A4, tagged for who listens to it: one language over the whole width, or the same lines in several languages beside
 * each other. The first language is that of the file.
 */
export function drawPaper(
  columns: readonly [PaperColumn, ...PaperColumn[]],
  { title, sentAt }: PaperFacts,
): Promise<Buffer> {
  const [{ language }] = columns;
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    info: { Title: drawable(title), CreationDate: sentAt, ModDate: sentAt },
  });
  const bytes: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => bytes.push(chunk));
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(bytes))));
  for (const face of [...faces.regular, ...faces.bold]) doc.registerFont(face[0], face[1]);

  const pen = new Pen(doc);
  const whole = pen.width;
  const narrow = (whole - gap * (columns.length - 1)) / columns.length;
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const row of rowsOf(columns)) {
    const alone = row.length === 1 && columns.length > 1;
    const cells = row.map((cell, index) => ({
      ...cell,
      place: {
        x: margin + index * (narrow + gap),
        width: row.length === 1 ? whole : narrow,
        direction: alone ? directionOfText(cell.line.text) : directionOf(cell.language),
      },
    }));
    pen.makeRoom(cells);
    for (const { language: spoken, line, place } of cells)
      root.add(doc.struct(looks[line.kind].tag, { lang: spoken }, () => pen.write(line, place)));
    pen.goOn(cells);
  }
  root.end();
  pen.numberPages(directionOf(language), (page, pages) => textsOf(language, 'common')('page.paper', { page, pages }));
  doc.end();
  return done;
}

/** Where a line stands: from `x`, in points, so wide. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
}

interface Cell {
  readonly line: PaperLine;
  readonly place: Place;
}

class Pen {
  private y = margin;
  readonly width: number;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.width = doc.page.width - 2 * margin;
  }

  /** Goes to the height at which a row of lines begins; on a new page where this one has no room. */
  makeRoom(cells: readonly Cell[]): void {
    this.y += Math.max(...cells.map(({ line }) => looks[line.kind].before));
    if (this.y + this.heightOf(cells) <= this.doc.page.height - margin - 20) return;
    this.doc.addPage();
    this.y = margin;
  }

  write(line: PaperLine, place: Place): void {
    const { size, weight, grey } = looks[line.kind];
    const { texts, values } = this.broken(line, place);
    this.doc.fillColor(grey ? '#555555' : '#1d1d1b');
    const heightOf = (index: number) => this.y + index * size * leading;
    texts.forEach((text, index) => this.draw(text, heightOf(index), size, weight, 'start', place));
    values.forEach((text, index) => this.draw(text, heightOf(index), size, weight, 'end', place));
  }

  goOn(cells: readonly Cell[]): void {
    this.y += this.heightOf(cells);
  }

  numberPages(direction: Place['direction'], words: (page: number, pages: number) => string): void {
    const { count } = this.doc.bufferedPageRange();
    const place = { x: margin, width: this.width, direction };
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      this.doc.fillColor('#555555');
      const bottom = this.doc.page.height - margin - 4;
      this.draw(drawable(words(page + 1, count)), bottom, 8, 'regular', 'start', place);
    }
  }

  private heightOf(cells: readonly Cell[]): number {
    return Math.max(
      ...cells.map(({ line, place }) => {
        const { texts, values } = this.broken(line, place);
        return Math.max(texts.length, values.length) * looks[line.kind].size * leading;
      }),
    );
  }

  private broken(line: PaperLine, { width, direction }: Place) {
    const { size, weight } = looks[line.kind];
    const hasValue = 'value' in line;
    const room = hasValue ? width * 0.55 : width;
    const into = (text: string, within: number) =>
      brokenLines(drawable(text), (part) => this.widthOf(part, size, weight, direction) <= within);
    return { texts: into(line.text, room), values: hasValue ? into(line.value, width - room - gap) : [] };
  }

  private widthOf(line: string, size: number, weight: Weight, direction: Place['direction']): number {
    return visualRuns(line, weight, direction).reduce(
      (sum, { text, face }) => sum + this.doc.font(face).fontSize(size).widthOfString(text),
      0,
    );
  }

  private draw(line: string, y: number, size: number, weight: Weight, side: 'start' | 'end', place: Place): void {
    const atLeft = (side === 'start') === (place.direction === 'ltr');
    let x = atLeft ? place.x : place.x + place.width - this.widthOf(line, size, weight, place.direction);
    for (const { text, face } of visualRuns(line, weight, place.direction)) {
      this.doc.font(face).fontSize(size);
      const features = face.startsWith('arabic') ? { features: ['rtla' as const] } : {};
      // One baseline for every face of a line.
      this.doc.text(text, x, y + size, { lineBreak: false, baseline: 'alphabetic', ...features });
      x += this.doc.widthOfString(text);
    }
  }
}
