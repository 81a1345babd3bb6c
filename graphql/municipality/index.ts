export type { Municipality, MunicipalityContact } from './models.ts';
