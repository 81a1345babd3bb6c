import type { LocalDate } from '../../shared/local-date.ts';
import { fitSources, schoolFirst } from './fit-rules.ts';

/** What learning somebody owes (scholingsplicht), and whether a training brings the basic qualification (startkwalificatie). */
export interface LearningDuty {
  /** The day from which school that the state pays no longer comes before a benefit; `null` where it has come. */
  readonly schoolFirstUntil: LocalDate | null;
  /** Years at which it no longer comes first. */
  readonly schoolFirstAge: number;
  /** `null` where the catalogue does not tell. */
  readonly leadsToBasicQualification: boolean | null;
  readonly source: string;
}

/** By rule and by date, for who decides about a training. It informs: whether school can be asked of somebody, people decide. */
export function learningDuty(
  { birthDate, basicQualification }: { readonly birthDate: LocalDate; readonly basicQualification: boolean | null },
  day: LocalDate,
): LearningDuty {
  const { rule, until } = schoolFirst(birthDate, day);
  return {
    schoolFirstUntil: until > day ? until : null,
    schoolFirstAge: rule.value,
    leadsToBasicQualification: basicQualification,
    source: fitSources.LEARNING_DUTY.source,
  };
}
