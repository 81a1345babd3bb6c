import { describe, expect, it } from 'vitest';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import { firstFrom, guideStep, guideStepNames, isGuideStep, type Known, pageAfter } from './steps.ts';

const nothing: Known = { has: () => false, dutch: false, otherLanguage: false };
const everything: Known = { has: () => true, dutch: true, otherLanguage: true };
const has = (...kinds: PortfolioKind[]): Known => ({ ...nothing, has: (kind) => kinds.includes(kind) });

describe('the guided start', () => {
  it('asks everything of who has nothing, and comes to an end', () => {
    const pages: string[] = [];
    let known = nothing;
    for (let page = 'wat'; ;) {
      const [name = ''] = page.split('?');
      pages.push(name);
      if (name === 'klaar') break;
      if (name === 'nog-iets') page = firstFrom(0, known);
      else if (isGuideStep(name)) {
        const step = guideStep(name);
        const before = known;
        known = {
          has: (kind) => before.has(kind) || kind === step.kind,
          dutch: before.dutch || name === 'nederlands',
          otherLanguage: before.otherLanguage || name === 'taal',
        };
        page = pageAfter(name, 'id', known);
      } else throw new Error(page);
    }
    expect(pages).toEqual([...guideStepNames.slice(0, 4), 'nog-iets', ...guideStepNames.slice(4), 'klaar']);
  });

  it('leaves out what stands there, with all that belongs to it', () => {
    expect(firstFrom(0, everything)).toBe('klaar');
    expect(firstFrom(0, has('EDUCATION'))).toBe('nederlands');
    expect(pageAfter('diploma', 'id', { ...nothing, dutch: true, otherLanguage: true })).toBe('kan');
  });

  it('goes on with what was made, and past it where a question was left out', () => {
    expect(pageAfter('school', 'id', nothing)).toBe('land?id=id');
    expect(pageAfter('school', null, nothing)).toBe('nederlands');
    expect(pageAfter('wat', null, nothing)).toBe('school');
    expect(pageAfter('taken', 'id', nothing)).toBe('nog-iets');
    expect(pageAfter('over-mij', 'id', nothing)).toBe('klaar');
  });
});
