import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { agreedPlacements, type AgreedVersion } from './agreed-placements.ts';
import { emptyContent, type PlannedStep } from './plan-content.ts';

const placed = (id: string, startsOn: string, dueOn: string): PlannedStep => ({
  id,
  goalId: null,
  kind: 'TRIAL_PLACEMENT',
  title: 'Proefplaats',
  owner: 'CITIZEN',
  partnerName: null,
  startsOn: localDate(startsOn),
  dueOn: localDate(dueOn),
  placement: {
    host: 'De Linde',
    tasks: 'Helpen',
    weekMinutes: 960,
    learningGoals: ['Tijd'],
    guide: null,
    extensionReason: null,
  },
});
const version = (number: number, from: string, steps: readonly PlannedStep[], more: object = {}): AgreedVersion => ({
  number,
  planId: 'p',
  from: localDate(from),
  planEndedOn: null,
  content: { ...emptyContent, steps },
  ...more,
});
const lasted = (...versions: readonly AgreedVersion[]) =>
  agreedPlacements(versions).map(({ id, startsOn, dueOn }) => `${id} ${startsOn} ${dueOn}`);

describe('placements that were agreed', () => {
  const summer = placed('s', '2026-06-01', '2026-11-30');

  test('count as the last version says that has them', () => {
    const moved = placed('s', '2026-07-01', '2026-12-31');
    expect(lasted(version(1, '2026-05-20', [summer]))).toEqual(['s 2026-06-01 2026-11-30']);
    expect(lasted(version(2, '2026-06-20', [moved]), version(1, '2026-05-20', [summer]))).toEqual([
      's 2026-07-01 2026-12-31',
    ]);
  });

  test('lasted until a version left them out, and never were where they had not begun', () => {
    expect(lasted(version(1, '2026-05-20', [summer]), version(2, '2026-09-01', []))).toEqual([
      's 2026-06-01 2026-08-31',
    ]);
    expect(lasted(version(1, '2026-05-20', [summer]), version(2, '2026-12-24', []))).toEqual([
      's 2026-06-01 2026-11-30',
    ]);
    expect(lasted(version(1, '2026-05-20', [summer]), version(2, '2026-06-01', []))).toEqual([]);
  });

  test('of a plan that ended lasted until then; another plan takes nothing out of it', () => {
    const ended = version(1, '2026-05-20', [summer], { planEndedOn: localDate('2026-08-01') });
    expect(lasted(ended)).toEqual(['s 2026-06-01 2026-07-31']);
    expect(lasted(ended, version(2, '2026-09-01', [], { planId: 'q' }))).toEqual(['s 2026-06-01 2026-07-31']);
  });
});
