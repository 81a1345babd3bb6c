import { describe, expect, it } from 'vitest';
import { textsOf } from '#app/i18n/index.ts';
import { readContent, typedAll } from './read-content.ts';

function form(...entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('the fields of an entry', () => {
  it('are read as they were typed, empty ones as nothing', () => {
    const typed = form(
      ['title', ' Kok '],
      ['from-month', 'maart'],
      ['from-year', '٢٠١٩'],
      ['until-year', ''],
      ['ongoing', 'ja'],
    );
    expect(readContent('WORK', ['title', 'from', 'until', 'ongoing', 'place'], typed, 'nl')).toEqual({
      given: { title: 'Kok', from: '2019-03', until: null, ongoing: true, place: null },
      problems: [],
    });
  });

  it.each([
    [['from-month', '3']],
    [['from-year', '19']],
    [
      ['from-year', '2019'],
      ['from-month', '13'],
    ],
    [
      ['from-year', '2019'],
      ['from-month', 'x'],
    ],
  ] as const)('cannot be read from %j', (...entries) => {
    const read = readContent('WORK', ['from'], form(...entries), 'nl');
    expect(read).toEqual({
      given: {},
      problems: [{ field: 'from', message: textsOf('nl', 'portfolio')('problem.notADate') }],
    });
  });

  it('take a day with its month and year, and no day without', () => {
    const whole = form(['expiresOn-day', '3'], ['expiresOn-month', '4'], ['expiresOn-year', '2027']);
    expect(readContent('CERTIFICATE', ['expiresOn'], whole, 'nl').given).toEqual({ expiresOn: '2027-04-03' });
    const half = form(['expiresOn-day', '3'], ['expiresOn-year', '2027']);
    expect(readContent('CERTIFICATE', ['expiresOn'], half, 'nl').problems).toHaveLength(1);
  });

  it('read a number in any digits, and several choices', () => {
    const typed = form(['hours', '٢٤'], ['days', 'MON'], ['days', 'TUE']);
    expect(readContent('AVAILABILITY', ['hours', 'days'], typed, 'ar').given).toEqual({
      hours: 24,
      days: ['MON', 'TUE'],
    });
    expect(readContent('AVAILABILITY', ['hours'], form(['hours', 'veel']), 'nl').problems).toHaveLength(1);
    expect(typedAll(typed)).toEqual({ hours: '٢٤', days: 'MON TUE' });
  });
});
