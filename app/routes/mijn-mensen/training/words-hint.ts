import { useTexts } from '#app/i18n/index.ts';
import type { GuideTrainingAct } from '#graphql/generated/documents.ts';
import { requestActs } from '#graphql/training/domain/request-state.ts';

interface WordsHint {
  readonly hint?: string;
  readonly optional: boolean;
}

/** For which of the acts that are offered something has to be said, and what. */
export function useWordsHint(): (offered: readonly GuideTrainingAct[]) => WordsHint {
  const t = useTexts('enrolment');
  return (offered) => {
    const needing = offered.filter((act) => requestActs[act].words);
    if (needing.length === 0) return { optional: true };
    const needed = t('coach.hint.needed', { acts: needing.map((act) => t(`coach.act.${act}`)).join(' · ') });
    const notes = (['APPROVE', 'REJECT', 'WITHDRAW_APPROVAL'] as const).flatMap((act) =>
      offered.includes(act) ? t(`coach.hint.${act}`) : [],
    );
    return { hint: [needed, ...notes].join(' '), optional: false };
  };
}
