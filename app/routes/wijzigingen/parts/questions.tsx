import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Callout, Paragraph, Typed } from '#app/ui/index.ts';
import { SaidBy } from '../../hulp/said-by.tsx';
import type { SentChange } from '../change.server.ts';

type Question = SentChange['questions'][number];

/** What the municipality asked and what was answered, newest first. */
export function AskedQuestions({ questions }: { readonly questions: readonly Omit<Question, 'version'>[] }) {
  const t = useTexts('change');
  const language = useLanguage();
  return questions.map(({ id, reason, words, askedBy, askedAt, answer, helperName }) => (
    <Callout key={id}>
      <Paragraph>{t('ask.asked', { name: askedBy, at: formatInstant(askedAt, language) })}</Paragraph>
      <Paragraph>
        <strong>{t(`reason.${reason}`)}</strong>
      </Paragraph>
      {words === null ? null : <DutchWords words={words} />}
      {answer === null ? null : (
        <Paragraph>
          {t('receipt.yourAnswer')}: <Typed>{answer}</Typed>
          <SaidBy helperName={helperName} />
        </Paragraph>
      )}
    </Callout>
  ));
}

/** Own words of a professional, which are Dutch whoever reads them. */
export function DutchWords({ words }: { readonly words: string }) {
  const t = useTexts('change');
  return (
    <>
      {useLanguage() === 'nl' ? null : <Paragraph>{t('outcome.words')}</Paragraph>}
      <blockquote lang="nl" dir="ltr">
        {words}
      </blockquote>
    </>
  );
}
