import type { RecordProblem } from '../../../shared/record-problem.ts';
import { typedLine, typedText } from '../../../shared/typed-text.ts';
import type { Cents } from '../../../shared/money.ts';
import type { TrainingCost } from '../cost.ts';
import type {
  DurationUnit,
  TrainingForm,
  TrainingLevel,
  TrainingSector,
  TrainingStart,
  TrainingTime,
} from '../words.ts';
import { costsOf } from './costs.ts';
import { isLanguage } from './languages.ts';
import type { Localized, Program } from './program.ts';
import { type ImportedRun, runsOf } from './runs.ts';
import { formOf, isBasicQualification, isOnline, levelOf, sectorOf, starts, timeOf, units } from './words.ts';

/** A training as it comes out of a feed. `null` is what the feed does not tell; what EDU-DEX has no field for is not here at all. */
export interface ImportedTraining {
  /** `orgUnitId` of EDU-DEX. */
  readonly provider: string;
  /** `programId` of EDU-DEX. */
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string | null;
  readonly sector: TrainingSector | null;
  readonly occupation: string;
  readonly keywords: string;
  readonly form: TrainingForm;
  readonly level: TrainingLevel | null;
  readonly language: string | null;
  readonly online: boolean;
  readonly place: string | null;
  readonly time: TrainingTime | null;
  readonly start: TrainingStart;
  readonly duration: number | null;
  readonly durationUnit: DurationUnit | null;
  readonly weekHours: number | null;
  readonly price: Cents | null;
  readonly costs: readonly TrainingCost[];
  readonly recognitions: readonly string[];
  readonly basicQualification: boolean | null;
  /** The day from which the provider offers it no longer. */
  readonly endedOn: string | null;
  readonly runs: readonly ImportedRun[];
}

export interface ImportFacts {
  /** Costs and marks of quality count for a time. */
  readonly today: string;
  /** Whether no tax (btw) comes to what its provider asks. */
  readonly taxExempt: boolean;
}

/** Reads a record of EDU-DEX that its schema found right; what contradicts itself, or cannot be kept, is told and nothing of it is read. */
export function trainingOf(
  program: Program,
  facts: ImportFacts,
): { readonly training: ImportedTraining } | { readonly problems: readonly RecordProblem[] } {
  const { programClassification: what, programDescriptions: words, programExternalAcknowledgements: marks } = program;
  const title = dutch(words.programName);
  const languages = program.programCurriculum.instructionLanguage ?? [];
  const costs = costsOf(program.programSchedule, facts);
  const runs = runsOf(program);
  const duration = durationOf(what.programDuration);
  const keywords = typedLine((words.searchword?.['nl'] ?? []).join(' '));
  const occupation = occupationOf(marks);
  const { offeredSince: since, offeredUntil: until } = what;
  const problems: readonly RecordProblem[] = [
    ...(title === null
      ? [{ path: 'programDescriptions/programName/nl', why: 'is missing: the catalogue is searched in Dutch' }]
      : []),
    ...languages.flatMap(({ languageCode: code }, index) =>
      isLanguage(code)
        ? []
        : [
            {
              path: `programCurriculum/instructionLanguage/${index}/languageCode`,
              why: `is ${code}, which is no language`,
            },
          ],
    ),
    ...(since !== undefined && until !== undefined && until < since
      ? [{ path: 'programClassification/offeredUntil', why: `is ${until}, before it is offered (${since})` }]
      : []),
    ...(marks?.accreditation ?? []).flatMap(({ validFrom, validUpto }, index) =>
      validFrom !== undefined && validUpto !== undefined && validUpto < validFrom
        ? [
            {
              path: `programExternalAcknowledgements/accreditation/${index}/validUpto`,
              why: `is ${validUpto}, before it counts (${validFrom})`,
            },
          ]
        : [],
    ),
    ...(duration.amount > largest ? [{ path: 'programClassification/programDuration', why: tooLarge }] : []),
    ...((program.programCurriculum.studyLoad?.week ?? 0) > 168
      ? [{ path: 'programCurriculum/studyLoad/week', why: 'is more hours than a week has' }]
      : []),
    ...searchable('programDescriptions/searchword/nl', keywords),
    ...searchable('programExternalAcknowledgements', occupation),
    ...runs.problems,
    ...costs.problems,
  ];
  if (problems.length > 0 || title === null) return { problems };
  const online = isOnline(program);
  return {
    training: {
      provider: what.orgUnitId,
      code: what.programId,
      title,
      summary: dutch(words.programSummaryText, typedText) ?? '',
      description: dutch(words.programDescriptionText, typedText),
      sector: sectorOf(what),
      occupation,
      keywords,
      form: formOf(program),
      level: levelOf(what),
      language: mainOf(languages),
      online,
      place: online ? null : placeOf(program),
      time: timeOf(program),
      start: starts[program.programAdmission.startDateDetermination],
      duration: duration.unit === null ? null : duration.amount,
      durationUnit: duration.unit,
      weekHours: program.programCurriculum.studyLoad?.week ?? null,
      price: costs.price,
      costs: costs.costs,
      recognitions: recognitionsOf(marks, facts.today),
      basicQualification: isBasicQualification(what),
      endedOn: firstOf(program.expires ?? null, until ?? null),
      runs: runs.runs,
    },
  };
}

/** What a column for a count holds at most. */
const largest = 2_147_483_647;
const tooLarge = 'is more than can be kept';

/** Signs at most of each text that a record may have any number of: a database keeps about a million of a training to search it by. */
const mostSearched = 10_000;

function searchable(path: string, text: string): readonly RecordProblem[] {
  return text.length <= mostSearched
    ? []
    : [{ path, why: `has ${text.length} signs, more than the ${mostSearched} by which a training is searched` }];
}

/** The Dutch text as it is kept; `null` where nothing of it can be seen. */
function dutch(texts: Localized | undefined, clean = typedLine): string | null {
  return clean(texts?.['nl'] ?? '') || null;
}

/** Names of the qualifications and studies that it is, in one line. */
function occupationOf(marks: Program['programExternalAcknowledgements']): string {
  return [
    ...(marks?.creboRegistration ?? []).map(({ creboName }) => dutch(creboName)),
    ...(marks?.crohoRegistration ?? []).map(({ crohoName }) => dutch(crohoName)),
  ]
    .filter((name) => name !== null)
    .join(', ');
}

function durationOf(told: Readonly<Record<string, number>>): {
  readonly amount: number;
  readonly unit: DurationUnit | null;
} {
  const [name, unit] = Object.entries(units).find(([one]) => told[one] !== undefined) ?? [];
  const amount = name === undefined ? 0 : (told[name] ?? 0);
  // Nothing lasts no time: that is how some leave it open.
  return { amount, unit: amount === 0 ? null : (unit ?? null) };
}

/** The language of most of the lessons. */
function mainOf(languages: NonNullable<Program['programCurriculum']['instructionLanguage']>): string | null {
  return [...languages].sort((a, b) => b.percentage - a.percentage)[0]?.languageCode ?? null;
}

/** The town of its runs where they have one and the same, or where the provider says that it is given. */
function placeOf({ programClassification: { programLocation }, programSchedule }: Program): string | null {
  const { genericProgramRun: generic, programRun: runs = [] } = programSchedule;
  const towns = new Set([generic, ...runs].map((one) => typedLine(one?.location?.city ?? '')).filter(Boolean));
  const [town] = towns;
  if (town !== undefined && towns.size === 1) return town;
  return programLocation.map(({ description }) => typedLine(description)).find(Boolean) ?? null;
}

/** Marks of quality that count on a day, by their own names. */
function recognitionsOf(marks: Program['programExternalAcknowledgements'], day: string): readonly string[] {
  const given = (marks?.accreditation ?? [])
    .filter(({ validFrom, validUpto }) => (validFrom ?? day) <= day && day <= (validUpto ?? day))
    .map(({ certificate, certificateOther, organization }) => certificate ?? certificateOther ?? organization);
  return [
    ...new Set([
      ...given,
      ...((marks?.creboRegistration ?? []).length > 0 ? ['CREBO'] : []),
      ...((marks?.nlqfRegistration ?? []).length > 0 ? ['NLQF'] : []),
    ]),
  ].sort();
}

/** The first of two days. */
function firstOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
