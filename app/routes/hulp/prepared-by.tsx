import type { ReactNode } from 'react';
import { ForWhoMay, useActing } from '#app/acting.tsx';
import { formatInstant, inOwnDirection, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';
import type { Prepared } from '#graphql/generated/documents.ts';
import type { MandatePart } from '#graphql/shared/acting.ts';

/** Says to somebody that a helper filled something in for them, and that it is not sent. */
export function preparedText({ helperName, at }: Prepared, language: Language): string {
  const helper = inOwnDirection(helperName);
  return textsOf(language, 'mandate')('draft', { helper, at: formatInstant(at, language) });
}

/** The same on the page of a draft: for its owner, and not for who acts. */
export function PreparedBy({ prepared }: { readonly prepared: Prepared | null }) {
  const language = useLanguage();
  if (useActing() !== null || prepared === null) return null;
  return (
    <Alert kind="info">
      <Paragraph>{preparedText(prepared, language)}</Paragraph>
    </Alert>
  );
}

/** The form that sends; a helper who may only prepare reads in its place that it is ready for its owner. */
export function ForWhoMaySend({ part, children }: { readonly part: MandatePart; readonly children: ReactNode }) {
  const t = useTexts('mandate');
  const ready = (
    <Alert kind="info">
      <Paragraph>{t('prepared')}</Paragraph>
    </Alert>
  );
  return (
    <ForWhoMay part={part} needs="SEND" instead={ready}>
      {children}
    </ForWhoMay>
  );
}
