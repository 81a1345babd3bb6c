import { describe, expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { obligationWhen, type ReadIn } from './obligation-words.ts';

const today = localDate('2026-11-25');
const imposed = { state: 'IMPOSED', startsOn: localDate('2026-12-01'), releasedUntil: null } as const;
const released = {
  state: 'RELEASED',
  startsOn: localDate('2026-10-01'),
  releasedUntil: localDate('2026-12-15'),
} as const;
const said = (obligation: Parameters<typeof obligationWhen>[0], read: ReadIn) =>
  obligationWhen(obligation, read, 'nl').join(' ');

describe('an obligation', () => {
  it.each([
    ['IN_FORCE', today, 'Dit gaat gelden op 1 december 2026.'],
    ['IN_FORCE', localDate('2026-12-01'), 'Dit geldt sinds 1 december 2026.'],
    ['IN_FORCE', null, 'Dit geldt vanaf 1 december 2026.'],
    ['PROPOSED', localDate('2027-01-01'), 'Zo staat het in het voorstel: Dit geldt vanaf 1 december 2026.'],
    ['REPLACED', localDate('2027-01-01'), 'Zo stond het in deze versie: Dit geldt vanaf 1 december 2026.'],
    ['WITHDRAWN', null, 'Zo stond het in dit voorstel: Dit geldt vanaf 1 december 2026.'],
  ] as const)('that is imposed, in %s read on %s', (state, on, sentence) => {
    expect(said(imposed, { state, today: on })).toBe(sentence);
  });

  it('says the first and the last day of a release, and that it is over', () => {
    const sentence = 'U hoeft dit niet te doen van 1 oktober 2026 tot en met 15 december 2026.';
    expect(said(released, { state: 'IN_FORCE', today })).toBe(sentence);
    const later = localDate('2026-12-16');
    expect(said(released, { state: 'IN_FORCE', today: later })).toBe(
      `${sentence} Die tijd is voorbij. Vraag uw contactpersoon wat nu geldt.`,
    );
    expect(said(released, { state: 'PROPOSED', today: later })).toBe(`Zo staat het in het voorstel: ${sentence}`);
  });

  it('says that a release has no last day', () => {
    expect(said({ ...released, state: 'PARTLY_RELEASED', releasedUntil: null }, { state: 'IN_FORCE', today })).toBe(
      'Voor een deel hoeft u dit niet te doen vanaf 1 oktober 2026. Er is geen einddag afgesproken. Vraag uw contactpersoon tot wanneer dit zo is.',
    );
  });
});
