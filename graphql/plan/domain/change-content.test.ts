import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { changeContent, type ContentChange } from './change-content.ts';
import {
  emptyContent,
  placementKinds,
  type PlacementContent,
  type PlanContent,
  type PlannedStep,
} from './plan-content.ts';
import type { ContentFacts } from './plan-content-checks.ts';
import { termRulesOn } from './term-rules.ts';

const facts: ContentFacts = {
  today: localDate('2026-11-24'),
  rulesOn: (day) => termRulesOn(day, []),
  agreedPlacements: () => [],
};

const change = (content: PlanContent, one: ContentChange, newId = 'new') => changeContent(content, one, newId, facts);

/** Field and code of everything that is wrong. */
function wrong(content: PlanContent, one: ContentChange): readonly string[] {
  const result = change(content, one);
  return result.ok ? [] : result.refusal.map(({ field, code }) => `${field} ${code}`);
}

function right(content: PlanContent, one: ContentChange, newId?: string): PlanContent {
  const result = change(content, one, newId);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const goal = { title: 'Werken in de zorg', why: null, result: null, byOn: null };
const step: Omit<PlannedStep, 'id'> = {
  goalId: null,
  kind: 'LANGUAGE',
  title: 'Nederlands op dinsdag',
  owner: 'CITIZEN',
  partnerName: null,
  startsOn: localDate('2026-12-01'),
  dueOn: localDate('2027-06-30'),
  placement: null,
};
const placement: PlacementContent = {
  host: 'Zorgcentrum De Linde',
  tasks: 'Helpen bij de maaltijden',
  weekMinutes: 960,
  learningGoals: ['Op tijd komen'],
  guide: null,
  extensionReason: null,
};
const trial: Omit<PlannedStep, 'id'> = {
  ...step,
  kind: 'TRIAL_PLACEMENT',
  title: 'Proefplaats in de keuken',
  dueOn: localDate('2027-01-31'),
  placement,
};
const obligation = {
  kind: 'COOPERATE',
  words: 'U komt naar de gesprekken.',
  state: 'IMPOSED',
  startsOn: localDate('2026-12-01'),
  releasedUntil: null,
  releaseReason: null,
} as const;

const withStep = (given: Partial<Omit<PlannedStep, 'id'>>): ContentChange => ({
  kind: 'STEP',
  id: null,
  step: { ...step, ...given },
});
const withTrial = (given: Partial<Omit<PlannedStep, 'id'>>, placed: Partial<PlacementContent> = {}): ContentChange => ({
  kind: 'STEP',
  id: null,
  step: { ...trial, ...given, placement: { ...placement, ...placed } },
});

describe('parts', () => {
  test('are added at the end, replaced in their place and taken away', () => {
    const first = right(emptyContent, { kind: 'GOAL', id: null, goal }, 'a');
    const two = right(first, { kind: 'GOAL', id: null, goal: { ...goal, title: 'Rijbewijs' } }, 'b');
    const changed = right(two, { kind: 'GOAL', id: 'a', goal: { ...goal, title: 'Werken als kok' } });
    expect(changed.goals.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Werken als kok'],
      ['b', 'Rijbewijs'],
    ]);
    expect(right(changed, { kind: 'REMOVE', part: 'goals', id: 'a' }).goals).toEqual([
      { ...goal, id: 'b', title: 'Rijbewijs' },
    ]);
    expect(first.goals, 'what was before stays as it was').toHaveLength(1);
  });

  test('that are not there cannot be changed or taken away', () => {
    expect(wrong(emptyContent, { kind: 'GOAL', id: 'x', goal })).toEqual(['goals unknown']);
    expect(wrong(emptyContent, { kind: 'STEP', id: 'x', step })).toEqual(['steps unknown']);
    expect(wrong(emptyContent, { kind: 'OBLIGATION', id: 'x', obligation })).toEqual(['obligations unknown']);
    expect(wrong(emptyContent, { kind: 'REMOVE', part: 'steps', id: 'x' })).toEqual(['steps unknown']);
  });

  test('have a highest number', () => {
    const goals = Array.from({ length: 20 }, (_, index) => ({ ...goal, id: `g${index}` }));
    const steps = Array.from({ length: 40 }, (_, index) => ({ ...step, id: `s${index}` }));
    const obligations = Array.from({ length: 20 }, (_, index) => ({ ...obligation, id: `o${index}` }));
    const full = { ...emptyContent, goals, steps, obligations };
    expect(wrong(full, { kind: 'GOAL', id: null, goal })).toEqual(['goals tooMany']);
    expect(wrong(full, withStep({}))).toEqual(['steps tooMany']);
    expect(wrong(full, { kind: 'OBLIGATION', id: null, obligation })).toEqual(['obligations tooMany']);
    expect(right(full, { kind: 'GOAL', id: 'g3', goal: { ...goal, title: 'Anders' } }).goals).toHaveLength(20);
  });

  test('a goal that goes leaves its steps', () => {
    const content = { ...emptyContent, goals: [{ ...goal, id: 'g' }], steps: [{ ...step, id: 's', goalId: 'g' }] };
    expect(right(content, { kind: 'REMOVE', part: 'goals', id: 'g' })).toMatchObject({
      goals: [],
      steps: [{ id: 's', goalId: null }],
    });
  });
});

describe('words', () => {
  test('that are missing or too long are named with how long they may be', () => {
    expect(wrong(emptyContent, { kind: 'GOAL', id: null, goal: { ...goal, title: '' } })).toEqual(['title required']);
    const result = change(emptyContent, { kind: 'GOAL', id: null, goal: { ...goal, why: 'x'.repeat(20_000) } });
    expect(result).toMatchObject({
      ok: false,
      refusal: [{ field: 'why', code: 'tooLong', facts: { maximum: 2000, length: 20_000 } }],
    });
    expect(
      right(emptyContent, { kind: 'GOAL', id: null, goal: { ...goal, title: 'x'.repeat(120) } }).goals,
    ).toHaveLength(1);
    expect(wrong(emptyContent, withStep({ title: 'x'.repeat(121) }))).toEqual(['title tooLong']);
  });

  test('of the outline stand alone', () => {
    const outline = { dreamJob: 'Kok', firstStep: 'Kijken in een keuken', evaluationOn: localDate('2027-05-24') };
    expect(right(emptyContent, { kind: 'OUTLINE', outline })).toEqual({ ...emptyContent, ...outline });
    expect(
      wrong(emptyContent, { kind: 'OUTLINE', outline: { ...outline, evaluationOn: localDate('2026-11-23') } }),
    ).toEqual(['evaluationOn inPast']);
    expect(
      wrong(emptyContent, { kind: 'OUTLINE', outline: { ...outline, evaluationOn: localDate('2027-05-17') } }),
      'Whit Monday',
    ).toEqual(['evaluationOn weekendOrHoliday']);
  });
});

describe('a step', () => {
  test('ends on or after the day it starts', () => {
    expect(wrong(emptyContent, withStep({ dueOn: localDate('2026-11-30') }))).toEqual(['dueOn endBeforeStart']);
    expect(wrong(emptyContent, withStep({ dueOn: localDate('2026-12-01') }))).toEqual([]);
    expect(wrong(emptyContent, withStep({ startsOn: null, dueOn: null }))).toEqual([]);
  });

  test('of a partner names them, and of somebody else nobody', () => {
    expect(wrong(emptyContent, withStep({ owner: 'PARTNER' }))).toEqual(['partnerName partnerNeeded']);
    const named = right(emptyContent, withStep({ owner: 'PARTNER', partnerName: 'Taalhuis' }));
    expect(named.steps[0]?.partnerName).toBe('Taalhuis');
    expect(right(emptyContent, withStep({ owner: 'COACH', partnerName: 'Taalhuis' })).steps[0]?.partnerName).toBeNull();
  });

  test('belongs to a goal of this plan', () => {
    expect(wrong(emptyContent, withStep({ goalId: 'elsewhere' }))).toEqual(['goalId unknown']);
    const content = { ...emptyContent, goals: [{ ...goal, id: 'g' }] };
    expect(right(content, withStep({ goalId: 'g' })).steps[0]?.goalId).toBe('g');
  });

  test('is a placement, or has none', () => {
    expect(wrong(emptyContent, withStep({ placement }))).toEqual(['placement placementRefused']);
    for (const kind of placementKinds)
      expect(wrong(emptyContent, withStep({ kind }))).toEqual(['placement placementNeeded']);
  });
});

describe('a placement', () => {
  test('says where, what for and when it ends', () => {
    expect(
      wrong(
        emptyContent,
        withTrial({ startsOn: null, dueOn: null }, { host: '', tasks: '', weekMinutes: 0, learningGoals: [] }),
      ),
    ).toEqual([
      'host required',
      'tasks required',
      'weekMinutes required',
      'learningGoals required',
      'startsOn required',
      'dueOn required',
    ]);
    expect(wrong(emptyContent, withTrial({}, { weekMinutes: 2401 }))).toEqual(['weekMinutes tooManyMinutes']);
    expect(wrong(emptyContent, withTrial({}, { learningGoals: Array.from({ length: 11 }, () => 'x') }))).toEqual([
      'learningGoals tooMany',
    ]);
  });

  test('on trial lasts two months, with a reason six, and never longer (rules.md 4.4)', () => {
    expect(wrong(emptyContent, withTrial({ dueOn: localDate('2027-01-31') }))).toEqual([]);
    expect(wrong(emptyContent, withTrial({ dueOn: localDate('2027-02-01') }))).toEqual([
      'extensionReason extensionReasonNeeded',
    ]);
    const reason = { extensionReason: 'De werkgever wil de avonddienst ook zien.' };
    expect(wrong(emptyContent, withTrial({ dueOn: localDate('2027-05-31') }, reason))).toEqual([]);
    const result = change(emptyContent, withTrial({ dueOn: localDate('2027-06-01') }, reason));
    expect(result).toMatchObject({
      ok: false,
      refusal: [
        {
          field: 'dueOn',
          code: 'termTooLong',
          facts: { latestOn: '2027-05-31', length: 6, article: 'art. 8a lid 2 sub d Participatiewet' },
        },
      ],
    });
  });

  test('of participation lasts two years, with a reason four', () => {
    const kind = 'PARTICIPATION_PLACEMENT';
    expect(wrong(emptyContent, withTrial({ kind, dueOn: localDate('2028-11-30') }))).toEqual([]);
    expect(wrong(emptyContent, withTrial({ kind, dueOn: localDate('2028-12-01') }))).toEqual([
      'extensionReason extensionReasonNeeded',
    ]);
    expect(wrong(emptyContent, withTrial({ kind, dueOn: localDate('2030-12-01') }))).toEqual(['dueOn termTooLong']);
  });

  test('for which no term is known still has an end', () => {
    const kind = 'WORK_EXPERIENCE_PLACE';
    expect(wrong(emptyContent, withTrial({ kind, dueOn: null }))).toEqual(['dueOn required']);
    expect(wrong(emptyContent, withTrial({ kind, dueOn: localDate('2028-01-01') }))).toEqual([]);
  });
});

describe('an obligation', () => {
  const obliged = (given: object): ContentChange => ({
    kind: 'OBLIGATION',
    id: null,
    obligation: { ...obligation, ...given },
  });

  test('that is released says until when and why', () => {
    for (const state of ['RELEASED', 'PARTLY_RELEASED'])
      expect(wrong(emptyContent, obliged({ state }))).toEqual([
        'releasedUntil releaseNeeded',
        'releaseReason releaseNeeded',
      ]);
    const release = { state: 'RELEASED', releaseReason: 'Zorg voor een kind jonger dan vijf (art. 9a).' };
    expect(wrong(emptyContent, obliged({ ...release, releasedUntil: localDate('2027-12-01') }))).toEqual([]);
    expect(wrong(emptyContent, obliged({ ...release, releasedUntil: localDate('2026-11-30') }))).toEqual([
      'releasedUntil endBeforeStart',
    ]);
    const since = { startsOn: localDate('2026-01-01'), releasedUntil: localDate('2026-11-23') };
    expect(wrong(emptyContent, obliged({ ...release, ...since }))).toEqual(['releasedUntil inPast']);
  });

  test('that is imposed keeps nothing of a release', () => {
    const changed = right(emptyContent, obliged({ releasedUntil: localDate('2027-12-01'), releaseReason: 'Zorg' }));
    expect(changed.obligations[0]).toMatchObject({ releasedUntil: null, releaseReason: null });
  });

  test('is put in words of its own: no number of applications is fixed', () => {
    expect(wrong(emptyContent, obliged({ words: '' }))).toEqual(['words required']);
    expect(wrong(emptyContent, obliged({ kind: 'FIND_WORK', words: 'U schrijft wat u doet op in dit plan.' }))).toEqual(
      [],
    );
  });
});
