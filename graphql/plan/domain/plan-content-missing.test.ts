import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { emptyContent, placementKinds, type PlanContent, type PlannedStep } from './plan-content.ts';
import type { ContentFacts } from './plan-content-checks.ts';
import { withNewIds } from './plan-content-copy.ts';
import { missingOf } from './plan-content-missing.ts';
import { termRulesOn } from './term-rules.ts';

const facts: ContentFacts = { today: localDate('2026-11-24'), rulesOn: (day) => termRulesOn(day, []) };
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

test('a copy has ids of its own, and its steps follow their goals', () => {
  const content = { ...emptyContent, goals: [goal], steps: [placed('TRIAL_PLACEMENT')] };
  let count = 0;
  const copy = withNewIds(content, () => `new-${(count += 1)}`);
  expect(copy.goals).toEqual([{ ...goal, id: 'new-1' }]);
  expect(copy.steps).toEqual([{ ...content.steps[0], id: 'new-2', goalId: 'new-1' }]);
  expect(withNewIds({ ...content, goals: [] }, () => 'x').steps[0]?.goalId, 'a goal that is not there').toBeNull();
});
