export type { Viewer } from './models.ts';
export { assuranceWord } from './queries.ts';
