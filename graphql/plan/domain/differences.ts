import {
  emptyContent,
  type ContentDifference,
  type PlanContent,
  type PlannedStep,
  type PlanGoal,
  type PlanObligation,
} from './plan-content.ts';

/** Values of a part by field; `goals` are those of both contents, as they are called now. */
type Read<Part> = Readonly<Record<string, (part: Part, goals: readonly PlanGoal[]) => string | null>>;

/** What each part says, by the names of the contract, in the order in which it is read. */
const outline: Read<PlanContent> = {
  dreamJob: ({ dreamJob }) => dreamJob,
  firstStep: ({ firstStep }) => firstStep,
  evaluationOn: ({ evaluationOn }) => evaluationOn,
};

const goal: Read<PlanGoal> = {
  title: ({ title }) => title,
  why: ({ why }) => why,
  result: ({ result }) => result,
  byOn: ({ byOn }) => byOn,
};

const step: Read<PlannedStep> = {
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  goalId: ({ goalId }, goals) => goals.find(({ id }) => id === goalId)?.title ?? null,
  owner: ({ owner }) => owner,
  partnerName: ({ partnerName }) => partnerName,
  startsOn: ({ startsOn }) => startsOn,
  dueOn: ({ dueOn }) => dueOn,
  host: ({ placement }) => placement?.host ?? null,
  tasks: ({ placement }) => placement?.tasks ?? null,
  weekMinutes: ({ placement }) => (placement ? String(placement.weekMinutes) : null),
  learningGoals: ({ placement }) => placement?.learningGoals.join('\n') ?? null,
  guide: ({ placement }) => placement?.guide ?? null,
  extensionReason: ({ placement }) => placement?.extensionReason ?? null,
};

const obligation: Read<PlanObligation> = {
  kind: ({ kind }) => kind,
  words: ({ words }) => words,
  state: ({ state }) => state,
  startsOn: ({ startsOn }) => startsOn,
  releasedUntil: ({ releasedUntil }) => releasedUntil,
  releaseReason: ({ releaseReason }) => releaseReason,
};

/**
 * What `after` says otherwise than `before`, part by part: the outline, goals, steps, obligations, each in the order of `after` and
 * then what is no longer there. A part is found again by its id.
 * @param before `null` where nothing was said before: then everything is new.
 */
export function differencesOf(before: PlanContent | null, after: PlanContent): readonly ContentDifference[] {
  const earlier = before ?? emptyContent;
  const goals = [...after.goals, ...earlier.goals];

  const fieldsOf = <Part>(
    part: ContentDifference['part'],
    title: string | null,
    read: Read<Part>,
    was: Part,
    is: Part,
  ): readonly ContentDifference[] =>
    Object.entries(read).flatMap(([field, valueOf]) => {
      const [old, now] = [valueOf(was, goals), valueOf(is, goals)];
      return old === now ? [] : [{ kind: 'CHANGED' as const, part, title, field, before: old, after: now }];
    });

  const partsOf = <Part extends { readonly id: string }>(
    part: ContentDifference['part'],
    nameOf: (one: Part) => string,
    read: Read<Part>,
    [were, are]: readonly [readonly Part[], readonly Part[]],
  ): readonly ContentDifference[] => [
    ...are.flatMap((one) => {
      const was = were.find(({ id }) => id === one.id);
      return was ? fieldsOf(part, nameOf(one), read, was, one) : [whole('ADDED', part, nameOf(one))];
    }),
    ...were.flatMap((one) => (are.some(({ id }) => id === one.id) ? [] : [whole('REMOVED', part, nameOf(one))])),
  ];

  return [
    ...fieldsOf('OUTLINE', null, outline, earlier, after),
    ...partsOf('GOAL', ({ title }) => title, goal, [earlier.goals, after.goals]),
    ...partsOf('STEP', ({ title }) => title, step, [earlier.steps, after.steps]),
    ...partsOf('OBLIGATION', ({ kind }) => kind, obligation, [earlier.obligations, after.obligations]),
  ];
}

function whole(kind: 'ADDED' | 'REMOVED', part: ContentDifference['part'], title: string): ContentDifference {
  return { kind, part, title, field: null, before: null, after: null };
}
