/** Whether a text has the form of a language, BCP 47 as far as the portal has languages. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(text);
}
