import type { Brought } from '../brought.ts';
import type { Given } from '../check-content.ts';
import type { Content } from '../kinds.ts';
import { languageIn } from './codes.ts';

type Level = Content<'LANGUAGE'>['speaking'];
/** Levels as Europass asks for them. */
export type Levels = Readonly<Record<'listening' | 'reading' | 'talking' | 'telling' | 'writing', Level | undefined>>;

/** Languages of one CV, by their code or by what the file calls them: what stands at several places about one is one entry. */
export class LanguagesIn {
  readonly #found = new Map<string, { readonly path: string; readonly given: Given }>();

  /** Takes what is said of a language; `path`: where it stands. */
  add(name: string, path: string, { talking, telling, ...said }: Partial<Levels> & { readonly native?: true }): void {
    const language = languageIn(name) ?? name;
    const before = this.#found.get(language) ?? { path, given: { language } };
    const speaking = lower(talking, telling) ?? before.given['speaking'] ?? null;
    this.#found.set(language, { path: before.path, given: { ...before.given, ...said, speaking } });
  }

  addTo(brought: Brought): void {
    for (const { path, given } of this.#found.values()) brought.add('LANGUAGE', given, path);
  }
}

/** Europass asks how somebody talks with others and how they tell something; here it is one question, and the lower level is true of both. */
function lower(one: Level = null, other: Level = null): Level {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
