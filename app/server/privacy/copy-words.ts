import {
  formatDate,
  formatHours,
  formatInstant,
  formatMoney,
  formatMonth,
  inOwnDirection,
  isLanguage,
  type Language,
  leftToRight,
} from '#app/i18n/index.ts';
import { resources } from '#app/i18n/resources.ts';
import type { Json } from '#db/repositories/privacy-worker.ts';
import { parseLocalDate, parseMonth } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { countryName, languageName } from '#graphql/shared/names.ts';

type Words = Readonly<Record<string, string>>;

/** The words of a copy in one language. */
export interface CopyWords {
  readonly language: Language;
  /** Title of a list; its name where it has none. */
  list(name: string): string;
  /** Name of a field for people; `null` where it is for computers only. */
  field(name: string): string | null;
  /** What a code says, for people; `null` where the value is no code. */
  code(list: string, field: string, value: string): string | null;
  /** A value in one line. */
  value(list: string, field: string, value: Json): string;
  leftOut(reason: string): string;
}

/** Numbers of the system, check numbers, and what a calculation keeps for itself: in the file for computers alone. */
const onlyForComputers =
  /^(id|.*Id|.*Uri|contentHash|sha256|position|size|lines|earners|normExcludingHoliday|moreThanWithoutWork|fields|operation|occasion|effect)$/;

/** Whole cents although the name does not say so: amounts of a calculation. */
const amounts = /Cents$|^(norm|income|exempt|counted|payout|holidayReserve|total)$/;

/** Answers about a change that are whole cents, written as text. */
const amountsInAnswers = /^(amount|giftValue|assetValue)$/;

/** Whole minutes that people read as hours. */
const times = /^(hoursMinutes|weekMinutes)$/;

/** Fields that can hold a language by its sign; `before` and `after` are of whatever contact detail was changed. */
const languageFields = /^(language|before|after)$/;

export function copyWords(language: Language): CopyWords {
  const texts = resources[language];
  const { list, field, leftOut } = texts.copy;
  const ofPortfolio: Words = Object.fromEntries(
    Object.values(texts.portfolio.field).flatMap((ofKind) => Object.entries(ofKind)),
  );
  const labels: Words = { ...ofPortfolio, ...texts.change.question, ...texts.mandate.part, ...field };
  const titles: Words = list;
  const reasons: Words = leftOut;
  const code = (listName: string, name: string, value: string): string | null => {
    const asConstant = value.replaceAll(/[a-z](?=[A-Z])/g, '$&_').toUpperCase();
    if (languageFields.test(name) && isLanguage(value)) return languageName(value, language);
    if (listName === 'content' && name === 'language') return languageName(value, language);
    if (listName === 'content' && name === 'country') return countryName(value, language);
    for (const words of vocabularies(texts, listName, name)) {
      const found = words[value] ?? words[asConstant];
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    language,
    list: (name) => titles[name] ?? name,
    field: (name) => (onlyForComputers.test(name) ? null : (labels[name] ?? name)),
    code,
    leftOut: (reason) => reasons[reason] ?? reason,
    value(listName, name, value) {
      if (value === null) return texts.common.answers.none;
      if (typeof value === 'boolean') return texts.copy.word[value ? 'yes' : 'no'];
      if (typeof value === 'number') {
        if (amounts.test(name)) return leftToRight(formatMoney(cents(value)));
        return leftToRight(times.test(name) ? formatHours(value) : String(value));
      }
      if (typeof value !== 'string') return '';
      if (listName === 'answers' && amountsInAnswers.test(name) && /^\d+$/.test(value))
        return leftToRight(formatMoney(cents(Number(value))));
      return code(listName, name, value) ?? textOf(value, language);
    },
  };
}

/** A day, a month or a moment as people write it; anything else as it was typed. */
function textOf(value: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return formatInstant(value, language);
  const day = parseLocalDate(value);
  if (day !== null) return formatDate(day, language);
  const month = parseMonth(value);
  return month === null ? inOwnDirection(value) : formatMonth(month, language);
}

/** Where the words of a field of a portfolio are. Levels of a language say it themselves. */
function portfolioWords(
  word: (typeof resources)[Language]['portfolio']['word'],
): Readonly<Record<string, readonly Words[]>> {
  return {
    level: [word.competenceLevel, word.educationLevel],
    sort: [word.workSort],
    outcome: [word.outcome],
    recognition: [word.recognition],
    categories: [word.licence],
    days: [word.weekday],
    parts: [word.dayPart],
    travelBy: [word.travel],
  };
}

/** Where the words of a field are, the nearest first. Words typed by people have none. */
function vocabularies(texts: (typeof resources)[Language], list: string, field: string): readonly Words[] {
  const { copy, plan, settlement, review, coach, conversation, identity, privacy, notification } = texts;
  const { advice, change, decision, details, enrolment, experience, mandate, perspective, portfolio, reach } = texts;
  // Several words of one field stand under its name.
  if (list === 'needs' || field === 'needs') return [perspective.need];
  if (list === 'content' || list === field) return portfolioWords(portfolio.word)[field] ?? [];
  switch (field) {
    case 'status':
      return (
        { planSteps: [plan.word.status], changes: [change.status], objections: [decision.sent.state] }[list] ?? [
          review.status,
        ]
      );
    case 'kind':
      return (
        {
          mails: [subjectsOf(notification.mail)],
          planSteps: [plan.word.kind],
          steps: [plan.word.kind],
          displacementChecks: [plan.word.kind],
          obligations: [plan.word.obligation],
          obligation: [plan.word.obligation],
          searchEfforts: [plan.word.effort],
          ladderPlacements: [plan.ladder.kind],
          appointments: [coach.appointment.kind],
          rightRequests: [privacy.kind],
          planResponses: [copy.word],
          exemptionMonths: [copy.word],
          incomeSources: [settlement.value],
          sources: [settlement.value],
          registeredFacts: [copy.word],
          registeredHousehold: [copy.word],
          experiences: [experience.after],
          changes: [change.name],
          portfolioEntries: [portfolio.kind],
          portfolioProposals: [portfolio.kind],
          changeOutcomes: [change.outcome],
          trainingActs: [enrolment.act],
          decisionsMade: [decision.kind],
          objectionActs: [decision.sent.act],
          helpersOfYou: [mandate.kind],
          peopleYouHelp: [mandate.kind],
        }[list] ?? []
      );
    case 'answer':
      return [list === 'portfolioProposals' ? portfolio.coaching.answer : copy.word];
    case 'receiver':
      return [portfolio.share.receiver];
    case 'shows':
      return [portfolio.share.shows];
    case 'earner':
    case 'payPeriod':
    case 'certainty':
    case 'holidayPay':
      return [settlement.value];
    case 'reason':
      return (
        {
          reviewQuestions: [settlement.question.reason],
          changeQuestions: [change.reason],
          deliveries: [reach.reason],
          letters: [copy.word],
          professionalsKeptApart: [copy.word],
        }[list] ?? []
      );
    case 'owner':
      return [plan.word.owner];
    case 'origin':
      return list === 'decisionsMade' ? [copy.word] : [plan.word.origin];
    case 'basis':
      return [plan.word.basis];
    case 'state':
    case 'obligationState':
      if (list === 'trainingRequests') return [enrolment.state];
      if (list === 'trainingPlaces') return [copy.word];
      return list === 'deliveries' ? [copy.word] : [plan.word.state, copy.word];
    case 'result':
      return list === 'results' ? [plan.word.result] : [];
    case 'way':
      return [conversation.way];
    case 'role':
      return [review.role];
    case 'assurance':
      return [identity.sessions.level];
    case 'subject':
      return [privacy.subject];
    case 'outcome':
      return { rightRequests: [privacy.outcome], objections: [decision.desk.decide.outcomeOf] }[list] ?? [copy.word];
    case 'notHeard':
      return [decision.desk.decide.notHeardOf];
    case 'decisionKind':
      return [decision.kind];
    case 'decidedByRole':
      return [decision.page.role];
    case 'hearingWay':
      return [decision.sent.way];
    case 'preferredChannel':
    case 'before':
    case 'after':
      return [details.channel];
    case 'channel':
    case 'income':
    case 'plan':
    case 'talks':
    case 'changes':
    case 'decisions':
    case 'rights':
      return [reach.channel];
    case 'relation':
      return [details.household.relation, change.word];
    case 'source':
      return list === 'financing' ? [advice.money.from] : [copy.word];
    case 'field':
    case 'by':
    case 'household':
    case 'purpose':
    case 'endedBy':
      return [copy.word];
    default:
      return { answers: [change.word], parts: [mandate.right] }[list] ?? [];
  }
}

function subjectsOf(mail: (typeof resources)[Language]['notification']['mail']): Words {
  return Object.fromEntries(
    Object.entries(mail).flatMap(([kind, said]) => (typeof said === 'object' ? [[kind, said.subject]] : [])),
  );
}
