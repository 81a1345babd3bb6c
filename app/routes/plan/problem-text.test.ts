import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, textsOf } from '#app/i18n/index.ts';
import { problemCodes, problemsAt, problemText } from './problem-text.ts';

const facts = [{ name: 'maximum', value: '2000' }];

describe('what is wrong with an answer', () => {
  it('has codes that the contract names', () => {
    const contract = readFileSync(new URL('../../../graphql/plan/plan.graphql', import.meta.url), 'utf8');
    const [problem = ''] = /type PlanProblem \{[\s\S]*?\n\}/.exec(contract) ?? [];
    expect(problemCodes.filter((code) => !problem.includes(`\`${code}\``))).toEqual([]);
  });

  it.each(languages)('has a sentence for each code in %s, with its values filled in', (language) => {
    const other = textsOf(language, 'plan')('problem.other');
    for (const code of problemCodes) {
      const sentence = problemText({ field: 'title', code, facts }, language);
      expect(sentence).not.toBe(other);
      expect(sentence).not.toContain('{{');
    }
    expect(problemText({ field: 'words', code: 'tooLong', facts }, language)).toContain('2.000');
    expect(problemText({ field: 'title', code: 'somethingNew', facts }, language)).toBe(other);
  });

  it('asks for what is missing in the words of its field', () => {
    const t = textsOf('nl', 'plan');
    const missing = (field: string) => problemText({ field, code: 'required', facts: [] }, 'nl');
    expect(missing('reason')).toBe(t('problem.required.reason'));
    expect(missing('elsewhere')).toBe(t('problem.required.other'));
  });

  it('leads to a field of the page, whatever it is about', () => {
    const found = [
      { field: 'steps', code: 'tooMany', facts },
      { field: 'dueOn', code: 'endBeforeStart', facts: [] },
    ];
    expect(problemsAt(found, ['title', 'dueOn'], 'nl').map(({ field }) => field)).toEqual(['title', 'dueOn']);
  });
});
