import arabic from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import type { Language } from '#app/i18n/index.ts';

/** The letters that the first line of a page needs: fetched beside the style sheet. The bold ones follow by themselves. */
export const fontToPreload: Readonly<Record<Language, string>> = { nl: latin, en: latin, ar: arabic };
