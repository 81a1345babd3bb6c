import { useTexts } from '#app/i18n/index.ts';

/** Behind words of the owner: that a helper said them. Nothing where the owner did. */
export function SaidBy({ helperName }: { readonly helperName: string | null }) {
  const t = useTexts('mandate');
  return helperName === null ? null : <> ({t('by.said', { helper: helperName })})</>;
}
