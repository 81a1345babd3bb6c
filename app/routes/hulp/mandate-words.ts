import { formatDate, formatInstant, type Language, textsOf } from '#app/i18n/index.ts';
import type { MyMandate } from '#graphql/generated/documents.ts';
import { isMandatePart } from '#graphql/shared/acting.ts';

/** What a mandate lets somebody do, one sentence a part. */
export function rightsOf({ parts }: Pick<MyMandate, 'parts'>, language: Language): readonly string[] {
  const t = textsOf(language, 'mandate');
  return parts.flatMap(({ part, right }) =>
    isMandatePart(part) ? [t('partRight', { part: t(`part.${part}`), right: t(`right.${right}`) })] : [],
  );
}

/** When and by whom a mandate ended, for the one who is helped. */
export function endOf(mandate: MyMandate, language: Language): string {
  const t = textsOf(language, 'mandate');
  const { acceptedAt, endedAt, endedBy, untilDate } = mandate;
  if (endedAt === null) return t('helpers.pastOn', { date: formatDate(untilDate, language) });
  const date = formatInstant(endedAt, language);
  if (acceptedAt === null) return t('helpers.takenBack', { date });
  return t(endedBy === 'HELPER' ? 'helpers.endedByHelper' : 'helpers.endedByPerson', { date });
}

/** Whether a mandate is over: it stays to be read, and nothing can be done with it. */
export function isOver({ state }: Pick<MyMandate, 'state'>): boolean {
  return state === 'PAST' || state === 'ENDED';
}

const acts = [
  'sendIncomeReport',
  'answerReviewQuestion',
  'saveOwnStep',
  'removeOwnStep',
  'setStepStatus',
  'markPlanRead',
  'agreeToPlan',
  'disagreeWithPlan',
  'askPlanChange',
  'giveSanctionView',
  'saveSearchEffort',
  'removeSearchEffort',
  'sendChange',
  'withdrawChange',
  'answerChangeQuestion',
  'sendObjection',
] as const;

/** What a helper did, in words. */
export function deedText(
  deed: { readonly part: string | null; readonly right: 'LOOK' | 'PREPARE' | 'SEND'; readonly act: string | null },
  language: Language,
): string {
  const t = textsOf(language, 'mandate');
  const { part, right, act } = deed;
  if (right === 'SEND') return t(`deed.act.${acts.find((one) => one === act) ?? 'other'}`);
  return t(`deed.${right}.${isMandatePart(part) ? part : 'none'}`);
}
