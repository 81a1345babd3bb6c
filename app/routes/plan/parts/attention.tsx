import { Fragment } from 'react';
import { formatDate, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, CallLink, DateTile, PictureList, Typed } from '#app/ui/index.ts';
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
          <Fragment key="what">
            {t(`date.${kind}.${daysLeft < 0 ? 'past' : 'text'}`, { date: formatDate(on, language) })}
            {saysToCall(kind, daysLeft) ? <CallLink /> : null}
          </Fragment>,
        ],
        status: <Badge tone={daysLeft < 0 ? 'warning' : 'action'}>{daysLeftText(daysLeft, language)}</Badge>,
      }))}
    />
  );
}

/** Whether the sentence about a day ends with calling the contact person. */
function saysToCall(kind: PlanDate['kind'], daysLeft: number): boolean {
  return kind === 'release' || (daysLeft < 0 && (kind === 'evaluation' || kind === 'late'));
}

/** How many days are left, in words. */
export function daysLeftText(daysLeft: number, language: Language): string {
  const t = textsOf(language, 'plan');
  if (daysLeft < 0) return t('days.past');
  return daysLeft === 0 ? t('days.today') : t('days.left', { count: daysLeft });
}
