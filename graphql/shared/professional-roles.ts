/** What somebody does for the municipality, or for an organisation that gives trainings to its citizens: words of the contract. */
export const professionalRoles = [
  'INCOME_SPECIALIST',
  'CASE_MANAGER',
  'TEAM_LEAD',
  'PRIVACY_OFFICER',
  'TRAINING_PROVIDER',
  'LEARN_WORK_ADVISER',
] as const;
export type ProfessionalRole = (typeof professionalRoles)[number];
