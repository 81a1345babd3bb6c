import { redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatDate, formatNumber, type Language, textsOf } from '#app/i18n/index.ts';
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
import { parseLocalDate } from '#graphql/shared/local-date.ts';
import { readForm } from '../../mijn-mensen/form/read-form.ts';
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
  const sent = await send(context, { id, revision: revisionOf(form) }, name, { form, language });
  if ('problems' in sent) return refuse(form, sent.problems);
  const { outcome } = sent;
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

interface Typed {
  readonly form: FormData;
  readonly language: Language;
}

type Sent = { readonly outcome: ObjectionActOutcome } | { readonly problems: readonly Problem[] };

/** Asks for the act, or says what in its form could not be read. */
async function send(context: Context, read: Read, name: ActName, { form, language }: Typed): Promise<Sent> {
  const t = textsOf(language, 'decision');
  const words = textIn(form, wordsOf[name]);
  switch (name) {
    case 'confirmed':
      return query(context, ConfirmObjectionDocument, { ...read });
    case 'asked': {
      const typed = readForm(form, language, (fields) => ({
        reasonsBy: fields.neededDay('reasonsBy', t('desk.problem.reasonsBy')),
      }));
      return typed.ok ? query(context, AskObjectionReasonsDocument, { ...read, words, ...typed.input }) : typed;
    }
    case 'planned': {
      const typed = readForm(form, language, (fields) => ({
        day: fields.neededDay('day', t('desk.problem.day')),
        time: fields.needed('time', t('desk.problem.time')),
        way: fields.choice('way', hearingWays, t('desk.problem.way')),
        place: fields.needed('place', t('desk.problem.place')),
      }));
      return typed.ok ? query(context, PlanObjectionHearingDocument, { ...read, input: typed.input }) : typed;
    }
    case 'heard': {
      const typed = readForm(form, language, (fields) => ({
        heardOn: fields.neededDay('heardOn', t('desk.problem.heardOn')),
      }));
      return typed.ok ? query(context, RecordObjectionHearingDocument, { ...read, words, ...typed.input }) : typed;
    }
    case 'extended':
      return query(context, ExtendObjectionTermDocument, { ...read, words });
    case 'decided': {
      const typed = readForm(form, language, (fields) => ({
        outcome: fields.choice('outcome', objectionOutcomes, t('desk.problem.outcome')),
        notHeard: notHeardReasons.find((one) => one === textIn(form, 'notHeard')) ?? null,
      }));
      return typed.ok ? query(context, DecideObjectionDocument, { ...read, words, ...typed.input }) : typed;
    }
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
    return formatNumber(Number(value));
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
    case 'tooEarly':
    case 'beforeHearing':
      return t(`desk.problem.${code}`, { date: fact('earliest') });
    case 'outOfRange':
      return t('desk.problem.outOfRange', { earliest: fact('earliest'), latest: fact('latest') });
    case 'inPast':
    case 'inFuture':
    case 'notATime':
    case 'twice':
    case 'notMissing':
    case 'over':
    case 'contradicts':
      return t(`desk.problem.${code}`);
    default:
      return t('desk.problem.unknown');
  }
}
