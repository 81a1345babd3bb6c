import type { Portfolio } from '../portfolio.server.ts';
import { entriesOf } from '../portfolio.server.ts';
import type { Known } from './steps.ts';

/** What stands in a portfolio already. */
export function knownOf(portfolio: Portfolio): Known {
  return {
    has: (kind) => entriesOf(portfolio, kind).length > 0,
    dutch: portfolio.languages.some(({ language }) => language === 'nl'),
    otherLanguage: portfolio.languages.some(({ language }) => language !== 'nl'),
  };
}
