export type { Mandate, Viewer } from './models.ts';
export { sentDays } from './domain/acting-days.ts';
export { maskBsn } from './domain/bsn.ts';
export { assuranceWord } from './queries/load-viewer.ts';
export { preparedJson } from './prepared.ts';
