import { formatDate, formatInstant, type Language, type Texts } from '#app/i18n/index.ts';
import { type Answer, Typed } from '#app/ui/index.ts';
import type { RightRequestFacts } from '#graphql/generated/documents.ts';

/** What was asked, as its writer and whoever answers read it. */
export function requestAnswers(
  { kind, subject, fact, wanted, reason, sentAt, respondBy }: RightRequestFacts,
  t: Texts<'privacy'>,
  language: Language,
): readonly Answer[] {
  const written = (words: string) => (
    <span className="portal-written">
      <Typed>{words}</Typed>
    </span>
  );
  return [
    { label: t('request.kind'), value: t(`kind.${kind}`) },
    { label: t('request.subject'), value: t(`subject.${subject}`) },
    { label: t('request.fact'), value: written(fact) },
    ...(wanted === null ? [] : [{ label: t('request.wanted'), value: written(wanted) }]),
    { label: t('request.reason'), value: written(reason) },
    { label: t('request.sentAt'), value: formatInstant(sentAt, language) },
    { label: t('request.respondBy'), value: formatDate(respondBy, language) },
  ];
}
