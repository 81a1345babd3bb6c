export type { Mandate, Viewer } from './models.ts';
export { assuranceWord } from './queries/load-viewer.ts';
