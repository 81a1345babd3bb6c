export type { Mandate, Viewer } from './models.ts';
export { maskBsn } from './domain/bsn.ts';
export { assuranceWord } from './queries/load-viewer.ts';
