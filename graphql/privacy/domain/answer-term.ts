import { addMonths, lastDayOf, localDate, type LocalDate, monthOf, parseLocalDate } from '../../shared/local-date.ts';

/** How long the municipality has for an answer, from a day on. */
export interface AnswerTerm {
  readonly validFrom: LocalDate;
  readonly months: number;
  readonly article: string;
  readonly source: string;
}

const terms: readonly AnswerTerm[] = [
  {
    validFrom: localDate('2018-05-25'),
    months: 1,
    article: 'art. 12 lid 3 AVG',
    source: 'Verordening (EU) 2016/679 (AVG), art. 12 lid 3: binnen een maand na ontvangst van het verzoek',
  },
];

/** The rule on a day. Throws for a day before there was one. */
export function answerTermOn(day: LocalDate): AnswerTerm {
  const term = terms.filter(({ validFrom }) => validFrom <= day).at(-1);
  if (!term) throw new RangeError('there was no term for an answer yet');
  return term;
}

/**
 * The last day for an answer: the same day a month later, or the last of a month that does not have it. A last day in a weekend is
 * not moved: for who waits an earlier promise is never wrong.
 */
export function answerBy(receivedOn: LocalDate): LocalDate {
  const month = addMonths(monthOf(receivedOn), answerTermOn(receivedOn).months);
  return parseLocalDate(`${month}${receivedOn.slice(7)}`) ?? lastDayOf(month);
}
