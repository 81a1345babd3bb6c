/** How much a plan may hold: more than anybody needs, and little enough to read together. Letters are UTF-16 units. */
export const planLimits = {
  /** Letters of a title, a name or a line of the outline. */
  title: 120,
  /** Letters of an explanation or a reason. */
  words: 2000,
  /** Letters of what a citizen says for themselves, a view or a disagreement: nobody is forced to be short. */
  defence: 10_000,
  /** Letters of a note with a step. */
  note: 2000,
  goals: 20,
  steps: 40,
  obligations: 20,
  learningGoals: 10,
  /** Steps of the citizen's own. */
  ownSteps: 40,
} as const;

/** Days that the law leaves open. Each is a local choice: change it here when the municipality decides otherwise. */
export const planDays = {
  /** Local choice: an answer to a proposal is asked for at least this many days ahead. */
  toAnswer: 7,
  /** Local choice: the view before a reduction (zienswijze, Awb 4:8) is asked for at least this many days ahead. */
  toGiveView: 14,
  /** Local choice: a term or a release that ends this soon is a warning. */
  beforeEnd: 28,
  /** Local choice: an evaluation is announced this many days ahead. */
  beforeEvaluation: 14,
} as const;

/** Local choice: nobody is placed for more than a full working week of 40 hours. */
export const mostWeekMinutes = 2400;
