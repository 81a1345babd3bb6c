import { createPool } from '#db/pools.ts';
import { CaseloadDocument } from '#graphql/generated/documents.ts';
import { apiOn } from '../api.ts';
import { type Line, type Section, spreadOf } from '../lines.ts';
import type { Stage } from '../stage.ts';

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

/** Documents that cost a server without limits up to a quarter of a second, by what they do. */
const hostile: Readonly<Record<string, string>> = {
  '10,000 aliases': `{ ${many(10_000, (index) => `a${index}: viewer { name }`)} }`,
  '300 aliases in few bytes': `{ ${many(300, (index) => `a${index}: __typename`)} }`,
  'one field 900 times': `{ viewer { ${many(900, () => 'name')} } }`,
  'directives repeated': `{ viewer { name ${many(300, () => '@include(if: true)')} } }`,
  'a circle of fragments': '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
  'fragments that double': `{ viewer { ...f0 } } ${many(20, (index) => `fragment f${index} on Viewer { ...f${index + 1} ...f${index + 1} }`)} fragment f20 on Viewer { name }`,
  'nested 300 deep': `{ ${many(300, () => 'viewer {')} name ${many(300, () => '}')} }`,
  introspection: '{ __schema { types { name fields { name } } } }',
  'fields that overlap in fragments': `{ viewer { ${many(150, () => '... on Viewer { name }')} } nothing }`,
};

/** What refusing a document costs that was made to be dear, beside reading and judging a usual one that nobody sent before. */
export async function hostileDocuments(stage: Stage): Promise<Section> {
  const pool = createPool(stage.apiUrl, { max: 1, name: 'hostile documents' });
  try {
    const api = apiOn(pool);
    let asked = 0;
    /** Microseconds of CPU to judge a document; each is new, so that nothing is remembered of the one before. */
    const judge = (source: string, isRefused: boolean): number => {
      const before = process.cpuUsage();
      for (let turn = 0; turn < stage.turns; turn += 1) {
        const refused = api.refusalOf({ source: `${source} # ${(asked += 1)}` }, { traceId: 'bench' });
        if ((refused !== null) !== isRefused)
          throw new Error(`${isRefused ? 'not refused' : 'refused'}: ${source.slice(0, 80)}`);
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / stage.turns;
    };
    const rounds: Record<string, number>[] = [];
    for (let round = 0; round <= stage.rounds; round += 1) {
      const usual = judge(CaseloadDocument.source, false);
      const costs = Object.entries(hostile).map(([name, source]) => [name, judge(source, true) / usual] as const);
      if (round > 0) rounds.push(Object.fromEntries(costs));
    }
    return {
      title: 'refusing what was made to be dear, of judging a usual query',
      lines: Object.keys(hostile).map((name): Line => ({
        what: name,
        unit: 'x',
        spread: spreadOf(rounds.flatMap((round) => round[name] ?? [])),
        bar: { most: 3 },
      })),
    };
  } finally {
    await pool.end();
  }
}
