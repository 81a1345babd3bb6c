import { createPool } from '#db/pools.ts';
import { OverviewDocument } from '#graphql/generated/documents.ts';
import type { KnownDocument } from '#graphql/known-document.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { apiOn, turnOf } from '../api.ts';
import { homeByHand } from '../by-hand/home.ts';
import { serveTurns, setting } from '../turns.ts';

/** One citizen's home: the document of our page, or one statement by hand. */
const pool = createPool(setting('url'), { max: 8, name: setting('name') });
const api = apiOn(pool);
const viewers = setting('bulk').citizens.map((citizen): CitizenViewer => ({
  kind: 'citizen',
  ...citizen,
  assurance: 'substantial',
}));

async function ask<Result>(viewer: CitizenViewer, document: KnownDocument<Result, Record<string, never>>) {
  const { data, errors } = await api.execute(viewer, document, {}, { traceId: 'bench' });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

const ours = (turn: number) => ask(turnOf(viewers, turn), OverviewDocument);

serveTurns(setting('name') === 'home' ? ours : (turn) => homeByHand(pool, turnOf(viewers, turn)), () => pool.end());
