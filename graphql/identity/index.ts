export type { Viewer } from './models.ts';
export { maskBsn } from './domain/bsn.ts';
export { assuranceWord } from './queries.ts';
