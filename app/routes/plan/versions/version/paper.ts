import {
  formatDate,
  formatHours,
  formatInstant,
  inOwnDirection,
  type Language,
  leftToRight,
  textsOf,
} from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { obligationWhen } from '../../obligation-words.ts';
import { ownerText, stepDates } from '../../words.ts';
import { historyOf } from '../history.ts';
import { stateText } from '../standing.ts';
import type { OneVersion, Version } from '../versions.server.ts';

type Words = (text: string) => PaperLine;

const heading: Words = (text) => ({ kind: 'heading', text });
const words: Words = (text) => ({ kind: 'words', text });
/** What somebody wrote. */
const typed: Words = (text) => words(inOwnDirection(text));
const quiet: Words = (text) => ({ kind: 'quiet', text });
const row = (text: string, value: string): PaperLine => ({ kind: 'row', text, value });

/**
 * A version line by line in a language: the same lines in every language, so that two can stand beside each other. What the
 * municipality wrote stays as it was written. Printing and saving both show these.
 */
export function planPaper({ version, name, municipality }: OneVersion, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'plan');
  const { number, contentHash, evaluationOn } = version;
  return [
    ...(municipality === null ? [] : [quiet(municipality.name)]),
    { kind: 'title', text: t('paper.title', { number }) },
    typed(name),
    ...facts(version, language),
    heading(t('field.dreamJob')),
    version.dreamJob === null ? words(t('dream.dreamJob')) : typed(version.dreamJob),
    heading(t('field.firstStep')),
    version.firstStep === null ? words(t('dream.firstStep')) : typed(version.firstStep),
    ...goals(version, language),
    ...steps(version, language),
    ...obligations(version, language),
    ...(evaluationOn === null ? [] : [words(t('evaluation.on', { date: formatDate(evaluationOn, language) }))]),
    heading(t('history.title')),
    ...historyOf(version).flatMap((event) => [
      // Paper goes into a file, where nobody is "you".
      row(t(`record.${event.what}`, { name, by: event.by ?? '' }), formatInstant(event.at, language)),
      ...(event.helper === null ? [] : [quiet(textsOf(language, 'mandate')('by.said', { helper: event.helper }))]),
      ...(event.words === null ? [] : [typed(event.words)]),
    ]),
    ...objection(version, municipality, language),
    heading(t('fact.hash')),
    quiet(leftToRight(contentHash ?? '')),
    quiet(t('fact.hashHint')),
  ];
}

function facts(version: Version, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'plan');
  const { inForceAt, basis } = version;
  return [
    row(t('fact.state'), stateText(version, t)),
    ...(inForceAt !== null && basis !== null
      ? [row(t('fact.inForceAt'), formatInstant(inForceAt, language)), row(t('fact.basis'), t(`word.basis.${basis}`))]
      : []),
  ];
}

function goals(version: Version, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'plan');
  return version.goals.flatMap((goal, index) => [
    heading(t('paper.goal', { number: index + 1 })),
    typed(goal.title),
    ...(['why', 'result'] as const).flatMap((field) => {
      const said = goal[field];
      return said === null ? [] : [quiet(t(`field.${field}`)), typed(said)];
    }),
    ...date(t('field.byOn'), goal.byOn, language),
  ]);
}

function steps(version: Version, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'plan');
  return version.steps.flatMap((step, index) => {
    const when = stepDates(step, language);
    const { placement } = step;
    return [
      heading(t('paper.step', { number: index + 1 })),
      typed(step.title),
      row(t('field.kind'), t(`word.kind.${step.kind}`)),
      row(t('field.owner'), ownerText(step, t)),
      ...(when === null ? [] : [words(when)]),
      ...(placement === null
        ? []
        : [
            ...(['host', 'tasks', 'guide', 'extensionReason'] as const).flatMap((field) => {
              const said = placement[field];
              return said === null ? [] : [quiet(t(`field.${field}`)), typed(said)];
            }),
            words(t('placement.hours', { hours: formatHours(placement.weekMinutes) })),
            ...(placement.learningGoals.length === 0 ? [] : [quiet(t('field.learningGoals'))]),
            ...placement.learningGoals.map(typed),
          ]),
    ];
  });
}

function obligations(version: Version, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'plan');
  const lines = version.obligations.flatMap((obligation, index) => {
    const { kind, state, article, consequenceArticle, releaseReason } = obligation;
    return [
      heading(t('paper.obligation', { number: index + 1 })),
      row(t(`word.obligation.${kind}`), t(`word.state.${state}`)),
      typed(obligation.words),
      row(t('obligation.article'), leftToRight(article)),
      ...(state === 'RELEASED' ? [] : [row(t('obligation.consequence'), leftToRight(consequenceArticle))]),
      words(obligationWhen(obligation, { state: version.state, today: null }, language).join(' ')),
      ...(state === 'IMPOSED' || releaseReason === null ? [] : [typed(releaseReason)]),
    ];
  });
  const counting = version.obligations.filter(({ state }) => state !== 'RELEASED');
  if (counting.length === 0) return lines;
  const noBlame = counting.some(({ kind }) => kind !== 'LANGUAGE') ? [words(t('obligation.noBlame'))] : [];
  return [
    ...lines,
    words(t('obligation.story')),
    ...noBlame,
    words(t('obligation.canFollow')),
    words(t('obligation.people')),
  ];
}

/** Worded without "now": paper is also read after the last day. */
function objection(
  { state, objectionLastDay }: Version,
  municipality: OneVersion['municipality'],
  language: Language,
): readonly PaperLine[] {
  const t = textsOf(language, 'plan');
  if (objectionLastDay === null) return [];
  return [
    heading(t('objection.paper')),
    words(t('objection.paperUntil', { date: formatDate(objectionLastDay, language) })),
    ...(municipality === null ? [] : [words(t('objection.paperLetter')), words(leftToRight(municipality.address))]),
    words(t('objection.paperContents')),
    ...(state === 'IN_FORCE' ? [words(t('objection.paperMeanwhile'))] : []),
    words(t('objection.help')),
    ...(municipality === null ? [] : [row(t('contact.call'), leftToRight(municipality.phone))]),
    quiet(t('objection.article')),
  ];
}

function date(text: string, on: LocalDate | null, language: Language): readonly PaperLine[] {
  return on === null ? [] : [row(text, formatDate(on, language))];
}
