import { sqlWords } from '#graphql/shared/sql-words.ts';
import { ownStates } from '#graphql/training/domain/request-state.ts';

/** SQL: whether a request of row `alias` is only the citizen's, who kept it or talks it over: nobody was asked anything. */
export const isOnlyKept = (alias: string): string => `${alias}.state in (${sqlWords(ownStates)})`;
