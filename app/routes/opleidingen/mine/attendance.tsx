import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Paragraph } from '#app/ui/index.ts';
import type { MyTraining } from './acts.tsx';

interface AttendanceProps {
  readonly attendance: MyTraining['attendance'];
  readonly title: string;
}

/** How often somebody was at a training, by month; nothing where nobody wrote it down. */
export function Attendance({ attendance, title }: AttendanceProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  if (attendance.length === 0) return null;
  return (
    <>
      <Paragraph>{title}</Paragraph>
      <BulletList>
        {attendance.map(({ month, lessons, attended }) => (
          <Bullet key={month}>
            {t('attendance.line', { month: formatMonth(month, language), lessons, attended })}
          </Bullet>
        ))}
      </BulletList>
    </>
  );
}
