import { type Language, parseAmount, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/index.ts';
import type { GiveTrainingAdviceResult } from '#graphql/generated/documents.ts';
import { type Financing, financingSources } from '#graphql/training/domain/financing.ts';
import { textIn } from '../../plan/plan.server.ts';
import { amountField, type TypedAdvice } from './fields.ts';

/** Ticks that are read at most: more than anybody makes, fewer than would keep the portal busy. */
const mostTicked = 50;

export function typedAdvice(form: FormData): TypedAdvice {
  return {
    words: textIn(form, 'words'),
    chosen: [...new Set(form.getAll('training'))].filter((id) => typeof id === 'string').slice(0, mostTicked),
    search: textIn(form, 'zoek').slice(0, 200),
    amounts: Object.fromEntries(financingSources.map((source) => [source, textIn(form, amountField(source))])),
  };
}

/** Amounts that were typed, with what is wrong with those that cannot be read. Nothing, and zero, is no part of the mix. */
export function readFinancing(
  { amounts }: TypedAdvice,
  language: Language,
): { readonly financing: readonly Financing[]; readonly problems: readonly Problem[] } {
  const t = textsOf(language, 'advice');
  const financing: Financing[] = [];
  const problems: Problem[] = [];
  for (const source of financingSources) {
    const typed = amounts[source] ?? '';
    if (typed === '') continue;
    const read = parseAmount(typed);
    if (!read.ok) problems.push({ field: amountField(source), message: t('problem.amount') });
    else if (read.value > 0) financing.push({ source, amountCents: read.value });
  }
  return { financing, problems };
}

type Found = Extract<GiveTrainingAdviceResult['outcome'], { __typename: 'TrainingInvalid' }>['problems'][number];

/** What was found wrong with an advice, each at its field. */
export function problemsOf(problems: readonly Omit<Found, '__typename'>[], language: Language): readonly Problem[] {
  const t = textsOf(language, 'advice');
  return problems.map(({ field, code, most }) => {
    if (field === 'trainingIds')
      return {
        field: 'training',
        message: code === 'tooMany' ? t('problem.tooMany', { most: most ?? 0 }) : t('problem.ended'),
      };
    if (field === 'financing') return { field: amountField('MUNICIPALITY'), message: t('problem.amount') };
    return {
      field: 'words',
      message: code === 'tooLong' ? t('problem.tooLong', { most: most ?? 0 }) : t('problem.words'),
    };
  });
}
