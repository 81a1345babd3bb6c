export { rulesOn, type Rules } from './rules-on.ts';
export { settle } from './settle.ts';
export type * from './settlement-types.ts';
