import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { emptyContent, placementKinds, type PlanContent, type PlannedStep } from './plan-content.ts';
import type { ContentFacts } from './plan-content-checks.ts';
import { withNewIds, withTemplate } from './plan-content-copy.ts';
import { adviceOn, missingOf } from './plan-content-missing.ts';
import { termRulesOn } from './term-rules.ts';

const facts: ContentFacts = {
  today: localDate('2026-11-24'),
  rulesOn: (day) => termRulesOn(day, []),
  agreedPlacements: () => [],
};
const goal = { id: 'g', title: 'Werken', why: null, result: null, byOn: null };
const placed = (kind: PlannedStep['kind']): PlannedStep => ({
  id: 's',
  goalId: 'g',
  kind,
  title: 'Plek',
  owner: 'CITIZEN',
  partnerName: null,
  startsOn: localDate('2026-12-01'),
  dueOn: localDate('2026-12-31'),
  placement: {
    host: 'De Linde',
    tasks: 'Koken',
    weekMinutes: 960,
    learningGoals: ['Op tijd komen'],
    guide: null,
    extensionReason: null,
  },
});

const codes = (content: PlanContent, standing: PlanContent | null, passed: boolean | null = null) =>
  missingOf(content, standing, () => passed, facts).map(({ field, code }) => `${field} ${code}`);

describe('what stands in the way of a proposal', () => {
  test('nothing to propose, or the same again', () => {
    expect(codes(emptyContent, null)).toEqual(['goals required']);
    const content = { ...emptyContent, goals: [goal] };
    expect(codes(content, null)).toEqual([]);
    expect(codes(content, structuredClone(content))).toEqual(['goals noChange']);
    expect(codes({ ...content, dreamJob: 'Kok' }, content)).toEqual([]);
  });

  test.each(placementKinds)('%s without a displacement check that was passed', (kind) => {
    const content = { ...emptyContent, goals: [goal], steps: [placed(kind)] };
    expect(codes(content, null)).toEqual(['steps displacementCheckNeeded']);
    expect(codes(content, null, false)).toEqual(['steps displacementFailed']);
    expect(codes(content, null, true)).toEqual([]);
  });

  test('what was right when it was written and is not any more', () => {
    const evaluationOn = localDate('2026-11-23');
    expect(codes({ ...emptyContent, goals: [goal], evaluationOn }, null)).toEqual(['evaluationOn inPast']);
  });
});

test('a placement goes on counting when a version left it out, or its plan ended', () => {
  const before = {
    ...placed('TRIAL_PLACEMENT'),
    id: 'x',
    startsOn: localDate('2026-06-01'),
    dueOn: localDate('2026-11-30'),
  };
  const again = { ...placed('TRIAL_PLACEMENT'), startsOn: localDate('2026-12-15'), dueOn: localDate('2027-02-14') };
  const content = { ...emptyContent, goals: [goal], steps: [again] };
  const found = (agreed: ReturnType<ContentFacts['agreedPlacements']>) =>
    missingOf(content, null, () => true, { ...facts, agreedPlacements: () => agreed }).map(
      ({ field, code }) => `${field} ${code}`,
    );
  expect(found([])).toEqual([]);
  expect(found([before])).toEqual(['dueOn termTooLong']);
  expect(found([{ ...before, dueOn: localDate('2026-08-31') }]), 'long ago').toEqual([]);
});

describe('what a plan had better say', () => {
  const evaluated: ContentFacts = {
    ...facts,
    rulesOn: (day) =>
      termRulesOn(day, [
        { kind: 'EVALUATION', validFrom: '2026-01-01', length: 6, extension: 0, unit: 'MONTH', source: 'Besluit' },
      ]),
  };
  const advice = (evaluationOn: string | null, on: ContentFacts) =>
    adviceOn({ ...emptyContent, evaluationOn: evaluationOn === null ? null : localDate(evaluationOn) }, on);

  test('on which day both look back; it stands in no way, because the law names no day', () => {
    expect(advice(null, facts)).toMatchObject([{ field: 'evaluationOn', code: 'evaluationAdvised', facts: {} }]);
    expect(codes({ ...emptyContent, goals: [goal] }, null)).toEqual([]);
    expect(advice('2027-11-24', facts)).toEqual([]);
  });

  test('on a day within what the municipality decided', () => {
    const latestOn = '2027-05-23';
    expect(advice(null, evaluated)).toMatchObject([{ code: 'evaluationAdvised', facts: { latestOn } }]);
    expect(advice('2027-05-24', evaluated)).toMatchObject([{ code: 'evaluationLate', facts: { latestOn } }]);
    expect(advice(latestOn, evaluated)).toEqual([]);
  });
});

test('a copy has ids of its own, and its steps follow their goals', () => {
  const content = { ...emptyContent, goals: [goal], steps: [placed('TRIAL_PLACEMENT')] };
  let count = 0;
  const copy = withNewIds(content, () => `new-${(count += 1)}`);
  expect(copy.goals).toEqual([{ ...goal, id: 'new-1' }]);
  expect(copy.steps).toEqual([{ ...content.steps[0], id: 'new-2', goalId: 'new-1' }]);
  expect(withNewIds({ ...content, goals: [] }, () => 'x').steps[0]?.goalId, 'a goal that is not there').toBeNull();
});

describe('a template', () => {
  const imposed: PlanContent['obligations'][number] = {
    id: 'o',
    kind: 'FIND_WORK',
    words: 'U zoekt werk.',
    state: 'IMPOSED',
    startsOn: localDate('2026-09-01'),
    releasedUntil: null,
    releaseReason: null,
  };
  const template: PlanContent = {
    ...emptyContent,
    dreamJob: 'Iets leren',
    firstStep: 'Naar school',
    goals: [
      { ...goal, id: 't1' },
      { ...goal, id: 't2', title: 'Een diploma' },
    ],
    steps: [
      { ...placed('TRAINING'), id: 't3', goalId: 't1', title: 'Kijken bij een school', placement: null },
      { ...placed('TRAINING'), id: 't4', goalId: 't2', title: 'Inschrijven', placement: null },
    ],
    obligations: [{ ...imposed, id: 't5', words: 'Anders' }],
  };
  const last: PlanContent = {
    ...emptyContent,
    dreamJob: 'Kok',
    goals: [goal],
    steps: [placed('TRIAL_PLACEMENT')],
    obligations: [imposed],
  };
  const numbered = () => {
    let count = 0;
    return () => `new-${(count += 1)}`;
  };

  test('adds to what is there: nothing goes, least of all an obligation that is imposed', () => {
    const content = withTemplate(last, template, numbered());
    expect(content.obligations).toEqual([imposed]);
    expect(content.dreamJob).toBe('Kok');
    expect(content.firstStep).toBe('Naar school');
    expect(content.goals.map(({ id, title }) => [id, title])).toEqual([
      ['g', 'Werken'],
      ['new-2', 'Een diploma'],
    ]);
    expect(content.steps[0]).toEqual(last.steps[0]);
  });

  test('leads its steps to the goals that are there, and adds what is there only once', () => {
    const content = withTemplate(last, template, numbered());
    expect(content.steps.slice(1).map(({ title, goalId }) => [title, goalId])).toEqual([
      ['Kijken bij een school', 'g'],
      ['Inschrijven', 'new-2'],
    ]);
    expect(withTemplate(content, template, numbered())).toEqual(content);
  });

  test('is all that there is where a plan begins', () => {
    const content = withTemplate(emptyContent, template, numbered());
    expect(content.goals).toHaveLength(2);
    expect(content.obligations).toHaveLength(1);
  });
});
