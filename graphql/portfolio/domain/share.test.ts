import { describe, expect, it } from 'vitest';
import { fileOnCardProblem } from './share.ts';

describe('files that go along with a card', () => {
  const card = { receiver: 'LINK', shows: 'NAME', chosen: ['a'], ofEntries: new Set(['a', 'b']) } as const;

  it.each([
    ['a file of what is on it', {}, null],
    ['a file of what is not', { chosen: ['a', 'c'] }, 'entryNotChosen'],
    ['a file where nobody is named', { shows: 'ANONYMOUS' }, 'namesPeople'],
    ['a file where many can find it', { receiver: 'WORK', chosen: ['c'] }, 'notForWork'],
    ['no file, whoever finds it', { receiver: 'WORK', shows: 'ANONYMOUS', chosen: [] }, null],
  ] as const)('%s', (_, part, problem) => {
    expect(fileOnCardProblem({ ...card, ...part })).toBe(problem);
  });
});
