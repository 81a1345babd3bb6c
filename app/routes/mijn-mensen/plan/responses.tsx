import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, Typed } from '#app/ui/index.ts';
import type { VersionState } from '#graphql/generated/documents.ts';

/** What the citizen said about a version, each act with its moment. */
export function Responses({ version }: { readonly version: VersionState }) {
  const t = useTexts('coach');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  const { responses, proposedAt, proposedBy, respondBy, inForceAt } = version;
  const proposed = proposedAt === null ? null : formatInstant(proposedAt, language);
  return (
    <CheckAnswers
      answers={[
        {
          label: t('version.proposed'),
          value: proposed && t('version.proposedBy', { date: proposed, name: proposedBy ?? '' }),
        },
        ...(version.changeReason === null
          ? []
          : [{ label: t('version.changeReason'), value: <Typed>{version.changeReason}</Typed> }]),
        ...(inForceAt === null && respondBy !== null
          ? [{ label: t('version.respondBy'), value: formatDate(respondBy, language) }]
          : []),
        ...(responses.length === 0 ? [{ label: t('version.answer'), value: t('version.noAnswer') }] : []),
        ...responses.map(({ id, kind, words, at, helperName }) => ({
          label: `${t(`response.${kind}`)} (${formatInstant(at, language)})`,
          value: (
            <>
              {words === null ? t('version.withoutWords') : <Typed key={id}>{words}</Typed>}
              {helperName === null ? null : <strong> {mandate('by.said', { helper: helperName })}</strong>}
            </>
          ),
        })),
      ]}
    />
  );
}
