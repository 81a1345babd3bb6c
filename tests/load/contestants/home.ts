import { createPool } from '#db/pools.ts';
import { OverviewDocument } from '#graphql/generated/documents.ts';
import { apiOn, citizenOf, dataOf, turnOf } from '../api.ts';
import { homeByHand } from '../by-hand/home.ts';
import { serveTurns, setting } from '../turns.ts';

/** One citizen's home: the document of our page, or one statement by hand. */
const pool = createPool(setting('url'), { max: 8, name: setting('name') });
const api = apiOn(pool);
const viewers = setting('bulk').citizens.map(citizenOf);

const ours = async (turn: number) =>
  dataOf(await api.execute(turnOf(viewers, turn), OverviewDocument, {}, { traceId: 'bench' }));

serveTurns(setting('name') === 'home' ? ours : (turn) => homeByHand(pool, turnOf(viewers, turn)), () => pool.end());
