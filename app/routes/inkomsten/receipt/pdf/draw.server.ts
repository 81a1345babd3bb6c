import PDFDocument from 'pdfkit';
import { directionOf, type Language, textsOf } from '#app/i18n/index.ts';
import type { PaperLine } from './content.ts';
import { brokenLines, drawable, faces, visualRuns, type Weight } from './typesetter.server.ts';

export interface PaperFacts {
  readonly title: string;
  readonly language: Language;
  /** Also the date inside the file, so that the same version gives the same bytes. */
  readonly sentAt: Date;
}

const margin = 56;
const gap = 16;

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

/** Draws lines on A4, tagged for who listens to it. */
export function drawPaper(lines: readonly PaperLine[], facts: PaperFacts): Promise<Buffer> {
  const { language, title, sentAt } = facts;
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

  const pen = new Pen(doc, directionOf(language));
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const line of lines) {
    const { tag } = looks[line.kind];
    root.add(doc.struct(tag, {}, () => pen.write(line)));
  }
  root.end();
  pen.numberPages((page, pages) => textsOf(language, 'settlement')('receipt.page', { page, pages }));
  doc.end();
  return done;
}

class Pen {
  private y = margin;
  private readonly width: number;

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly direction: 'ltr' | 'rtl',
  ) {
    this.width = doc.page.width - 2 * margin;
  }

  write(line: PaperLine): void {
    const { size, weight, before, grey } = looks[line.kind];
    const hasValue = 'value' in line;
    const room = hasValue ? this.width * 0.55 : this.width;
    const texts = this.broken(line.text, room, size, weight);
    const values = hasValue ? this.broken(line.value, this.width - room - gap, size, weight) : [];
    const height = Math.max(texts.length, values.length) * size * 1.45;
    this.y += before;
    if (this.y + height > this.doc.page.height - margin - 20) {
      this.doc.addPage();
      this.y = margin;
    }
    this.doc.fillColor(grey ? '#555555' : '#1d1d1b');
    texts.forEach((text, index) => this.draw(text, this.y + index * size * 1.45, size, weight, 'start'));
    values.forEach((text, index) => this.draw(text, this.y + index * size * 1.45, size, weight, 'end'));
    this.y += height;
  }

  numberPages(words: (page: number, pages: number) => string): void {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      this.doc.fillColor('#555555');
      this.draw(drawable(words(page + 1, count)), this.doc.page.height - margin - 4, 8, 'regular', 'start');
    }
  }

  private broken(text: string, room: number, size: number, weight: Weight): readonly string[] {
    return brokenLines(drawable(text), (line) => this.widthOf(line, size, weight) <= room);
  }

  private widthOf(line: string, size: number, weight: Weight): number {
    return visualRuns(line, weight, this.direction).reduce(
      (sum, { text, face }) => sum + this.doc.font(face).fontSize(size).widthOfString(text),
      0,
    );
  }

  private draw(line: string, y: number, size: number, weight: Weight, side: 'start' | 'end'): void {
    const atLeft = (side === 'start') === (this.direction === 'ltr');
    let x = atLeft ? margin : margin + this.width - this.widthOf(line, size, weight);
    for (const { text, face } of visualRuns(line, weight, this.direction)) {
      this.doc.font(face).fontSize(size);
      const features = face.startsWith('arabic') ? { features: ['rtla' as const] } : {};
      // One baseline for every face of a line.
      this.doc.text(text, x, y + size, { lineBreak: false, baseline: 'alphabetic', ...features });
      x += this.doc.widthOfString(text);
    }
  }
}
