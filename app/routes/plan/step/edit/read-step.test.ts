import { expect, it } from 'vitest';
import { textsOf } from '#app/i18n/index.ts';
import { readStep } from './read-step.ts';

const t = textsOf('nl', 'plan');
const common = textsOf('nl', 'common');

function read(typed: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: 'TRAINING', title: 'Lassen', ...typed })) form.append(name, value);
  return readStep(form, 'nl');
}

const days = (name: string, [day, month, year]: readonly [string, string, string]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

it('reads a step with days, in any digits and names of months', () => {
  expect(read({ ...days('startsOn', ['١', '12', '2026']), ...days('dueOn', ['15', 'februari', '2027']) })).toEqual({
    ok: true,
    input: { kind: 'TRAINING', title: 'Lassen', goalId: null, startsOn: '2026-12-01', dueOn: '2027-02-15' },
  });
});

it('needs no day and no goal', () => {
  expect(read({ goalId: '' })).toMatchObject({ ok: true, input: { startsOn: null, dueOn: null, goalId: null } });
});

it('says at each field what is wrong, all at once', () => {
  expect(read({ kind: 'TRIAL_PLACEMENT', title: ' ', ...days('dueOn', ['31', '2', '2027']) })).toEqual({
    ok: false,
    problems: [
      { field: 'kind', message: t('problem.required.kind') },
      { field: 'title', message: t('problem.required.title') },
      { field: 'dueOn', message: common('day.NOT_A_DAY') },
    ],
  });
});

it('refuses an end before the start', () => {
  expect(read({ ...days('startsOn', ['2', '12', '2026']), ...days('dueOn', ['1', '12', '2026']) })).toEqual({
    ok: false,
    problems: [{ field: 'dueOn', message: t('problem.endBeforeStart') }],
  });
});
