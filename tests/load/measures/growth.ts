import { createPool } from '#db/pools.ts';
import type { BulkReader } from '#db/seed/generate.ts';
import * as documents from '#graphql/generated/documents.ts';
import type { KnownDocument } from '#graphql/known-document.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { addMonths, monthOf } from '#graphql/shared/local-date.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';
import { apiOn, citizenOf, dataOf, professionalOf, turnOf, usualManagers } from '../api.ts';
import { poolMeter } from '../cpu.ts';
import { spreadOf, type Line, type Section } from '../lines.ts';
import { openStage, say, type Stage } from '../stage.ts';
import { inTurns } from '../turns.ts';

/** Reads the data of one page, as whoever's turn it is. */
type Page = (turn: number) => Promise<unknown>;

/** How much more PostgreSQL does for each page when there are ten or a hundred times as many people. */
export async function growth(effort: Stage, onProgress: (step: string) => void = say): Promise<Section> {
  const { grown } = effort;
  const measured = new Map<number, Readonly<Record<string, readonly number[]>>>();
  for (const people of grown) {
    const stage = await openStage(people, effort, onProgress);
    try {
      measured.set(people, await costsOf(stage));
    } finally {
      await stage.end();
    }
  }
  const [small = 0, large = 0] = [grown[0], grown.at(-1)];
  const exponents = Object.entries(measured.get(large) ?? {}).map(([page, costs]): Line => {
    const before = spreadOf(measured.get(small)?.[page] ?? []).median;
    const grew = costs.map((cost) => Math.log(cost / before) / Math.log(large / small));
    return {
      what: `${page}, ${small} to ${large} people`,
      unit: 'exponent',
      spread: spreadOf(grew),
      bar: { most: 0.25 },
    };
  });
  const costs = [...measured].flatMap(([people, pages]) =>
    Object.entries(pages).map(([page, each]): Line => {
      return { what: `${page}, ${people} people, PostgreSQL`, unit: 'µs', spread: spreadOf(each) };
    }),
  );
  return { title: 'growth of what PostgreSQL does for a page', lines: [...exponents, ...costs] };
}

/** Microseconds of each page in each round. */
async function costsOf(stage: Stage): Promise<Readonly<Record<string, readonly number[]>>> {
  const name = 'growth';
  const pool = createPool(stage.apiUrl, { max: 1, name });
  try {
    const pages = await pagesOn(stage, apiOn(pool));
    const server = poolMeter(stage.database, name);
    const costs: Record<string, number[]> = {};
    // The first round makes plans and fills caches, and does not count.
    for (let round = 0; round <= stage.rounds; round += 1)
      for (const [page, read] of Object.entries(pages)) {
        const before = await server();
        await inTurns(stage.turns, 1, read);
        const each = (((await server()) - before) * 1_000) / stage.turns;
        if (round > 0) (costs[page] ??= []).push(each);
      }
    return costs;
  } finally {
    await pool.end();
  }
}

async function pagesOn(stage: Stage, api: ReturnType<typeof apiOn>): Promise<Readonly<Record<string, Page>>> {
  const { bulk, database } = stage;
  const read = async <Result, Variables>(
    viewer: Viewer,
    document: KnownDocument<Result, Variables>,
    variables: Variables,
  ) => dataOf(await api.execute(viewer, document, variables, { traceId: 'bench' }));
  const specialist = professionalOf(turnOf(bulk.specialists, 0), 'INCOME_SPECIALIST');
  const managers = usualManagers(bulk);
  const citizens = bulk.citizens.map(citizenOf);
  const { rows: guided } = await database.query<BulkReader & { readonly personId: string }>(
    `select municipality_id as "municipalityId", professional_id as "professionalId", person_id as "personId" from assignment
     where professional_id = any($1) order by person_id limit 200`,
    [managers.map(({ professionalId }) => professionalId)],
  );
  const month = addMonths(monthOf(today(systemClock)), -2);
  return {
    caseload: (turn) =>
      read(professionalOf(turnOf(managers, turn), 'CASE_MANAGER'), documents.CaseloadDocument, {
        first: 50,
        after: null,
      }),
    'work list': () => read(specialist, documents.ReviewQueueDocument, { first: 50, after: null, status: null }),
    home: (turn) => read(turnOf(citizens, turn), documents.OverviewDocument, {}),
    plan: (turn) => read(turnOf(citizens, turn), documents.MyPlanDocument, {}),
    'income report': (turn) => read(turnOf(citizens, turn), documents.SentReportDocument, { month }),
    'case page': async (turn) => {
      const { personId, ...reader } = turnOf(guided, turn);
      const viewer = professionalOf(reader, 'CASE_MANAGER');
      await read(viewer, documents.PersonPlanDocument, { personId });
      await read(viewer, documents.AppointmentsOfDocument, { personId });
      await read(viewer, documents.TalksOfDocument, { personId });
      await read(viewer, documents.WhereSomebodyStandsDocument, { personId, language: 'nl' });
    },
  };
}
