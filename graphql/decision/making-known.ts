import { makingKnown } from '../notification/index.ts';
import { jsonObject } from '../shared/json-object.ts';
import { sqlWords } from '../shared/sql-words.ts';
import { localDateOf, type LocalDate } from '../shared/local-date.ts';

/** When a message was sent and seen, and the letter by which it goes to who does not read it here; `null` where none goes. */
export interface MessageRow {
  readonly sentAt: string | null;
  readonly seenAt: string | null;
  /** `sentAt`: when it was handed over, `null` while it waits. */
  readonly letter: { readonly sentAt: string | null } | null;
}

/**
 * The message that makes known what was decided about the person of row `alias` at the moment `decidedAt`, asked for in the same
 * moment, with its letter, as a {@link MessageRow} for its reader. A letter that goes because nobody looked is left out, for the
 * decision reached them before; one that was not needed any more counts from when they looked.
 */
export const messageAt = (alias: string, decidedAt: string) => `(select ${jsonObject([
  ['sentAt', 'n.sent_at'],
  ['seenAt', 'n.seen_at'],
  [
    'letter',
    `case when l.id is not null then ${jsonObject([
      [
        'sentAt',
        `coalesce(
          (select min(lp.printed_at) from letter_print lp
            where lp.municipality_id = l.municipality_id and lp.batch_number = l.batch_number),
          case when l.left_out_at is not null then coalesce(n.seen_at, l.left_out_at) end)`,
      ],
    ])} end`,
  ],
])}
  from notification n
  left join letter l on l.municipality_id = n.municipality_id and l.id = n.id and l.reason <> 'NOT_SEEN'
  where n.municipality_id = ${alias}.municipality_id and n.person_id = ${alias}.person_id
    and n.requested_at = ${decidedAt} and n.kind in (${sqlWords(makingKnown)})
  limit 1)`;

/** Whether a letter that makes something known was not handed over yet. */
export function awaitsLetter(message: MessageRow | null): boolean {
  return message?.letter?.sentAt === null;
}

/**
 * Bekendmaking (Awb 3:41): when its message went out, or the letter was handed over, or its reader looked before that; while a letter
 * waits, no earlier than today. Never before `firstDay`, on which it could be read here, which also counts where there is no message.
 */
export function madeKnownOn(firstDay: LocalDate, message: MessageRow | null, today: LocalDate): LocalDate {
  if (message === null) return firstDay;
  if (awaitsLetter(message)) return today;
  const { letter, sentAt, seenAt } = message;
  const moments = [letter === null ? sentAt : letter.sentAt, seenAt].flatMap((one) =>
    one === null ? [] : [localDateOf(Date.parse(one))],
  );
  const first = moments.reduce((a, b) => (a < b ? a : b), moments[0] ?? firstDay);
  return first > firstDay ? first : firstDay;
}
