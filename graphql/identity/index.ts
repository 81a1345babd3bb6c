export type { Viewer } from './models.ts';
export { assuranceWord } from './queries.ts';
export { resolvers as identityResolvers } from './resolvers.ts';
