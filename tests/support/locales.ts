import { resources } from '#app/i18n/resources.ts';
import type { Language, Namespace } from '#app/i18n/index.ts';

/** Every text of a namespace by its full key (`day.EMPTY`), as it stands in the file. */
export function textsIn(language: Language, namespace: Namespace): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      found.set(key, value);
      return;
    }
    if (typeof value !== 'object' || value === null) throw new Error(`${language}/${namespace}: ${key} is no text`);
    for (const [name, part] of Object.entries(value)) walk(part, key === '' ? name : `${key}.${name}`);
  };
  walk(resources[language][namespace], '');
  return found;
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** A key without its plural form. */
export function withoutPlural(key: string): string {
  return key.replace(pluralForm, '');
}

/** The plural forms of each counted key. A key counts when its `_other` form exists. */
export function pluralsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const plurals = new Map<string, Set<string>>();
  for (const key of texts.keys()) {
    const form = pluralForm.exec(key)?.[1];
    const base = withoutPlural(key);
    if (form && texts.has(`${base}_other`)) plurals.set(base, (plurals.get(base) ?? new Set()).add(form));
  }
  return plurals;
}

/** The keys as the code knows them: a counted text once. */
export function keysOf(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const plurals = pluralsOf(texts);
  return new Set([...texts.keys()].map((key) => (plurals.has(withoutPlural(key)) ? withoutPlural(key) : key)));
}

/** Names between double braces, sorted. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort();
}
