import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { citizenActsOf, guideActsOf } from './offered-acts.ts';
import { requestActs, requestStates } from './request-state.ts';

const today = localDate('2026-11-24');
const tomorrow = localDate('2026-11-25');
const place = { startsOn: tomorrow, cancelled: false };

describe('what can be done with a request', () => {
  test('is what its state allows, without what comes of something else', () => {
    for (const state of requestStates) {
      const request = { state, endedOn: tomorrow, place: null };
      for (const act of guideActsOf(request, today)) expect(requestActs[act].by).toContain('CASE_MANAGER');
      for (const act of citizenActsOf(request, today)) expect(requestActs[act].by).toContain('CITIZEN');
    }
    expect(guideActsOf({ state: 'UNDER_REVIEW', endedOn: null, place: null }, today)).toEqual([
      'ASK',
      'APPROVE',
      'REJECT',
    ]);
    expect(citizenActsOf({ state: 'APPROVED', endedOn: null, place: null }, today)).toEqual(['WITHDRAW']);
  });

  test('is no yes to what the catalogue holds no longer, and no request for it', () => {
    expect(guideActsOf({ state: 'UNDER_REVIEW', endedOn: today, place: null }, today)).toEqual(['ASK', 'REJECT']);
    expect(guideActsOf({ state: 'APPROVED', endedOn: today, place: null }, today)).toEqual(['WITHDRAW_APPROVAL']);
    expect(guideActsOf({ state: 'APPROVED', endedOn: today, place }, today)).toEqual([]);
    expect(citizenActsOf({ state: 'FAVOURITE', endedOn: today, place: null }, today)).toEqual(['SAY_DISCUSSED']);
    expect(citizenActsOf({ state: 'APPROVED', endedOn: today, place: null }, today)).toEqual(['WITHDRAW']);
  });

  test('is no start before the run begins, or in one that does not go on', () => {
    const of = (run: typeof place | null) =>
      guideActsOf({ state: 'ENROLLED', endedOn: null, place: run }, today).includes('START');
    expect(of(null)).toBe(true);
    expect(of({ ...place, startsOn: today })).toBe(true);
    expect(of(place)).toBe(false);
    expect(of({ startsOn: today, cancelled: true })).toBe(false);
  });

  test('is no place past those who wait', () => {
    expect(guideActsOf({ state: 'APPROVED', endedOn: null, place: null }, today)).toEqual(['ENROL']);
    expect(guideActsOf({ state: 'APPROVED', endedOn: null, place }, today)).toEqual([]);
  });
});
