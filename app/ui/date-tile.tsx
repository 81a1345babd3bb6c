import { formatLeaf, useLanguage } from '#app/i18n/index.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** A leaf of a calendar beside words that name the day. */
export function DateTile({ day }: { readonly day: LocalDate }) {
  const leaf = formatLeaf(day, useLanguage());
  return (
    <span className="portal-tile" aria-hidden="true">
      <span className="portal-tile__month">{leaf.month}</span>
      <span className="portal-tile__day">{leaf.day}</span>
      <span className="portal-tile__weekday">{leaf.weekday}</span>
    </span>
  );
}
