import type { Program, ProgramCost, ProgramRun } from '#graphql/training/domain/edu-dex/program.ts';

/** A part of a record that a sample says otherwise; `undefined` takes it out. */
type Otherwise = Readonly<Record<string, unknown>>;

/** A cost that one person has to pay, with its tax. */
export function cost(otherwise: Otherwise = {}): ProgramCost {
  return {
    id: 'les',
    costType: 'tuition fee',
    amount: '100.00',
    amountVAT: '121.00',
    amountIsFinal: true,
    isRequiredCost: true,
    currency: 'EUR',
    payableBy: 'individual',
    ...otherwise,
  } as ProgramCost;
}

/** A run that can be asked for on the day of the tests. */
export function run(id: string, otherwise: Otherwise = {}): ProgramRun {
  return {
    id,
    startDate: { date: '2027-01-11', isFinal: true },
    endDate: { date: '2027-03-12', isFinal: true },
    applicationDeadline: '2027-01-04',
    status: 'application opened',
    maxNumberOfParticipants: 12,
    minNumberOfParticipants: 4,
    location: { city: 'Lindebeek', country: 'nl' },
    contactHoursPartOfDay: ['evening'],
    ...otherwise,
  } as ProgramRun;
}

/** Parts of a record, each laid over what the sample says. */
export interface Parts {
  readonly top?: Otherwise;
  readonly admission?: Otherwise;
  readonly classification?: Otherwise;
  readonly curriculum?: Otherwise;
  readonly descriptions?: Otherwise;
  readonly schedule?: Otherwise;
  readonly marks?: Otherwise;
}

/** A whole record, as the published schema of EDU-DEX wants it: everything that the portal reads is told. */
export function program(code: string, parts: Parts = {}): Program {
  return {
    editor: 'Opleider Voorbeeld',
    format: 'EDU-DEX',
    generator: 'sample',
    lastEdited: '2026-11-20T09:30:00+01:00',
    programBasicProfile: { location: 'fixed location', schedule: 'fixed dates' },
    programAdmission: {
      applicationOpen: true,
      applicationType: 'individual',
      paymentDue: 'up-front',
      startDateDetermination: 'fixed starting date',
      ...parts.admission,
    },
    programClassification: {
      degree: 'certificate',
      orgUnitId: 'opleider-voorbeeld',
      programDuration: { weeks: 8 },
      programForm: ['evening education'],
      programId: code,
      programLevel: 'none',
      programLocation: [{ description: 'Leslokaal' }],
      programType: 'training',
      theme: ['procurement and logistics'],
      ...parts.classification,
    },
    programContacts: { contactData: [{ contactName: 'Balie', role: 'contact', email: 'balie@opleider.example' }] },
    programCurriculum: {
      instructionLanguage: [
        { languageCode: 'nl', percentage: 80 },
        { languageCode: 'en', percentage: 20 },
      ],
      instructionMode: ['classroom teaching'],
      studyLoad: { week: 6 },
      ...parts.curriculum,
    },
    programDescriptions: {
      programName: { nl: 'Hijskraan en hefbrug veilig bedienen', en: 'Operating a crane' },
      programSummaryText: { nl: 'U leert veilig hijsen.' },
      programDescriptionText: { nl: 'U leert hoe u een last aanslaat en hoe u tekens geeft.' },
      searchword: { nl: ['hijsen', 'kraanmachinist'] },
      ...parts.descriptions,
    },
    programExternalAcknowledgements: {
      accreditation: [
        { organization: 'CRKBO', certificate: 'CRKBO', validFrom: '2025-01-01', validUpto: '2028-12-31' },
      ],
      ...parts.marks,
    },
    programSchedule: {
      genericProgramRun: {
        cost: [
          cost(),
          cost({ id: 'examen', costType: 'examination', amount: '50', amountVAT: '0.00' }),
          cost({ id: 'groep', amount: '900.00', amountVAT: '1089.00', payableBy: 'group', isRequiredCost: false }),
        ],
      },
      programRun: [run('winter'), run('zomer', { status: 'canceled' })],
      ...parts.schedule,
    },
    ...parts.top,
  } as Program;
}

/** A record as it stands in the answer of EDU-DEX to `POST /programs/bulk`. */
export function item(record: Program): object {
  const { orgUnitId, programId } = record.programClassification;
  return { orgUnitId, programId, clientId: 'public', data: record };
}

/** The answer of EDU-DEX with these items. */
export function feed(...items: readonly unknown[]): string {
  return JSON.stringify({ programs: items }, null, 1);
}
