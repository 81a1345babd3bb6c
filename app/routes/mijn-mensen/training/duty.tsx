import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Details, Paragraph } from '#app/ui/index.ts';
import type { DutyToLearn } from '#graphql/generated/documents.ts';

interface DutyProps {
  readonly duty: DutyToLearn;
  /** Whether the reader decides beside somebody else: nothing of a portfolio is shared with them. */
  readonly second?: boolean;
}

/** What the law says about learning, with its date; it decides nothing. */
export function Duty({ duty, second = false }: DutyProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  const { schoolFirstUntil, schoolFirstAge: age, leadsToBasicQualification: leads, source } = duty;
  return (
    <Details summary={t('coach.duty.title')} open={schoolFirstUntil !== null}>
      <Paragraph>
        {schoolFirstUntil === null
          ? t('coach.duty.old', { age })
          : t('coach.duty.young', { age, date: formatDate(schoolFirstUntil, language) })}
      </Paragraph>
      <Paragraph>
        {t(`coach.duty.${leads === null ? 'unknown' : leads ? 'yes' : 'no'}`)}{' '}
        {t(second ? 'coach.duty.hasSecond' : 'coach.duty.has')}
      </Paragraph>
      <p className="portal-quiet">{t('coach.duty.source', { source })}</p>
    </Details>
  );
}
