import type { Texts } from '#app/i18n/index.ts';
import type { BadgeTone } from '#app/ui/index.ts';
import type { MyVersionFacts, PlanVersionState } from '#graphql/generated/documents.ts';
import { isAnswered } from '../dates.ts';

/** How loud the state of a version is. */
const tones: Readonly<Record<PlanVersionState, BadgeTone>> = {
  DRAFT: 'neutral',
  PROPOSED: 'action',
  IN_FORCE: 'ok',
  REPLACED: 'neutral',
  WITHDRAWN: 'neutral',
};

type Standing = Pick<MyVersionFacts, 'state' | 'responses'>;

/** A proposal that the citizen does not agree with: their answer is there, and it is still no version in force. */
export function isRefused({ state, responses }: Standing): boolean {
  return state === 'PROPOSED' && isAnswered({ responses });
}

export function toneOf(version: Standing): BadgeTone {
  return isRefused(version) ? 'neutral' : tones[version.state];
}

/** How a version stands, in words; a proposal that was answered does not wait for an answer. */
export function stateText(version: Standing, t: Texts<'plan'>): string {
  return isRefused(version) ? t('word.answered') : t(`word.version.${version.state}`);
}
