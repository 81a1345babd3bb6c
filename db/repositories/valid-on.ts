/** SQL: whether a dated row `alias` holds on a day; without a last day it holds on. */
export const validOn = (alias: string, day: string) =>
  `(${alias}.valid_from <= ${day}::date and (${alias}.valid_until is null or ${alias}.valid_until >= ${day}::date))`;
