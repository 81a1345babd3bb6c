import { data, redirect, type RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsFor } from '#app/server/identity/signed-in.server.ts';
import type { Problem } from '#app/ui/problem.ts';
import { MyStepsDocument, type MyStepsResult, type StepOutcome } from '#graphql/generated/documents.ts';
import { typedOf } from '../../inkomsten/report.server.ts';
import { problemsAt } from '../problem-text.ts';

type Context = Readonly<RouterContextProvider>;
type Plan = NonNullable<MyStepsResult['plan']>;

export type StepOfPlan = Plan['steps'][number];

export interface OpenStep {
  readonly step: StepOfPlan;
  readonly goals: readonly { readonly id: string; readonly title: string }[];
}

/** The goals to which a step can belong. */
export async function loadGoals(context: Context): Promise<OpenStep['goals']> {
  const { plan } = await query(context, MyStepsDocument, {});
  return plan?.inForce?.goals ?? [];
}

/** A step by its id in the address; the page of the plan says where there is none any more. */
export async function loadStep(context: Context, id: string | undefined): Promise<OpenStep> {
  const { plan } = await query(context, MyStepsDocument, {});
  const step = plan?.steps.find((one) => one.id === id);
  if (!step) throw redirect('/plan?melding=stapNiet');
  return { step, goals: plan?.inForce?.goals ?? [] };
}

/** What was typed, to be shown again with what is wrong with it or that somebody else was first. */
export function typedAgain(form: FormData, problems: readonly Problem[]) {
  return data({ typed: typedOf(form), problems, changed: false }, { status: 422 });
}

/** The answer to a change of a step: on to the plan, or the form again with everything that was typed. */
export function stepAnswer(
  outcome: StepOutcome,
  form: FormData,
  { context, fields, saved }: StepAnswerOptions,
): ReturnType<typeof typedAgain> {
  switch (outcome.__typename) {
    case 'StepSaved':
      throw redirect(`/plan?melding=${saved}`, 303);
    case 'StepNotFound':
      throw redirect('/plan?melding=stapNiet', 303);
    case 'StepChanged':
      return data({ typed: typedOf(form), problems: [], changed: true }, { status: 409 });
    case 'StepInvalid':
      return typedAgain(
        form,
        problemsAt(outcome.problems, fields, context.get(portalContext).language, textsFor(context, 'plan')),
      );
  }
}

export interface StepAnswerOptions {
  readonly context: Context;
  /** Fields of the page; what is about none of them stands at the first. */
  readonly fields: readonly [string, ...string[]];
  /** What the plan says afterwards. */
  readonly saved: 'stapBewaard' | 'stapWeg';
}
