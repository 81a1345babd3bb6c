import { describe, expect, it } from 'vitest';
import { optionsFor, type Channel, type PreferredChannel, type ReachFacts, routeOf, wantedFor } from './channels.ts';
import { boundTopics, kinds, type Topic } from './topics.ts';

const facts: ReachFacts = { mail: true, sms: true, choice: {}, preferred: null, usual: {} };
const channels: readonly Channel[] = ['PORTAL', 'MAIL', 'SMS', 'LETTER'];
const preferences: readonly (PreferredChannel | null)[] = [null, 'PORTAL_AND_MAIL', 'MAIL', 'SMS', 'LETTER', 'PHONE'];

/** Everything that can be known about somebody, for one topic. */
function* everybody(topic: Topic): Generator<ReachFacts> {
  for (const mail of [true, false])
    for (const sms of [true, false])
      for (const preferred of preferences)
        for (const usual of channels)
          for (const chosen of [null, ...channels])
            yield { mail, sms, preferred, usual: { [topic]: usual }, choice: { [topic]: chosen } };
}

describe('what is wanted for a topic', () => {
  it('is the word about it, then the general word, then the municipality’s, then mail', () => {
    const said = { ...facts, usual: { PLAN: 'LETTER' } as const };
    expect(wantedFor('PLAN', facts)).toBe('MAIL');
    expect(wantedFor('PLAN', said)).toBe('LETTER');
    expect(wantedFor('PLAN', { ...said, preferred: 'SMS' })).toBe('SMS');
    expect(wantedFor('PLAN', { ...said, preferred: 'PHONE' })).toBe('LETTER');
    expect(wantedFor('PLAN', { ...said, preferred: 'SMS', choice: { PLAN: 'PORTAL', TALKS: 'MAIL' } })).toBe('PORTAL');
  });
});

describe('the ways of a message', () => {
  it('begin with what is wanted and end with a letter', () => {
    expect(routeOf(kinds.PLAN_PROPOSED, { ...facts, choice: { PLAN: 'SMS' } })).toEqual(['SMS', 'MAIL', 'LETTER']);
    expect(routeOf(kinds.PLAN_PROPOSED, { ...facts, mail: false, sms: false })).toEqual(['LETTER']);
    expect(routeOf(kinds.PLAN_PROPOSED, { ...facts, choice: { PLAN: 'PORTAL' } })).toEqual(['PORTAL']);
  });

  it('are no letter about what is over before it arrives', () => {
    const nothing = { ...facts, mail: false, sms: false };
    expect(routeOf(kinds.APPOINTMENT_REMINDER, nothing)).toEqual(['PORTAL']);
    expect(routeOf(kinds.APPOINTMENT_REMINDER, { ...facts, choice: { TALKS: 'LETTER' } })).toEqual(['MAIL', 'SMS']);
  });

  it('of what the law asks to make known are never the portal alone, whatever anybody chose', () => {
    for (const [kind, about] of Object.entries(kinds).filter(([, { toOneAddress }]) => !toOneAddress))
      for (const person of everybody(about.topic)) {
        const route: readonly Channel[] = routeOf(about, person);
        expect(new Set(route).size, kind).toBe(route.length);
        // Its letter went out by the municipality's own hand.
        if (boundTopics.has(about.topic) && kind !== 'DECISION_POSTED') expect(route, kind).not.toContain('PORTAL');
        if (!person.mail) expect(route, kind).not.toContain('MAIL');
        if (!person.sms) expect(route, kind).not.toContain('SMS');
      }
  });

  it('of what is about one address go there alone', () => {
    for (const person of everybody('CHANGES')) expect(routeOf(kinds.EMAIL_CODE, person)).toEqual(['MAIL']);
  });

  it('begin with any choice that the page offers', () => {
    for (const about of Object.values(kinds).filter(({ byLetter }) => byLetter))
      for (const person of everybody(about.topic))
        for (const option of optionsFor(about.topic, person))
          expect(routeOf(about, { ...person, choice: { [about.topic]: option } })[0]).toBe(option);
  });
});
