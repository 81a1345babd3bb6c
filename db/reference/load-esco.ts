import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';
import { trigramsOf } from '#graphql/portfolio/domain/trigrams.ts';

interface Label {
  readonly uri: string;
  readonly language: string;
  readonly label: string;
  readonly preferred: boolean;
  readonly draft: boolean;
  readonly isco: string | null;
}

const files = ['occupations-nl.csv', 'skills-en.csv', 'drafts.csv'] as const;

/** Raised when labels are made or found in another way than before, so that they are loaded again. */
const form = '1';

/** Puts the labels of ESCO into the database, unless these files are there already. Whoever asks meanwhile sees the old or the new ones. */
export async function loadEsco(owner: pg.Client, folder: string): Promise<void> {
  // Migrations of before there were any have no place for them.
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('esco.loaded') is not null as there`);
  if (rows[0]?.there !== true) return;
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const digest = createHash('sha256').update(form).update(texts.join('\0')).digest('hex');
  if ((await owner.query('select 1 from esco.loaded where digest = $1', [digest])).rowCount === 1) return;
  const [occupations = '', skills = '', drafts = ''] = texts;
  const labels = distinct([...official(occupations, 'nl'), ...official(skills, 'en'), ...ownDrafts(drafts)]);
  await owner.query('begin');
  try {
    await owner.query('delete from esco.loaded');
    await owner.query('delete from esco.trigram');
    await owner.query('delete from esco.label');
    const trigrams = labels.map(({ label }) => trigramsOf(label));
    await owner.query(
      `insert into esco.label (id, uri, kind, language, label, preferred, draft, isco, size)
       select id, uri, case when uri like 'skill/%' then 'SKILL' else 'OCCUPATION' end, language, label, preferred, draft, isco, size
       from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::boolean[], $6::text[], $7::integer[])
         with ordinality as one(uri, language, label, preferred, draft, isco, size, id)`,
      [
        labels.map(({ uri }) => uri),
        labels.map(({ language }) => language),
        labels.map(({ label }) => label),
        labels.map(({ preferred }) => preferred),
        labels.map(({ draft }) => draft),
        labels.map(({ isco }) => isco),
        trigrams.map(({ length }) => length),
      ],
    );
    await owner.query(
      `insert into esco.trigram (trigram, label_id) select * from unnest($1::text[], $2::integer[]) order by 1, 2`,
      [trigrams.flat(), trigrams.flatMap((ofLabel, index) => ofLabel.map(() => index + 1))],
    );
    await owner.query('insert into esco.loaded values ($1)', [digest]);
    await owner.query('commit');
  } catch (failure) {
    await owner.query('rollback');
    throw failure;
  }
  await owner.query('analyze esco.label, esco.trigram');
}

type Row = Readonly<Record<string, string | undefined>>;

function rowsOf(text: string): readonly Row[] {
  return parse(text, { columns: true, skip_empty_lines: true });
}

function official(text: string, language: string): readonly Label[] {
  return rowsOf(text).flatMap(({ uri = '', isco = null, label = '', alternatives = '' }) => {
    const one = { uri, language, draft: false, isco };
    const others = alternatives.split(' | ').filter(Boolean);
    return [{ ...one, label, preferred: true }, ...others.map((other) => ({ ...one, label: other, preferred: false }))];
  });
}

function ownDrafts(text: string): readonly Label[] {
  return rowsOf(text).map(({ uri = '', language = '', label = '' }) => ({
    uri,
    language,
    label,
    preferred: true,
    draft: true,
    isco: null,
  }));
}

function distinct(labels: readonly Label[]): readonly Label[] {
  const byKey = new Map<string, Label>();
  for (const label of labels) {
    const key = JSON.stringify([label.uri, label.language, label.label]);
    if (!byKey.has(key)) byKey.set(key, label);
  }
  return [...byKey.values()];
}
