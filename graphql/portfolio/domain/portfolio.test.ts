import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { partialDate } from '../../shared/partial-date.ts';
import { certificateState, needsRenewal } from './certificate-state.ts';
import { checkContent, sameContent } from './check-content.ts';
import { type AnyContent, definitionsOf, portfolioKinds } from './kinds.ts';
import { nextUseful, type UsefulEntry } from './next-useful.ts';
import { endingFirst, latestFirst } from './order.ts';
import { folded, trigramsOf } from './trigrams.ts';

const today = localDate('2026-11-24');

describe('a certificate', () => {
  it.each([
    [null, 'LASTING'],
    ['2026-11-23', 'EXPIRED'],
    ['2026-11-24', 'EXPIRES_SOON'],
    ['2027-02-22', 'EXPIRES_SOON'],
    ['2027-02-23', 'VALID'],
    // Of a month or a year the last day counts.
    ['2026-11', 'EXPIRES_SOON'],
    ['2026-10', 'EXPIRED'],
    ['2026', 'EXPIRES_SOON'],
    ['2027', 'VALID'],
  ] as const)('that ends %s is %s', (text, state) => {
    expect(certificateState(text === null ? null : partialDate(text), today)).toBe(state);
  });

  it.each([
    ['2027-02-23', false],
    ['2027-02-22', true],
    ['2026-08-26', true],
    ['2026-08-25', false],
  ])('that ends %s is spoken of: %s', (text, spoken) => {
    expect(needsRenewal(partialDate(text), today)).toBe(spoken);
  });
});

describe('the next useful thing', () => {
  let count = 0;
  const entry = (kind: (typeof portfolioKinds)[number], given: object): UsefulEntry => {
    const content = checkContent(kind, given as Record<string, unknown>);
    if (!content.ok) throw new Error(JSON.stringify(content.refusal));
    count += 1;
    return { kind, id: String(count), content: content.value } as UsefulEntry;
  };
  const steps = [
    ['ADD_WORK', () => entry('WORK', { sort: 'CARE', title: 'Zorgen' })],
    ['TELL_TASKS', () => entry('WORK', { sort: 'CARE', title: 'Zorgen', tasks: 'Koken' })],
    ['ADD_LANGUAGE', () => entry('LANGUAGE', { language: 'ti', native: true })],
    ['ADD_COMPETENCE', () => entry('COMPETENCE', { name: 'Koken' })],
    ['SHOW_SITUATION', () => entry('COMPETENCE', { name: 'Koken', situation: 'Thuis' })],
    ['ADD_EDUCATION', () => entry('EDUCATION', { title: 'School' })],
    ['SAY_AVAILABILITY', () => entry('AVAILABILITY', { hours: 20 })],
    ['SAY_WISHES', () => entry('WISHES', { dreamJob: 'Kok' })],
    ['WRITE_PROFILE', () => entry('PROFILE', { words: 'Ik' })],
  ] as const;

  it('comes one after the other until there is nothing that has to be added', () => {
    const entries: UsefulEntry[] = [];
    for (const [what, add] of steps) {
      expect(nextUseful(entries, today).what).toBe(what);
      const added = add();
      // What is told of something stands in its place.
      const before = entries.findIndex(({ kind }) => kind === added.kind);
      if (before >= 0) entries.splice(before, 1, added);
      else entries.push(added);
    }
    expect(nextUseful(entries, today)).toEqual({ what: 'LOOK_AT_CV', entryId: null, name: null });
    const ending = entry('CERTIFICATE', { name: 'BHV', expiresOn: '2027-01' });
    expect(nextUseful([...entries, ending], today)).toEqual({
      what: 'RENEW_CERTIFICATE',
      entryId: ending.id,
      name: 'BHV',
    });
  });
});

describe('what an entry says', () => {
  it('has every field of its kind, however it was sent', () => {
    const read = checkContent('WORK', { sort: 'PAID', title: '  Kok\n ', ongoing: 'yes', place: '\u200f', salary: 10 });
    expect(read).toEqual({
      ok: true,
      value: {
        sort: 'PAID',
        title: 'Kok',
        conceptUri: null,
        organisation: null,
        place: null,
        from: null,
        until: null,
        ongoing: false,
        tasks: null,
      },
    });
  });

  it('is the same when it is read again, whatever was sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...portfolioKinds), fc.dictionary(fc.string(), fc.anything()), (kind, noise) => {
        const names = Object.keys(definitionsOf(kind));
        const given = Object.fromEntries(names.map((name, index) => [name, Object.values(noise)[index]]));
        const read = checkContent(kind, given);
        if (!read.ok) return read.refusal.every(({ field }) => names.includes(field));
        const again = checkContent(kind, read.value);
        return again.ok && sameContent(kind, read.value, again.value);
      }),
    );
  });

  it('differs in any field', () => {
    const one = checkContent('CERTIFICATE', { name: 'VCA' });
    const other = checkContent('CERTIFICATE', { name: 'VCA', expiresOn: '2027' });
    const [first, second] = [one, other].map((read) => (read.ok ? read.value : null)) as [AnyContent, AnyContent];
    expect(sameContent('CERTIFICATE', first, second)).toBe(false);
  });
});

describe('the order', () => {
  const dated = (name: string, from: string | null, until: string | null, ongoing = false) => ({
    name,
    content: { from: from && partialDate(from), until: until && partialDate(until), ongoing },
  });

  it('of work begins with what goes on and ends with what has no date', () => {
    const work = [
      dated('none', null, null),
      dated('old', '2001', '2003-05'),
      dated('going on', '2015', null, true),
      dated('begun last', '2020-02', null, true),
      dated('year', '2003', '2003'),
      dated('begun', '2019', null),
    ] as const;
    // The compiler knows less of the list than there is in it.
    const sorted = latestFirst(work as never) as unknown as typeof work;
    expect(sorted.map(({ name }) => name)).toEqual(['begun last', 'going on', 'begun', 'year', 'old', 'none']);
  });

  it('of certificates begins with what ends first', () => {
    const ends = (expiresOn: string | null) => ({ content: { expiresOn: expiresOn && partialDate(expiresOn) } });
    const sorted = endingFirst([ends(null), ends('2027'), ends('2027-01')] as never) as ReturnType<typeof ends>[];
    expect(sorted.map(({ content }) => content.expiresOn)).toEqual(['2027-01', '2027', null]);
  });
});

describe('what words have in common', () => {
  it.each([
    ['Crèmé Brûlée!', 'creme brulee'],
    ['  أحمد  ', 'احمد'],
    ['مُدَرِّسة', 'مدرسه'],
    ['ｋｏｋ', 'kok'],
    ['\u200f', ''],
    ['%_\\', ''],
  ])('does not depend on how %s is written', (text, same) => {
    expect(folded(text)).toBe(same);
  });

  it('is every three signs in a row of each word', () => {
    expect(trigramsOf('Kok in')).toEqual(['  k', ' ko', 'kok', 'ok ', '  i', ' in', 'in ']);
    expect(trigramsOf('')).toEqual([]);
  });

  it('holds only letters, digits and spaces, so that nothing in it can be read as something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) =>
        trigramsOf(text).every((trigram) => /^[\p{L}\p{N} ]{3}$/u.test(trigram)),
      ),
    );
  });
});
