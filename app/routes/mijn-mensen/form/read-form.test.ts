import { describe, expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { readForm } from './read-form.ts';
import { formState, revisionToSend, shown, shownDay, typedOf } from './refused.ts';
import { requiredText } from './problem-text.ts';

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const day = (name: string, [date, month, year]: readonly [string, string, string]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

describe('reading a form', () => {
  const read = (fields: Readonly<Record<string, string>>) =>
    readForm(formOf(fields), 'nl', (form) => ({
      title: form.needed('title'),
      why: form.text('why'),
      kind: form.choice('kind', ['TALK', 'VISIT'] as const),
      dueOn: form.day('dueOn'),
      hours: form.hours('weekMinutes'),
      minutes: form.whole('minutes'),
      goals: form.neededLines('learningGoals'),
    }));
  const good = {
    title: ' Stap ',
    kind: 'TALK',
    weekMinutes: '32,5',
    minutes: '٤٥',
    learningGoals: 'een\r\n\r\n twee ',
  };

  it('takes words without the space around them, any digits, and nothing for what may be empty', () => {
    expect(read({ ...good, ...day('dueOn', ['3', '12', '2026']) })).toEqual({
      ok: true,
      input: {
        title: 'Stap',
        why: null,
        kind: 'TALK',
        dueOn: '2026-12-03',
        hours: 1950,
        minutes: 45,
        goals: ['een', 'twee'],
      },
    });
  });

  it('says at each field what to do, all at once', () => {
    const refused = read({
      title: ' ',
      kind: 'DROP TABLE',
      weekMinutes: 'veel',
      minutes: '1e3',
      ...day('dueOn', ['31', '11', '2026']),
    });
    expect(refused).toMatchObject({ ok: false });
    if (!refused.ok) {
      expect(refused.problems.map(({ field }) => field)).toEqual([
        'title',
        'kind',
        'dueOn',
        'weekMinutes',
        'minutes',
        'learningGoals',
      ]);
      expect(refused.problems[1]?.message).toBe(requiredText('kind', 'nl'));
    }
  });

  it('does not take a day that is half filled in for one that was left out', () => {
    const refused = read({ ...good, ...day('dueOn', ['3', '', '2026']) });
    expect(refused).toMatchObject({ ok: false, problems: [{ field: 'dueOn' }] });
  });
});

describe('a form that was refused', () => {
  const typed = typedOf(formOf({ revisie: '3', title: 'Getypt' }));

  it('shows what was typed, also where that is nothing', () => {
    const emptied = typedOf(formOf({ ...typed, why: '', ...day('byOn', ['', '', '']) }));
    expect(shown(emptied, 'title', 'Bewaard')).toBe('Getypt');
    expect(shown(emptied, 'why', 'Bewaard')).toBe('');
    expect(shownDay(emptied, 'byOn', localDate('2026-12-01'))).toEqual({ day: '', month: '', year: '' });
    expect(shown(null, 'why', 'Bewaard')).toBe('Bewaard');
  });

  it('empties no field of another form of the page', () => {
    const cancelled = typedOf(formOf({ revisie: '3', reason: '', doen: 'afzeggen' }));
    expect(shown(cancelled, 'place', 'Stadhuis')).toBe('Stadhuis');
    expect(shownDay(cancelled, 'day', localDate('2026-12-01'))).toEqual({ day: '1', month: '12', year: '2026' });
  });

  it('keeps the revision that it was read with, so that a save of somebody else is still noticed', () => {
    expect(revisionToSend(4, formState({ typed, problems: [{ field: 'x', message: 'y' }], movedOn: null }))).toBe('3');
    expect(revisionToSend(4, formState(undefined, typed))).toBe('3');
  });

  it('saves on top of the other one only when its reader was told', () => {
    expect(revisionToSend(4, formState({ typed, problems: [], movedOn: [] }))).toBe('4');
    expect(revisionToSend(4, formState(undefined))).toBe('4');
  });
});
