import { expect, test } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { composeLetter, type LetterFacts } from './compose.ts';

const facts: LetterFacts = {
  kind: 'PLAN_ESTABLISHED',
  name: 'Selam Tesfay',
  address: 'Verzonnenweg 1\n0000 AA Elders',
  language: 'nl',
  reason: 'CHOSEN',
  hearing: null,
  termEndsOn: localDate('2027-01-05'),
  municipality: { name: 'Modelstad', phone: '000', address: 'Verzonnenplein 1' },
  link: 'https://portaal.example/',
  number: 3,
  place: 1,
  on: localDate('2026-11-26'),
};
const textOf = (change: Partial<LetterFacts>) =>
  composeLetter({ ...facts, ...change })
    .map(({ text }) => text)
    .join('\n');

test.each([
  [
    'a decision that goes by letter: from when, and no day that would be too early',
    {},
    'zes weken om bezwaar te maken',
  ],
  ['an acceptance as well', { kind: 'REPORT_ACCEPTED', termEndsOn: null }, 'zes weken om bezwaar te maken'],
  ['a decision on an objection: to court', { kind: 'OBJECTION_DECIDED' }, 'zes weken om naar de rechter te gaan'],
] as const)('%s', (_what, change, words) => {
  expect(textOf(change)).toContain(words);
  expect(textOf(change)).not.toContain('2027');
});

test('what reached its reader another way before keeps its last day', () => {
  expect(textOf({ reason: 'NOT_SEEN' })).toContain('tot en met 5 januari 2027');
  expect(textOf({ reason: 'NOT_SEEN' })).not.toContain('zes weken');
});

test('what is no decision keeps its last day', () => {
  expect(textOf({ kind: 'VIEW_ASKED' })).toContain('tot en met 5 januari 2027');
});

const hearing = {
  hearingAt: '2026-12-10T09:00:00Z',
  hearingWay: 'IN_PERSON',
  hearingPlace: 'Stadhuis, kamer 4',
} as const;

test.each([
  ['IN_PERSON', 'Stadhuis, kamer 4', 'U komt langs'],
  ['PHONE', '000 000 000', 'wij bellen u'],
  ['VIDEO', 'https://bellen.example/1', 'met beeldbellen'],
] as const)('an invitation to be heard says when, how and where: %s', (hearingWay, hearingPlace, how) => {
  const text = textOf({
    kind: 'OBJECTION_HEARING_PLANNED',
    termEndsOn: null,
    hearing: { ...hearing, hearingWay, hearingPlace },
  });
  for (const words of ['donderdag 10 december 2026 om 10:00', hearingPlace, how, 'Bel ons.'])
    expect(text).toContain(words);
});

test('a decision before the hearing says that the hearing is off', () => {
  const text = textOf({ kind: 'OBJECTION_DECIDED', hearing });
  expect(text).toContain('donderdag 10 december 2026 om 10:00. Dat gesprek gaat niet door.');
  expect(text).not.toContain('Stadhuis');
  const after = { kind: 'OBJECTION_DECIDED', hearing, on: localDate('2026-12-11') } as const;
  expect(textOf(after), 'a day that is over').not.toContain('gesprek');
});
