/** TypeScript types of the scalars, as seen from `graphql/generated/`. */
const types = {
  ID: 'string',
  Cents: '../shared/money.ts#Cents',
  LocalDate: '../shared/local-date.ts#LocalDate',
  Month: '../shared/local-date.ts#Month',
  Instant: 'string',
  PartialDate: '../shared/partial-date.ts#PartialDate',
} as const;

export const scalars = Object.fromEntries(
  Object.entries(types).map(([name, type]) => [name, { input: type, output: type }]),
);
