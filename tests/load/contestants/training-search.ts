import { createPool } from '#db/pools.ts';
import { FindTrainingsDocument } from '#graphql/generated/documents.ts';
import { apiOn, citizenOf, dataOf, turnOf } from '../api.ts';
import { searchByHand } from '../by-hand/training-search.ts';
import { searches } from '../searches.ts';
import { serveTurns, setting } from '../turns.ts';

/** A search in the catalogue: the document of our page, or one statement by hand. Of words, or of everything. */
const pool = createPool(setting('url'), { max: 8, name: setting('name') });
const api = apiOn(pool);
const viewers = setting('bulk').citizens.map(citizenOf);
const all = setting('name').startsWith('everything');
const asked = (turn: number) => (all ? { text: '', query: '', names: [] } : turnOf(searches, turn));

const ours = async (turn: number) => {
  const { text } = asked(turn);
  const variables = { search: { text }, named: false, instruments: { text: '' } };
  const answer = await api.execute(turnOf(viewers, turn), FindTrainingsDocument, variables, { traceId: 'bench' });
  return dataOf(answer).findTrainings;
};

const byHand = (turn: number) => searchByHand(pool, turnOf(viewers, turn), asked(turn));

serveTurns(setting('name').endsWith('by hand') ? byHand : ours, () => pool.end());
