import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatDate, type Language, parseDay, textsOf, typedDay } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { hearingWays, notHeardReasons, objectionOutcomes } from '#graphql/decision/domain/objection.ts';
import {
  AskObjectionReasonsDocument,
  ConfirmObjectionDocument,
  DecideObjectionDocument,
  ExtendObjectionTermDocument,
  type ObjectionActOutcome,
  type ObjectionComplaint,
  PlanObjectionHearingDocument,
  RecordObjectionHearingDocument,
} from '#graphql/generated/documents.ts';
import { type LocalDate, parseLocalDate } from '#graphql/shared/local-date.ts';
import { movedOn, refuse, revisionOf } from '../../mijn-mensen/form/refused.ts';
import { textIn } from '../../plan/plan.server.ts';

type Context = Readonly<RouterContextProvider>;

/** What can be done with an objection, by the word that its form sends. */
export const acts = ['confirmed', 'asked', 'planned', 'heard', 'extended', 'decided'] as const;
export type ActName = (typeof acts)[number];

/** The field of its form in which each act has its words. */
const wordsOf: Readonly<Record<ActName, string>> = {
  confirmed: 'doen',
  asked: 'askWords',
  planned: 'place',
  heard: 'hearWords',
  extended: 'extendWords',
  decided: 'decideWords',
};

/** Does what a form of the page asks, and goes on or answers with the form as it was typed. */
export async function act(context: Context, id: string, form: FormData, language: Language) {
  const name = acts.find((one) => one === form.get('doen'));
  if (name === undefined) return movedOn(form);
  const read = new ActForm(form, language);
  const outcome = await send(context, { id, revision: revisionOf(form) }, name, read);
  if (outcome === null) return refuse(form, read.problems);
  switch (outcome.__typename) {
    case 'ObjectionFile':
      throw redirect(`/bezwaren/${id}?melding=${name}`, 303);
    case 'DecisionInvalid':
      return refuse(form, problemsOf(outcome.problems, name, language));
    case 'ObjectionInvolved':
    case 'ObjectionMovedOn':
      return movedOn(form);
    case 'ObjectionNotFound':
      throw new Response(null, { status: 404 });
  }
}

interface Read {
  readonly id: string;
  readonly revision: number;
}

/** `null` where the form could not be read: then it has problems. */
async function send(context: Context, read: Read, name: ActName, form: ActForm): Promise<ObjectionActOutcome | null> {
  switch (name) {
    case 'confirmed':
      return (await query(context, ConfirmObjectionDocument, { ...read })).outcome;
    case 'asked': {
      const reasonsBy = form.day('reasonsBy');
      if (reasonsBy === null) return null;
      const words = form.text('askWords');
      return (await query(context, AskObjectionReasonsDocument, { ...read, words, reasonsBy })).outcome;
    }
    case 'planned': {
      const [day, way] = [form.day('day'), form.choice('way', hearingWays)];
      if (day === null || way === null) return null;
      const input = { day, way, time: form.text('time'), place: form.text('place') };
      return (await query(context, PlanObjectionHearingDocument, { ...read, input })).outcome;
    }
    case 'heard': {
      const heardOn = form.day('heardOn');
      if (heardOn === null) return null;
      const words = form.text('hearWords');
      return (await query(context, RecordObjectionHearingDocument, { ...read, words, heardOn })).outcome;
    }
    case 'extended':
      return (await query(context, ExtendObjectionTermDocument, { ...read, words: form.text('extendWords') })).outcome;
    case 'decided': {
      const outcome = form.choice('outcome', objectionOutcomes);
      if (outcome === null) return null;
      const notHeard = notHeardReasons.find((one) => one === form.text('notHeard')) ?? null;
      const variables = { ...read, outcome, words: form.text('decideWords'), notHeard };
      return (await query(context, DecideObjectionDocument, variables)).outcome;
    }
  }
}

/** Reads a form of the page; what cannot be read gets a sentence. */
class ActForm {
  readonly problems: Problem[] = [];

  constructor(
    private readonly form: FormData,
    private readonly language: Language,
  ) {}

  text(name: string): string {
    return textIn(this.form, name);
  }

  day(name: 'reasonsBy' | 'day' | 'heardOn'): LocalDate | null {
    const read = parseDay(typedDay(this.form, name));
    if (read.ok) return read.value;
    const message =
      read.refusal === 'EMPTY'
        ? textsOf(this.language, 'decision')(`desk.problem.${name}`)
        : textsOf(this.language, 'common')(`day.${read.refusal}`);
    this.problems.push({ field: name, message });
    return null;
  }

  choice<Word extends string>(name: 'way' | 'outcome', words: readonly Word[]): Word | null {
    const chosen = words.find((word) => word === this.text(name)) ?? null;
    if (chosen === null)
      this.problems.push({ field: name, message: textsOf(this.language, 'decision')(`desk.problem.${name}`) });
    return chosen;
  }
}

function problemsOf(found: readonly ObjectionComplaint[], name: ActName, language: Language): readonly Problem[] {
  return found.map((one) => {
    const field = one.field === 'words' || one.field === 'act' ? wordsOf[name] : one.field;
    return { field, message: sentence(one, language) };
  });
}

function sentence({ field, code, facts }: ObjectionComplaint, language: Language): string {
  const t = textsOf(language, 'decision');
  const fact = (name: string) => {
    const value = facts.find((one) => one.name === name)?.value ?? '';
    const day = parseLocalDate(value);
    if (day !== null) return formatDate(day, language);
    return value === '' ? '' : Number(value).toLocaleString('nl-NL');
  };
  switch (code) {
    case 'required':
      return t(field === 'place' ? 'desk.problem.place' : 'desk.problem.words');
    case 'needed':
      return t('desk.problem.notHeard');
    case 'unknown':
      return t(field === 'notHeard' ? 'desk.problem.notHeardUnknown' : 'desk.problem.unknown');
    case 'tooLong':
      return t('desk.problem.tooLong', { length: fact('length'), most: fact('most') });
    case 'outOfRange':
      return t('desk.problem.outOfRange', { earliest: fact('earliest'), latest: fact('latest') });
    case 'inPast':
    case 'inFuture':
    case 'notATime':
    case 'twice':
      return t(`desk.problem.${code}`);
    default:
      return t('desk.problem.unknown');
  }
}
