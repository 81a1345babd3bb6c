import { useActing } from '#app/acting.tsx';
import { formatInstant, inOwnDirection, type Language, textsOf, useLanguage } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';

/** Who wrote last in something that is not sent, and when. */
export interface Preparation {
  readonly helperName: string;
  readonly at: string;
}

/** Says to somebody that a helper filled something in for them, and that it is not sent. */
export function preparedText({ helperName, at }: Preparation, language: Language): string {
  const helper = inOwnDirection(helperName);
  return textsOf(language, 'mandate')('draft', { helper, at: formatInstant(at, language) });
}

/** The same on the page of a draft: for its owner, and not for who acts. */
export function PreparedBy({ prepared }: { readonly prepared: Preparation | null }) {
  const language = useLanguage();
  if (useActing() !== null || prepared === null) return null;
  return (
    <Alert kind="info">
      <Paragraph>{preparedText(prepared, language)}</Paragraph>
    </Alert>
  );
}
