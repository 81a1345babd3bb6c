export type { Municipality, MunicipalityContact } from './models.ts';
export { resolvers as municipalityResolvers } from './resolvers.ts';
