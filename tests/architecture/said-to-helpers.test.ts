import { describe, expect, it } from 'vitest';
import { namespaces } from '#app/i18n/index.ts';
import { textsIn, withoutPlural } from '../support/locales.ts';
import { parseModule } from './modules.ts';
import { modulesOfHelpers, saidBy, saidToAnybody } from './pages-of-helpers.ts';
import { saidToWhoReads } from './said-to-who-reads.ts';

/** Words for whoever reads or answers. On a page that a helper opens they can mean the person, and the helper is not the person. */
const toReader = {
  nl: /(?<![\p{L}])(?:u|uw|uzelf|jij|je|jou|jouw|ik|mij|mijn)(?![\p{L}])/iu,
  en: /\b(?:you|your|yours|yourself|I|me|my)\b/i,
} as const;
const languages = ['nl', 'en'] as const;

const says = modulesOfHelpers.map(saidBy);

/** Every text, Dutch and English, with whether a page of helpers can say it; a counted one once. */
const said = namespaces.flatMap((namespace) =>
  languages.flatMap((language) => {
    const all = [...textsIn(language, namespace)];
    const formsOf = (key: string) => all.filter(([one]) => withoutPlural(one) === key).map(([, text]) => text);
    return [...new Set(all.map(([key]) => withoutPlural(key)))]
      .filter((key) => !key.endsWith('_acting'))
      .map((key) => ({
        name: `${namespace}: ${key}`,
        namespace,
        language,
        key,
        words: formsOf(key),
        toHelper: formsOf(`${key}_acting`),
        isSaid: says.some((saysIt) => saysIt(namespace, key)),
      }));
  }),
);
const onlyToReader = said.filter(
  ({ isSaid, language, toHelper, words }) =>
    isSaid && toHelper.length === 0 && words.some((text) => toReader[language].test(text)),
);

const exceptions = Object.values(saidToWhoReads).flat();
const covers = (exception: string, name: string) =>
  exception.endsWith('*') ? name.startsWith(exception.slice(0, -1)) : name === exception;

/** What whoever wrote a text has to do. */
const howTo = (found: readonly { readonly name: string; readonly words: readonly string[] }[]) => `
  ${found.map(({ name, words }) => `${name}: ${words.join(' | ')}`).join('\n  ')}
  A helper opens a page that says this, and reads it as if it were about themselves. Write it without "you" where that reads well, or give
  the key a second form, \`…_acting\`, about {{person}}. Only where the helper is meant, name it in said-to-who-reads.ts.`;

describe('what a helper reads', () => {
  it('is about the person by name, or says why “you” is who reads', () => {
    const missing = onlyToReader.filter(({ name }) => !exceptions.some((one) => covers(one, name)));
    expect(
      missing.map(({ name }) => name),
      howTo(missing),
    ).toEqual([]);
  });

  it('has no exception for what needs none', () => {
    const stale = exceptions.filter((one) => !onlyToReader.some(({ name }) => covers(one, name)));
    expect(stale).toEqual([]);
  });

  it('has no form for helpers that no page of theirs says', () => {
    const unread = said.filter(({ isSaid, toHelper }) => toHelper.length > 0 && !isSaid);
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  it('comes from texts that know for whom they are: `textsOf` never takes the form for helpers', () => {
    const forgotten = modulesOfHelpers.flatMap((module) =>
      saidToAnybody(module).flatMap(({ namespace, key }) =>
        said
          .filter((one) => one.namespace === namespace && one.toHelper.length > 0 && key.test(one.key))
          .map(({ name }) => `${module.path}: ${name}`),
      ),
    );
    expect([...new Set(forgotten)]).toEqual([]);
  });

  it.each([
    ["const t = textsOf(language, 'plan'); return t('title');", true],
    ["const t = textsOf(language, 'plan'); return [1].map(() => t(`title`));", true],
    ["return textsOf(language, 'plan')(`ti${le}`);", true],
    ["const t = useTexts('plan'); return t('title');", false],
    ["const t = textsOf(language, 'income'); return t('title');", false],
  ])('notices %s', (body, noticed) => {
    const module = parseModule('app/routes/x.ts', `function one(language, le) { ${body} }`);
    const found = saidToAnybody(module).some(({ namespace, key }) => namespace === 'plan' && key.test('title'));
    expect(found).toBe(noticed);
  });
});
