import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, DataTable, Paragraph, PortalForm, problemAt, Select, TextField } from '#app/ui/index.ts';
import type { Month } from '#graphql/shared/local-date.ts';
import { type FormState, shown } from '../../mijn-mensen/form/refused.ts';
import type { Participant } from './record-form.tsx';

interface AttendancePartProps {
  readonly participant: Participant;
  /** Months since the start, the latest first. */
  readonly months: readonly Month[];
  readonly state: FormState;
}

/** How often somebody was there, by month, and the form for a month. */
export function AttendancePart({ participant: { attendance, state }, months, state: form }: AttendancePartProps) {
  const t = useTexts('participant');
  const language = useLanguage();
  const { typed, problems } = form;
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
        <PortalForm keeps hidden={{ wat: 'aanwezigheid' }}>
          <Select
            name="month"
            label={t('attendance.month')}
            hint={t('attendance.again')}
            error={problemAt(problems, 'month')}
            value={shown(typed, 'month', months[0])}
            options={months.map((value) => ({ value, label: formatMonth(value, language) }))}
          />
          <TextField
            name="lessons"
            label={t('attendance.lessons')}
            inputMode="numeric"
            width="short"
            direction="ltr"
            error={problemAt(problems, 'lessons')}
            value={shown(typed, 'lessons')}
          />
          <TextField
            name="attended"
            label={t('attendance.attended')}
            inputMode="numeric"
            width="short"
            direction="ltr"
            error={problemAt(problems, 'attended')}
            value={shown(typed, 'attended')}
          />
          <ActionGroup>
            <Button>{t('attendance.button')}</Button>
          </ActionGroup>
        </PortalForm>
      ) : null}
    </>
  );
}
