import { fileURLToPath } from 'node:url';

/** Where the scripts of the threads lie that work with files. */
export const threads = fileURLToPath(new URL('../../graphql/evidence/threads', import.meta.url));

/** One page with one line, as a program of an employer writes it. What it says about itself stands in its information. */
export function smallPdf(line = 'loonstrook', about: Readonly<Record<string, string>> = {}): Buffer {
  const told = Object.entries(about).map(([key, value]) => `/${key} (${value})`);
  const content = `BT /F1 24 Tf 40 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${told.join(' ')} >>`,
  ];
  return pdfOf(objects, '/Root 1 0 R /Info 6 0 R');
}

/** A document that somebody signed, so that it is kept byte by byte, with other bytes inside to tell it from the next. */
export function signedPdf(inside: Buffer = Buffer.alloc(0)): Buffer {
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>',
      '<< /FT /Sig /T (a) /V 5 0 R >>',
      '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>',
      '<< /Author (DUO) >>',
      `<< /Length ${inside.length} >>\nstream\n${inside.toString('latin1')}\nendstream`,
    ],
    '/Root 1 0 R /Info 6 0 R',
  );
}

/** A file of these objects, numbered from 1, with the table that says where each begins. */
export function pdfOf(objects: readonly string[], trailer: string): Buffer {
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
