import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../shared/local-date.ts';
import { closedBefore, type FileFacts, judge, keepReasons, retainUntil } from './retention.ts';
import { addReports, emptyReport } from './retention-report.ts';
import { retentionRules } from './retention-rules.ts';

const closed: FileFacts = {
  running: false,
  closedOn: localDate('2016-11-30'),
  openReport: false,
  openRequest: false,
  reduction: false,
  inUse: false,
  shared: false,
  household: false,
  assigned: false,
  otherRoom: false,
};

describe('a client file', () => {
  it.each([
    ['2016-11-30', '2026-12-01'],
    ['2016-02-28', '2026-03-01'],
    ['2020-02-28', '2030-03-01'],
    ['2016-12-31', '2027-01-01'],
  ])('that was closed on %s may go on %s and no day before', (day, until) => {
    expect(retainUntil(localDate(day), localDate('2026-11-24'))).toBe(until);
    const facts = { ...closed, closedOn: localDate(day) };
    expect(judge(facts, addDays(localDate(until), -1)).keeps).toEqual(['TERM_NOT_OVER']);
    expect(judge(facts, localDate(until)).keeps).toEqual([]);
  });

  it('of somebody who came back after nine years is kept, and counts from the new end', () => {
    const on = localDate('2026-12-01');
    expect(judge({ ...closed, running: true }, on)).toEqual({ retainUntil: null, keeps: ['RUNNING'] });
    const again = judge({ ...closed, closedOn: localDate('2026-06-30') }, on);
    expect(again).toEqual({ retainUntil: '2036-07-01', keeps: ['TERM_NOT_OVER'] });
  });

  it('that never had an end is never past its term', () => {
    expect(judge({ ...closed, closedOn: null }, localDate('2199-01-01')).keeps).toEqual(['NO_CLOSING_DAY']);
  });

  const facts = fc.record({
    running: fc.boolean(),
    closedOn: fc.option(fc.integer({ min: 0, max: 9000 }).map((days) => addDays(localDate('2010-01-01'), days))),
    openReport: fc.boolean(),
    openRequest: fc.boolean(),
    reduction: fc.boolean(),
    inUse: fc.boolean(),
    shared: fc.boolean(),
    household: fc.boolean(),
    assigned: fc.boolean(),
    otherRoom: fc.boolean(),
  });
  const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays(localDate('2020-01-01'), count));

  it('goes exactly when its term is over and nothing keeps it, and every reason is a fact', () => {
    fc.assert(
      fc.property(facts, days, (file, on) => {
        const { keeps, retainUntil: until } = judge(file, on);
        const { running, closedOn, ...others } = file;
        const held = running || Object.values(others).some(Boolean);
        const over = closedOn !== null && retainUntil(closedOn, on) <= on;
        expect(keeps.length === 0).toBe(!held && over);
        expect(keeps.every((reason) => keepReasons.includes(reason))).toBe(true);
        expect(until === null).toBe(running || closedOn === null);
      }),
    );
  });

  it('closed before the day that the database is told is past its term, and no other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3, max: 3 }), (on, near) => {
        const day = addDays(closedBefore(on), near);
        expect(retainUntil(day, on) <= on).toBe(day < closedBefore(on));
      }),
    );
  });

  it('once past its term stays so, as time goes on', () => {
    fc.assert(
      fc.property(facts, days, fc.nat(4000), (file, on, later) => {
        if (judge(file, on).keeps.length === 0) expect(judge(file, addDays(on, later)).keeps).toEqual([]);
      }),
    );
  });
});

describe('the rules', () => {
  it('name each table once, with a source, and no length where it is not known', () => {
    const tables = retentionRules.flatMap((rule) => rule.tables);
    expect(new Set(tables).size).toBe(tables.length);
    for (const { source, status, length } of retentionRules) {
      expect(source.length).toBeGreaterThan(20);
      expect(length === null).toBe(status === 'OPEN');
    }
  });
});

describe('a report', () => {
  it('is the same in whatever batches it was made', () => {
    const one = { ...emptyReport, files: 2, past: 1, oldestClosedOn: localDate('2015-01-01'), keptBy: { RUNNING: 1 } };
    const two = { ...emptyReport, files: 1, past: 1, oldestClosedOn: localDate('2014-01-01'), keptBy: { SHARED: 2 } };
    const sum = addReports(addReports(emptyReport, one), two);
    expect(sum).toEqual(addReports(addReports(emptyReport, two), one));
    expect(sum).toMatchObject({ files: 3, past: 2, oldestClosedOn: '2014-01-01', keptBy: { RUNNING: 1, SHARED: 2 } });
  });
});
