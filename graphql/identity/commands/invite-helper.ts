import { randomInt } from 'node:crypto';
import * as mandates from '#db/repositories/identity-mandate.ts';
import { findCitizen } from '#db/repositories/viewer.ts';
import type { OperationContext } from '../../context.ts';
import type {
  MutationInviteHelperArgs,
  MutationRenewInvitationArgs,
  ResolversParentTypes,
} from '../../generated/resolvers.ts';
import { citizen, type CitizenViewer, isAtLeast } from '../../policy/viewer.ts';
import type { MandateParts } from '../../shared/acting.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { problem, toProblem } from '../../shared/problem.ts';
import { checkInvitation, helpersAtMost, type Problem, stateOf } from '../domain/mandate.ts';
import { codeDigits, writtenCode } from '../domain/mandate-code.ts';
import { assuranceWord } from '../queries/load-viewer.ts';
import { mandateTerms, ownMandate } from '../queries/mandates.ts';
import { hashOfCode } from './mandate-code-hash.ts';

type InviteResult = ResolversParentTypes['InviteHelperResult'];

/**
 * Invites somebody to help. Who it is, is known when they accept with their own sign-in. A form that was sent before is the same
 * invitation, with another code: the one before was perhaps never seen.
 */
export async function inviteHelper(
  context: OperationContext,
  { formId, input }: MutationInviteHelperArgs,
): Promise<InviteResult> {
  const { tx, today } = context;
  const viewer = citizen(context.viewer);
  const { municipalityId, personId } = viewer;
  const terms = await mandateTerms(context);
  const checked = checkInvitation({ ...input, courtDecidedOn: input.courtDecidedOn ?? null }, today, terms.months);
  if (!checked.ok) return invalid(checked.refusal);
  const unsure = tooUnsure(viewer, checked.value.parts, terms);
  if (unsure) return unsure;
  const id = idFrom('mandate', municipalityId, personId, formId, JSON.stringify(checked.value));
  await mandates.oneMandateActAtATime(tx, viewer);
  const all = await mandates.listMandates(tx, viewer);
  const others = all.filter((one) => one.personId === personId && one.id !== id && isOpen(stateOf(one, context)));
  if (others.length >= helpersAtMost) return invalid([problem('helper', 'tooMany', { most: helpersAtMost })]);
  const person = await findCitizen(tx, municipalityId, personId);
  if (person === null) throw new Error('the person of a viewer does not exist');
  const code = newCode();
  const made = madeOf(context, code, terms.codeHours);
  const of = { municipalityId, personId, id, personName: person.name, at: new Date(context.now).toISOString() };
  const isNew = await mandates.insertMandate(tx, of, checked.value, made);
  return invited(context, id, isNew || (await mandates.renewCode(tx, of, made)) ? code : null);
}

/** Another code for an invitation that waits: the one before was lost, or its time is over. */
export async function renewInvitation(
  context: OperationContext,
  { mandateId }: MutationRenewInvitationArgs,
): Promise<InviteResult> {
  const viewer = citizen(context.viewer);
  if (!isId(mandateId)) return { __typename: 'MandateNotFound', mandateId };
  const terms = await mandateTerms(context);
  const mandate = await ownMandate(context, mandateId);
  // One that was accepted, ended or whose last day is over has no use for a code.
  if (mandate === null || !isWaiting(stateOf(mandate, context))) return { __typename: 'MandateNotFound', mandateId };
  const unsure = tooUnsure(viewer, mandate.parts, terms);
  if (unsure) return unsure;
  const { codeHours } = terms;
  const code = newCode();
  const renewed = await mandates.renewCode(context.tx, { ...viewer, id: mandateId }, madeOf(context, code, codeHours));
  return renewed ? invited(context, mandateId, code) : { __typename: 'MandateNotFound', mandateId };
}

/** Letting somebody else send takes a sign-in as sure as sending does: otherwise it would be a way around it. */
function tooUnsure(
  { assurance }: CitizenViewer,
  parts: MandateParts,
  { assuranceToSend }: mandates.MandateTerms,
): InviteResult | null {
  const mayBeSent = Object.values(parts).includes('SEND');
  return mayBeSent && !isAtLeast(assurance, assuranceToSend)
    ? { __typename: 'AssuranceTooLow', needed: assuranceWord(assuranceToSend) }
    : null;
}

function isOpen(state: ReturnType<typeof stateOf>): boolean {
  return isWaiting(state) || state === 'ACTIVE';
}

function isWaiting(state: ReturnType<typeof stateOf>): boolean {
  return state === 'INVITED' || state === 'CODE_EXPIRED';
}

function newCode(): string {
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
}

function madeOf(context: OperationContext, code: string, hours: number): mandates.NewCode {
  const codeExpiresAt = new Date(context.now + hours * 3_600_000).toISOString();
  return { codeHash: hashOfCode(context, code), codeExpiresAt };
}

async function invited(context: OperationContext, id: string, code: string | null): Promise<InviteResult> {
  const mandate = await ownMandate(context, id);
  if (mandate === null) throw new Error('an invitation that was written cannot be read');
  return { __typename: 'HelperInvited', mandate, code: code && writtenCode(code) };
}

function invalid(problems: readonly Problem[]): InviteResult {
  return {
    __typename: 'MandateInvalid',
    problems: problems.map(toProblem),
  };
}
