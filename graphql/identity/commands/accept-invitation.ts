import * as mandates from '#db/repositories/identity-mandate.ts';
import { findCitizen } from '#db/repositories/viewer.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { stateOf } from '../domain/mandate.ts';
import { readCode } from '../domain/mandate-code.ts';
import type { Mandate } from '../models.ts';
import { ownMandate } from '../queries/mandates.ts';
import { hashOfCode } from './mandate-code-hash.ts';

type ReadResult = ResolversParentTypes['ReadInvitationResult'];
type AcceptResult = ResolversParentTypes['AcceptInvitationResult'];
type Closed = Extract<ReadResult, { __typename: 'InvitationUnknown' | 'InvitationOwn' | 'TooManyTries' }>;

/** Codes that are none, which somebody can try within an hour. */
const triesAnHour = 10;
const hour = 3_600_000;

interface Opened {
  readonly mandate: Mandate;
  readonly codeHash: string;
}

/** Opens an invitation by its code, so that its helper reads what it asks. Changes nothing. */
export async function readInvitation(context: OperationContext, code: string): Promise<ReadResult> {
  const opened = await open(context, code);
  return '__typename' in opened ? opened : { __typename: 'InvitationOpen', mandate: opened.mandate };
}

/** Takes on what an invitation says, with one's own sign-in; the one who is helped is told. Of two who have the code the first one does. */
export async function acceptInvitation(context: OperationContext, code: string): Promise<AcceptResult> {
  const opened = await open(context, code);
  if ('__typename' in opened) return opened;
  const { mandate, codeHash } = opened;
  if (mandate.helperId !== null) return { __typename: 'MandateAccepted', mandate };
  const { municipalityId, personId } = citizen(context.viewer);
  const helper = await findCitizen(context.tx, municipalityId, personId);
  if (helper === null) throw new Error('the person of a viewer does not exist');
  const at = new Date(context.now).toISOString();
  const me = { municipalityId, personId, name: helper.name };
  if (!(await mandates.acceptMandate(context.tx, me, { id: mandate.id, codeHash, at }))) return unknown(context);
  await requestNotification(context, { personId: mandate.personId, kind: 'HELPER_ACCEPTED', occasion: mandate.id });
  const accepted = await ownMandate(context, mandate.id);
  if (accepted === null) throw new Error('a mandate that was accepted cannot be read');
  return { __typename: 'MandateAccepted', mandate: accepted };
}

/** The invitation of a code, or why there is none. Everything but one's own is counted; with too many none is looked up. */
async function open(context: OperationContext, typed: string): Promise<Opened | Closed> {
  const viewer = citizen(context.viewer);
  await mandates.oneMandateActAtATime(context.tx, viewer);
  if ((await triesLeft(context)) <= 0) return { __typename: 'TooManyTries', most: triesAnHour };
  const digits = readCode(typed);
  if (digits === null) return unknown(context);
  const codeHash = hashOfCode(context, digits);
  const mandate = await mandates.findByCode(context.tx, viewer, codeHash);
  if (mandate === null) return unknown(context);
  if (mandate.personId === viewer.personId) return { __typename: 'InvitationOwn', mandate };
  const state = stateOf(mandate, context);
  const isMine = mandate.helperId === viewer.personId && state === 'ACTIVE';
  return isMine || state === 'INVITED' ? { mandate, codeHash } : unknown(context);
}

async function triesLeft({ tx, viewer, now }: OperationContext): Promise<number> {
  return triesAnHour - (await mandates.countAttempts(tx, citizen(viewer), new Date(now - hour).toISOString()));
}

async function unknown(context: OperationContext): Promise<Closed> {
  const { municipalityId, personId } = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  await mandates.insertAttempt(context.tx, { municipalityId, personId, id: context.newId(), at });
  return { __typename: 'InvitationUnknown', triesLeft: Math.max(0, await triesLeft(context)) };
}
