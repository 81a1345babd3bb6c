import { type RouterContextProvider, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import {
  AddToMyPortfolioDocument,
  ChangeInMyPortfolioDocument,
  ConceptsLikeDocument,
  type ConceptsLikeResult,
  type PortfolioContentInput,
  type SavePortfolioOutcome,
} from '#graphql/generated/documents.ts';
import { definitionsOf, type PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import { isId, newId } from '#graphql/shared/ids.ts';
import { revisionOf } from '../../mijn-mensen/form/refused.ts';
import { textIn } from '../../plan/plan.server.ts';
import type { OpenEntry, Stored } from '../portfolio.server.ts';
import { problemsOf } from './problem-text.ts';
import { readContent, typedAll } from './read-content.ts';

type Context = Readonly<RouterContextProvider>;
export type Suggestion = ConceptsLikeResult['suggestConcepts'][number];

/** Why a form is shown again, with everything that was typed. */
export interface Again {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** Another tab was first. */
  readonly changed: boolean;
  /** What may be meant by the words that were typed. */
  readonly suggestions: readonly Suggestion[];
}

export type Outcome =
  | { readonly saved: true; readonly id: string }
  | { readonly saved: false; readonly again: Again; readonly status: 200 | 409 | 422 };

/** What a form is about: some fields of an entry, or of one that is new. */
export interface Asked {
  readonly kind: PortfolioKind;
  readonly names: readonly string[];
  readonly entry: OpenEntry | null;
  /** Fields of a new entry that the form does not ask. */
  readonly given?: Stored;
  /** How a new entry comes in, where that is no adding of one's own. */
  readonly add?: (content: PortfolioContentInput) => Promise<SavePortfolioOutcome>;
}

const inputNames = {
  COMPETENCE: 'competence',
  WORK: 'work',
  EDUCATION: 'education',
  LANGUAGE: 'language',
  LICENCE: 'licence',
  AVAILABILITY: 'availability',
  WISHES: 'wishes',
  PROFILE: 'profile',
  CERTIFICATE: 'certificate',
} as const satisfies Record<PortfolioKind, keyof PortfolioContentInput>;

/** One kind with the fields of its definition, as the API is given them; it reads each of them again. */
export function inputOf(kind: PortfolioKind, fields: object): PortfolioContentInput {
  return { [inputNames[kind]]: fields } as unknown as PortfolioContentInput;
}

/** The name of a form: the one that came back with it, otherwise a new one. */
export function formName(sent: string, now: number): string {
  return isId(sent) ? sent : newId(now);
}

/** Saves what a form says. Words that ESCO may know are first shown with what they may mean. */
export async function saveForm(
  context: Context,
  form: FormData,
  { kind, names, entry, given: beforehand = {}, add }: Asked,
): Promise<Outcome> {
  const { language } = context.get(portalContext);
  const typed = typedAll(form);
  const again = (part: Partial<Again>, status: 200 | 409 | 422): Outcome => ({
    saved: false,
    again: { typed, problems: [], changed: false, suggestions: [], ...part },
    status,
  });
  const read = readContent(kind, names, form, language);
  if (read.problems.length > 0) return again({ problems: read.problems }, 422);
  const meant = await conceptOf(context, form, { kind, names, entry, given: read.given });
  if (meant.suggestions.length > 0) return again({ suggestions: meant.suggestions }, 200);
  const fields = { ...beforehand, ...entry?.stored, ...read.given, ...meant.fields };
  const content = inputOf(kind, fields);
  const outcome =
    entry === null
      ? await (add ?? ownAdd(context, textIn(form, 'formulier')))(content)
      : (await query(context, ChangeInMyPortfolioDocument, { id: entry.id, version: revisionOf(form), content }))
          .outcome;
  switch (outcome.__typename) {
    case 'PortfolioSaved':
      return { saved: true, id: outcome.id };
    case 'PortfolioInvalid':
      return again({ problems: problemsOf(outcome.problems, language) }, 422);
    case 'PortfolioMovedOn':
      return again({ changed: true }, 409);
    case 'PortfolioNotThere':
      throw redirect('/portfolio?melding=wasWeg', 303);
  }
}

function ownAdd(context: Context, form: string): NonNullable<Asked['add']> {
  return async (content) => (await query(context, AddToMyPortfolioDocument, { form, content })).outcome;
}

/** The concept for the words of a form, or what they may mean when nobody was asked yet. */
async function conceptOf(
  context: Context,
  form: FormData,
  { kind, names, entry, given }: Asked & { readonly given: Stored },
): Promise<{ readonly suggestions: readonly Suggestion[]; readonly fields: Stored }> {
  const definition = definitionsOf(kind)['conceptUri'];
  const nothing = { suggestions: [], fields: {} };
  if (definition?.type !== 'concept' || !names.includes(definition.names)) return nothing;
  const text = given[definition.names];
  if (typeof text !== 'string') return { suggestions: [], fields: { conceptUri: null } };
  if (entry?.stored[definition.names] === text) return nothing;
  const { language } = context.get(portalContext);
  const { suggestConcepts } = await query(context, ConceptsLikeDocument, { text, kind: definition.of, language });
  if (textIn(form, 'gezocht') !== text && suggestConcepts.length > 0)
    return { suggestions: suggestConcepts, fields: {} };
  const chosen = suggestConcepts.find(({ uri }) => uri === form.get('begrip'));
  return {
    suggestions: [],
    fields: chosen ? { [definition.names]: labelIn(chosen, language), conceptUri: chosen.uri } : { conceptUri: null },
  };
}

/** What a concept is called in a language, otherwise in Dutch, otherwise in what there is. */
export function labelIn({ labels }: Pick<Suggestion, 'labels'>, language: Language): string {
  const found = [language, 'nl'].flatMap((one) => labels.filter((label) => label.language === one));
  return (found[0] ?? labels[0])?.label ?? '';
}
