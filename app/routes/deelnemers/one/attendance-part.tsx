import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, DataTable, Paragraph } from '#app/ui/index.ts';
import type { Participant } from './record-form.tsx';

/** How often somebody was there, by month, and the way to the page where that is written down: one form a page, so that none empties another. */
export function AttendancePart({ participant: { id, attendance, state } }: { readonly participant: Participant }) {
  const t = useTexts('participant');
  const language = useLanguage();
  return (
    <>
      {attendance.length === 0 ? null : (
        <DataTable
          caption={t('attendance.caption')}
          captionHidden
          columns={[
            { label: t('attendance.month') },
            { label: t('attendance.column.attended'), numeric: true },
            { label: t('attendance.column.lessons'), numeric: true },
          ]}
          rows={attendance.map(({ month, lessons, attended }) => ({
            key: month,
            cells: [formatMonth(month, language), attended, lessons],
          }))}
        />
      )}
      {state === 'ENROLLED' ? <Paragraph>{t('attendance.notYet')}</Paragraph> : null}
      {state === 'STARTED' ? (
        <ActionGroup>
          <ButtonLink to={`/deelnemers/${id}/aanwezigheid`} variant="secondary">
            {t('attendance.link')}
          </ButtonLink>
        </ActionGroup>
      ) : null}
    </>
  );
}
