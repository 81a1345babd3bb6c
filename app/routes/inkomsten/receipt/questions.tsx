import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Callout, Paragraph, Typed } from '#app/ui/index.ts';
import { SaidBy } from '../../hulp/said-by.tsx';
import type { SentReport } from './sent.server.ts';

type Question = Pick<SentReport['questions'][number], 'id' | 'reason' | 'words' | 'askedBy' | 'askedAt' | 'answer'> &
  Partial<Pick<SentReport['questions'][number], 'helperName'>>;

/** Those that wait for an answer: one, or none. */
export function unanswered<Asked extends { readonly answeredAt: string | null }>(
  questions: readonly Asked[],
): readonly Asked[] {
  return questions.filter(({ answeredAt }) => answeredAt === null);
}

/** What the municipality asked and what was answered, newest first. */
export function QuestionsAndAnswers({ questions }: { readonly questions: readonly Question[] }) {
  const t = useTexts('settlement');
  const language = useLanguage();
  return questions.map((question) => (
    <Callout key={question.id}>
      <Paragraph>
        {t('question.asked', { name: question.askedBy, at: formatInstant(question.askedAt, language) })}
      </Paragraph>
      <Paragraph>
        <strong>{t(`question.reason.${question.reason}`)}</strong>
      </Paragraph>
      {question.words === null ? null : (
        <>
          {language === 'nl' ? null : <Paragraph>{t('question.own')}</Paragraph>}
          <blockquote lang="nl" dir="ltr">
            {question.words}
          </blockquote>
        </>
      )}
      {question.answer === null ? null : (
        <Paragraph>
          {t('receipt.yourAnswer')}: <Typed>{question.answer}</Typed>
          <SaidBy helperName={question.helperName ?? null} />
        </Paragraph>
      )}
    </Callout>
  ));
}
