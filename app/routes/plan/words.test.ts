import { describe, expect, it } from 'vitest';
import { textsOf } from '#app/i18n/index.ts';
import type { MyDifference } from '#graphql/generated/documents.ts';
import { differenceText, ownerText, stepDates } from './words.ts';

const changed = (rest: Partial<MyDifference>): MyDifference => ({
  kind: 'CHANGED',
  part: 'STEP',
  title: 'Lassen',
  field: null,
  before: null,
  after: null,
  ...rest,
});

describe('a difference', () => {
  it('says days and words of ours in the language of the page', () => {
    expect(differenceText(changed({ field: 'dueOn', before: '2026-12-01', after: null }), 'nl')).toMatchObject({
      field: 'Klaar op of tot en met',
      before: { text: '1 december 2026', typed: false },
      after: null,
    });
    expect(differenceText(changed({ field: 'owner', before: 'COACH', after: 'CITIZEN' }), 'en')).toMatchObject({
      before: { text: 'Your contact person does this' },
      after: { text: 'You do this' },
    });
    expect(differenceText(changed({ field: 'weekMinutes', before: '1200', after: '990' }), 'nl')).toMatchObject({
      before: { text: '20 uur per week' },
      after: { text: '16,5 uur per week' },
    });
  });

  it('tells the kind of a step from that of an obligation', () => {
    expect(differenceText(changed({ field: 'kind', after: 'LANGUAGE' }), 'nl').after?.text).toBe('Nederlands leren');
    const obligation = changed({ part: 'OBLIGATION', title: 'LANGUAGE', field: 'state', after: 'RELEASED' });
    expect(differenceText(obligation, 'nl')).toMatchObject({
      title: { text: 'Nederlands leren (taaleis)', typed: false },
      after: { text: 'Vrij (ontheffing)' },
    });
  });

  it('leaves words that somebody wrote as they are', () => {
    const goal = changed({ part: 'GOAL', title: 'LANGUAGE', field: 'why', after: 'Ik wil praten.' });
    expect(differenceText(goal, 'ar')).toMatchObject({
      title: { text: 'LANGUAGE', typed: true },
      after: { text: 'Ik wil praten.', typed: true },
    });
  });

  it('has a name for a field that this page does not know yet', () => {
    expect(differenceText(changed({ field: 'somethingNew', after: 'x' }), 'nl').field).toBe('Iets anders');
  });
});

describe('a step', () => {
  it('says who takes it', () => {
    const t = textsOf('nl', 'plan');
    expect(ownerText({ owner: 'PARTNER', partnerName: 'Het Taalhuis' }, t)).toBe('Het Taalhuis doet dit');
    expect(ownerText({ owner: 'CITIZEN', partnerName: null }, t)).toBe('U doet dit');
  });

  it.each([
    ['2026-12-01', '2027-02-15', 'Van 1 december 2026 tot en met 15 februari 2027'],
    ['2026-12-01', null, 'Vanaf 1 december 2026'],
    [null, '2027-02-15', 'Klaar op 15 februari 2027'],
    [null, null, null],
  ])('from %s to %s', (startsOn, dueOn, said) => {
    expect(stepDates({ startsOn, dueOn }, 'nl')).toBe(said);
  });
});
