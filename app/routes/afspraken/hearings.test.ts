import { expect, it } from 'vitest';
import type { MyHearing } from '#graphql/generated/documents.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { hearingsOf, inOrder } from './hearings.ts';

const heard = (id: string, at: string, state = 'HEARING_PLANNED' as const): MyHearing => ({
  id,
  objection: { state, hearing: { at, way: 'IN_PERSON', place: 'Stadhuis' } },
});

it('puts hearings that are planned among the appointments, and leaves out those of before and those that were held', () => {
  const hearings = hearingsOf(
    [
      heard('later', '2026-12-10T09:00:00Z'),
      heard('over', '2026-11-23T09:00:00Z'),
      heard('tonight', '2026-11-24T07:00:00Z'),
      { ...heard('held', '2026-11-25T09:00:00Z'), objection: { state: 'HEARD', hearing: null } },
      { id: 'none', objection: null },
    ],
    localDate('2026-11-24'),
  );
  expect(hearings.map(({ decisionId }) => decisionId)).toEqual(['tonight', 'later']);
  const talk = { id: 'talk', startsAt: '2026-12-01T09:00:00Z' };
  expect(inOrder([talk], hearings).map((one) => ('at' in one ? one.decisionId : one.id))).toEqual([
    'tonight',
    'talk',
    'later',
  ]);
});
