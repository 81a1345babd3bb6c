import type { PersonPlanResult } from '#graphql/generated/documents.ts';

/** The plan of a person as their case manager sees it. */
export type PersonPlan = NonNullable<PersonPlanResult['planOf']>;
