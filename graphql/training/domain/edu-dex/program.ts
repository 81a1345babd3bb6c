/** Texts by language, two letters each. */
export type Localized<Text = string> = Readonly<Partial<Record<string, Text>>>;

/** A day, and whether it is certain. */
export interface ProgramDate {
  readonly date: string;
}

/** A cost as EDU-DEX tells it: amounts in text, with a point before the cents. */
export interface ProgramCost {
  readonly costType: string;
  readonly amount: string;
  readonly amountVAT?: string;
  readonly VATExemptAmount?: string;
  readonly VATPercentage?: number;
  readonly amountValidFrom?: string;
  readonly amountValidUntil?: string;
  readonly amountIsFinal: boolean;
  readonly isRequiredCost: boolean;
  readonly currency: string;
  readonly payableBy?: string;
  readonly period?: string;
}

/** A run as EDU-DEX tells it. */
export interface ProgramRun {
  readonly id: string;
  readonly startDate: ProgramDate;
  readonly endDate: ProgramDate;
  readonly applicationDeadline?: string;
  readonly status: 'application opened' | 'application closed' | 'canceled';
  readonly openTo?: 'public' | 'client only';
  readonly maxNumberOfParticipants?: number;
  readonly minNumberOfParticipants?: number;
  readonly contactHoursPartOfDay?: readonly string[];
  readonly fullyOnline?: boolean;
  readonly location?: { readonly city?: string };
  readonly courseDay?: readonly { readonly date: string }[];
  readonly cost?: readonly ProgramCost[];
}

/** What is read of a record of EDU-DEX that its schema found right. Everything else in it is left alone. */
export interface Program {
  readonly expires?: string | null;
  readonly inPublication?: boolean;
  readonly programBasicProfile?: { readonly location?: string; readonly schedule?: string };
  readonly programAdmission: {
    readonly applicationOpen: boolean;
    readonly startDateDetermination: 'fixed starting date' | 'agreed starting date' | 'direct start';
    readonly maxNumberOfParticipants?: number;
  };
  readonly programClassification: {
    readonly orgUnitId: string;
    readonly programId: string;
    readonly programLevel: string;
    readonly programType: string;
    readonly programForm: readonly string[];
    readonly programDuration: Readonly<Record<string, number>>;
    readonly programLocation: readonly { readonly description: string }[];
    readonly degree: string;
    readonly fullyOnline?: boolean;
    readonly offeredSince?: string;
    readonly offeredUntil?: string;
    readonly targetSector?: readonly string[];
    readonly targetSectorSBI?: string;
    readonly theme?: readonly string[];
  };
  readonly programCurriculum: {
    readonly instructionLanguage?: readonly { readonly languageCode: string; readonly percentage: number }[];
    readonly studyLoad?: { readonly week?: number };
  };
  readonly programDescriptions: {
    readonly programName: Localized;
    readonly programSummaryText: Localized;
    readonly programDescriptionText: Localized;
    readonly searchword?: Localized<readonly string[]>;
  };
  readonly programExternalAcknowledgements?: {
    readonly accreditation?: readonly {
      readonly certificate?: string;
      readonly certificateOther?: string;
      readonly organization: string;
      readonly validFrom?: string;
      readonly validUpto?: string;
    }[];
    readonly creboRegistration?: readonly { readonly creboName?: Localized; readonly learningPath?: string }[];
    readonly crohoRegistration?: readonly { readonly crohoName?: Localized }[];
    readonly nlqfRegistration?: readonly unknown[];
  };
  readonly programSchedule: {
    readonly genericProgramRun?: {
      readonly contactHoursPartOfDay?: readonly string[];
      readonly location?: { readonly city?: string };
      readonly cost?: readonly ProgramCost[];
    };
    readonly programRun?: readonly ProgramRun[];
  };
}
