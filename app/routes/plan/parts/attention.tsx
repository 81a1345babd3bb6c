import { formatDate, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, DateTile, PictureList, Typed } from '#app/ui/index.ts';
import type { PlanDate } from '../dates.ts';

/** Days that count now, with how many are left. */
export function Attention({ dates }: { readonly dates: readonly PlanDate[] }) {
  const t = useTexts('plan');
  const language = useLanguage();
  return (
    <PictureList
      rows={dates.map(({ key, kind, on, daysLeft, about, to }) => ({
        id: key,
        picture: <DateTile day={on} />,
        title: t(`date.${kind}.title`),
        to,
        lines: [
          about === null ? null : <Typed>{about}</Typed>,
          t(`date.${kind}.${daysLeft < 0 ? 'past' : 'text'}`, { date: formatDate(on, language) }),
        ],
        status: <Badge tone={daysLeft < 0 ? 'warning' : 'action'}>{daysLeftText(daysLeft, language)}</Badge>,
      }))}
    />
  );
}

/** How many days are left, in words. */
export function daysLeftText(daysLeft: number, language: Language): string {
  const t = textsOf(language, 'plan');
  if (daysLeft < 0) return t('days.past');
  return daysLeft === 0 ? t('days.today') : t('days.left', { count: daysLeft });
}
