import { createHash } from 'node:crypto';
import { addDays, type LocalDate } from '#graphql/shared/local-date.ts';
import type { DutchLevel, TrainingSector, TrainingTime } from '#graphql/training/domain/words.ts';
import type { TrainingCost } from '#graphql/training/domain/cost.ts';
import { type Cents, cents, multiplyCents, subtractCents } from '#graphql/shared/money.ts';
import { type Course, courses } from './training-courses.ts';

/** A provider of the demo, with the sectors in which it teaches; none: all. */
interface Provider {
  readonly code: string;
  readonly name: string;
  readonly recognitions: readonly string[];
  readonly sectors: readonly TrainingSector[];
}

export const providers: readonly Provider[] = [
  { code: 'roc-modelstad', name: 'ROC Modelstad', recognitions: ['CREBO'], sectors: [] },
  { code: 'roc-oostland', name: 'ROC Oostland', recognitions: ['CREBO'], sectors: [] },
  { code: 'vakschool-werkplaats', name: 'Vakschool De Werkplaats', recognitions: ['CRKBO', 'NRTO'], sectors: [] },
  { code: 'leerhuis-de-brug', name: 'Leerhuis De Brug', recognitions: ['CRKBO'], sectors: [] },
  { code: 'opleidingscentrum-oost', name: 'Opleidingscentrum Oost', recognitions: ['CRKBO', 'NRTO'], sectors: [] },
  {
    code: 'thuisstudie-nu',
    name: 'Thuisstudie Nu',
    recognitions: [],
    sectors: ['OFFICE', 'ICT', 'SKILLS', 'LANGUAGE'],
  },
];

/** Towns with their distance from the town hall, in kilometres. */
const places = [
  ['Modelstad', 2],
  ['Voorbeelddorp', 9],
  ['Oosthoven', 14],
  ['Lindebeek', 21],
  ['Haverveld', 28],
  ['Nieuwerbos', 37],
] as const;

const shortage: ReadonlySet<TrainingSector> = new Set([
  'CARE',
  'CONSTRUCTION',
  'TECHNOLOGY',
  'LOGISTICS',
  'ICT',
  'CHILDCARE',
]);

/** The same numbers for the same seed, between 0 and 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface GeneratedRun {
  readonly code: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly applyBy: LocalDate;
  readonly capacity: number;
}

/** A training of the demo, in the shape of its columns. */
export type GeneratedTraining = ReturnType<typeof trainingOf>;

/** The catalogue of the demo: about ten offers of each course, more when `times` is larger. The same for the same day. */
export function generateTrainings(today: LocalDate, times = 1): readonly GeneratedTraining[] {
  const next = numbers(6);
  return courses.flatMap((course) => {
    const teaching = providers.filter(({ sectors }) => sectors.length === 0 || sectors.includes(course.sector));
    const offers = (course.form === 'COURSE' ? 13 : 7) * times;
    return Array.from({ length: offers }, (_, number) => trainingOf(course, { number, teaching, next, today }));
  });
}

interface Making {
  readonly number: number;
  readonly teaching: readonly Provider[];
  readonly next: () => number;
  readonly today: LocalDate;
}

function trainingOf(course: Course, { number, teaching, next, today }: Making) {
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  const isCourse = course.form === 'COURSE';
  const isSchool = course.form === 'WORK_BASED' || course.form === 'SCHOOL_BASED';
  const provider = isSchool ? (teaching[number % 2] ?? one(teaching)) : one(teaching);
  const online = provider.code === 'thuisstudie-nu';
  const [place, distance] = number === 0 ? places[0] : one(places);
  const time: TrainingTime = online ? 'OWN_TIME' : isCourse && number > 0 && next() < 0.35 ? 'EVENING' : 'DAY';
  const years = { NONE: 0, MBO_1: 1, MBO_2: 2, MBO_3: 3, MBO_4: 3, HBO: 4, WO: 4 }[course.level];
  const weeks = isSchool ? years * 40 : course.form === 'LEARN_WORK' ? between(12, 26) : between(1, 16);
  const dutchLevel: DutchLevel =
    course.sector === 'LANGUAGE' || course.level === 'MBO_1'
      ? 'A2'
      : ['MBO_3', 'MBO_4'].includes(course.level)
        ? 'B2'
        : one(['A2', 'B1', 'B1']);
  const language = isCourse && course.sector !== 'LANGUAGE' && next() < 0.06 ? one(['en', 'ar', 'uk']) : 'nl';
  const code = createHash('sha1').update(`${course.sector}|${course.title}|${number}`).digest('hex').slice(0, 12);
  const runs: readonly GeneratedRun[] = Array.from({ length: between(1, 2) }, (_, run) => {
    const startsOn = addDays(today, between(14, 120) + run * 120);
    return {
      code: `${code}-${run + 1}`,
      startsOn,
      endsOn: addDays(startsOn, weeks * 7),
      applyBy: addDays(startsOn, -7),
      capacity: between(6, 24),
    };
  });
  const weekHours = isSchool ? (course.form === 'WORK_BASED' ? 32 : 30) : between(3, 24);
  const costCents = cents(isSchool || course.form === 'LEARN_WORK' ? 0 : between(3, 60) * 2500);
  return {
    provider: provider.code,
    code,
    title: course.title,
    summary: `U leert voor ${course.occupation}. ${isSchool ? 'U krijgt een diploma.' : 'U krijgt een bewijs.'}`,
    sector: course.sector,
    occupation: course.occupation,
    keywords: '',
    form: course.form,
    level: course.level,
    dutchLevel,
    language,
    online,
    place: online ? null : place,
    distance: online ? null : distance,
    time,
    start: online ? ('DIRECT' as const) : course.form === 'LEARN_WORK' ? ('AGREED' as const) : ('FIXED' as const),
    duration: weeks,
    durationUnit: 'WEEK' as const,
    weekHours,
    costCents,
    costs: costsOf(costCents, number),
    childcare: online ? null : next() < 0.2,
    wheelchair: online ? null : next() < 0.7,
    shortage: shortage.has(course.sector),
    basicQualification: ['MBO_2', 'MBO_3', 'MBO_4'].includes(course.level),
    minimumAge: isSchool ? 16 : 18,
    digest: code,
    runs,
  };
}

/** What a price is made of: lessons and an exam, and for some the price of a group. */
function costsOf(price: Cents, number: number): readonly TrainingCost[] {
  if (price === 0) return [];
  const told = { taxed: true, final: true, period: null } as const;
  const exam = cents(2500);
  return [
    { ...told, kind: 'TUITION', amount: subtractCents(price, exam), payer: 'INDIVIDUAL', required: true },
    { ...told, kind: 'EXAM', amount: exam, payer: 'INDIVIDUAL', required: true },
    ...(number % 4 === 0
      ? ([{ ...told, kind: 'TUITION', amount: multiplyCents(price, 6, 1), payer: 'GROUP', required: false }] as const)
      : []),
  ];
}
