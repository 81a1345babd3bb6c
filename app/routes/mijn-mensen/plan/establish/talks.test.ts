import { expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { lastTalk, nextAppointment, saidAbout } from './talks.ts';

const now = Date.parse('2026-11-25T10:00:00Z');
const minutes = (heldOn: string, publishedAt: string | null = '2026-11-24T12:00:00Z') => ({
  id: heldOn,
  heldOn: localDate(heldOn),
  way: 'PHONE' as const,
  publishedAt,
});
const appointment = (startsAt: string, cancelledAt: string | null = null) => ({
  id: startsAt,
  startsAt,
  way: 'VIDEO' as const,
  cancelledAt,
});
const since = localDate('2026-11-20');

it('counts a talk from the day of the answer, by minutes or by an appointment that has been', () => {
  expect(lastTalk([], [], { since, now })).toEqual({ last: null, after: false });
  expect(lastTalk([minutes('2026-11-19')], [], { since, now })).toMatchObject({
    last: { on: '2026-11-19', minutes: '2026-11-19' },
    after: false,
  });
  expect(lastTalk([minutes('2026-11-20')], [], { since, now }).after).toBe(true);
  expect(lastTalk([minutes('2026-11-19')], [appointment('2026-11-24T08:00:00Z')], { since, now })).toEqual({
    last: { on: '2026-11-24', way: 'VIDEO', minutes: null },
    after: true,
  });
  expect(lastTalk([minutes('2026-11-24')], [appointment('2026-11-24T08:00:00Z')], { since, now }).last?.minutes).toBe(
    '2026-11-24',
  );
});

it('counts no draft, no cancelled appointment and none to come', () => {
  const to = [appointment('2026-11-24T08:00:00Z', '2026-11-23T08:00:00Z'), appointment('2026-11-26T08:00:00Z')];
  expect(lastTalk([minutes('2026-11-24', null)], to, { since, now })).toEqual({ last: null, after: false });
});

it('names the first appointment to come that stands', () => {
  const all = [
    appointment('2026-12-02T08:00:00Z'),
    appointment('2026-11-26T08:00:00Z', '2026-11-25T08:00:00Z'),
    appointment('2026-12-01T08:00:00Z'),
    appointment('2026-11-24T08:00:00Z'),
  ];
  expect(nextAppointment(all, now)?.id).toBe('2026-12-01T08:00:00Z');
  expect(nextAppointment(all.slice(1, 2), now)).toBeNull();
});

it('begins at the answer, and at the proposal where none came; reading is no answer', () => {
  const proposedAt = '2026-11-10T08:00:00Z';
  const read = { id: '1', kind: 'READ', words: null, at: '2026-11-11T08:00:00Z', helperName: null } as const;
  const disagreed = { id: '2', kind: 'DISAGREED', words: 'Nee', at: '2026-11-12T08:00:00Z', helperName: null } as const;
  expect(saidAbout({ proposedAt, responses: [read] })).toEqual({ answered: false, since: '2026-11-10' });
  expect(saidAbout({ proposedAt, responses: [read, disagreed] })).toEqual({ answered: true, since: '2026-11-12' });
});
