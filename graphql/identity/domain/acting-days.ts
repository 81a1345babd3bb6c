import type { MandatePart, MandateRight } from '../../shared/acting.ts';
import { mandateParts, mandateRights } from '../../shared/acting.ts';
import { localDate, type LocalDate } from '../../shared/local-date.ts';

/** What one helper asked on one day in one operation, as often as they did. */
export interface RecordedDeed {
  readonly day: string;
  readonly helperName: string;
  /** Root fields of the contract, with a space in between. */
  readonly operation: string;
  /** `PART.RIGHT` of each, `NONE.RIGHT` for what is of no part, or `NONE` for looking at that. */
  readonly asked: readonly string[];
  readonly changed: boolean;
  readonly times: number;
}

/** What one helper did of one kind on one day. */
export interface Deed {
  readonly helperName: string;
  /** `null` for what is of no part. */
  readonly part: MandatePart | null;
  readonly right: MandateRight;
  /** The act in words of the contract, for what was sent; `null` for the rest. */
  readonly act: string | null;
  readonly times: number;
}

export interface ActingDay {
  readonly day: LocalDate;
  readonly deeds: readonly Deed[];
}

/**
 * What was done, by day, the newest first. Whatever changed nothing is told as looking: something that was refused, or came too
 * late, was not done.
 */
export function actingDays(records: readonly RecordedDeed[]): readonly ActingDay[] {
  const days = new Map<string, Map<string, Deed>>();
  for (const record of records) {
    const deeds = days.get(record.day) ?? new Map<string, Deed>();
    days.set(record.day, deeds);
    for (const deed of deedsOf(record)) {
      const key = JSON.stringify([deed.helperName, deed.part, deed.right, deed.act]);
      deeds.set(key, { ...deed, times: (deeds.get(key)?.times ?? 0) + deed.times });
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, deeds]) => ({ day: localDate(day), deeds: [...deeds.values()].sort(byWeight) }));
}

/** Of what was done only what was sent: acts that count as the citizen's own. */
export function sentDays(records: readonly RecordedDeed[]): readonly ActingDay[] {
  return actingDays(records).flatMap(({ day, deeds }) => {
    const sent = deeds.filter(({ right }) => right === 'SEND');
    return sent.length > 0 ? [{ day, deeds: sent }] : [];
  });
}

function deedsOf({ helperName, operation, asked, changed, times }: RecordedDeed): readonly Deed[] {
  return asked.flatMap((word): readonly Deed[] => {
    const [of, right = 'LOOK'] = word.split('.') as [MandatePart | 'NONE', MandateRight?];
    const part = of === 'NONE' ? null : of;
    const done = changed ? right : 'LOOK';
    const acts = done === 'SEND' ? operation.split(' ') : [null];
    return acts.map((act) => ({ helperName, part, right: done, act, times }));
  });
}

/** What weighs most first. */
function byWeight(a: Deed, b: Deed): number {
  const place = ({ part }: Deed) => mandateParts.findIndex((one) => one === part);
  return mandateRights.indexOf(b.right) - mandateRights.indexOf(a.right) || place(a) - place(b);
}
