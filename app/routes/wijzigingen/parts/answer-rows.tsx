import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { type Answer, DataTable, Typed } from '#app/ui/index.ts';
import { isQuestionName } from '#graphql/change/domain/kinds.ts';
import { answerText, type AnswerText } from '../answers.ts';

/** An answer in its own direction: numbers keep their order, typed words bring theirs. */
export function shownValue({ value, kind }: Pick<AnswerText, 'value' | 'kind'>): ReactNode {
  if (value === null || kind === 'own') return value;
  return kind === 'words' ? <Typed>{value}</Typed> : <bdi dir="ltr">{value}</bdi>;
}

/** Rows of answers that cannot be changed. */
export function plainRows(answers: readonly AnswerText[]): Answer[] {
  return answers.map((answer) => ({ label: answer.label, value: shownValue(answer) }));
}

interface Change {
  readonly question: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs from the version before. */
export function Differences({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts('change');
  const language = useLanguage();
  const shown = (question: Change['question'], value: string | null) =>
    isQuestionName(question) && value !== null ? shownValue(answerText(question, value, language, t)) : t('value.none');
  return (
    <DataTable
      caption={t('check.changes')}
      captionHidden
      columns={[{ label: t('diff.what') }, { label: t('diff.before') }, { label: t('diff.after') }]}
      rows={changes.map(({ question, before, after }) => ({
        key: question,
        cells: [
          isQuestionName(question) ? t(`question.${question}`) : question,
          shown(question, before),
          shown(question, after),
        ],
      }))}
    />
  );
}
