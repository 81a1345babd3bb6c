import { expect, it } from 'vitest';
import { filePolicies } from '#graphql/execution/file-policies.ts';

/**
 * Who may do what with files, which are no operations of the graph, written by hand: a row is missing or too many as soon as one comes
 * or goes. For whom, for which purpose, and what it takes to do it for another.
 */
const expected = `
  add           SELF                   -            PREPARE
  preview       SELF                   -            LOOK
  fromPhotos    SELF                   -            never
  readCopy      SELF                   -            never
  read          SELF,INCOME_SPECIALIST,CASE_MANAGER,TEAM_LEAD JUDGE_INCOME,GUIDANCE LOOK
  readOnCard    SELF,CASE_MANAGER      GUIDANCE     never
  previewOnCard SELF                   -            never
  printLetters  TEAM_LEAD              MAKING_KNOWN never
`;

it('every act on files has its row, and nobody may more', () => {
  const said = Object.entries(filePolicies).map(([name, { audience, purposes, acting }]) => {
    const forAnother = acting.map(({ need }) =>
      need === null ? 'never' : [need.part, need.needs].filter(Boolean).join('.'),
    );
    const why = purposes.flat().map(({ purpose }) => purpose);
    return [name, audience.join(','), why.join(',') || '-', forAnother.join(',')];
  });
  expect(said).toEqual(
    expected
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/)),
  );
});
