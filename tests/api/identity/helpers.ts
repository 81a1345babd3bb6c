import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import type { MandateParts } from '#graphql/shared/acting.ts';
import { newId } from '#graphql/shared/ids.ts';
import { job, reporter } from '../income/stories.ts';
import type { World } from '../income/world.ts';

/** Documents about helping. */
export const helping = {
  mandates: `{
    mandates {
      lastDay
      helpers { id state kind courtDecidedOn helperName endedBy parts { part right } }
      helped { id state personName parts { part right } untilDate }
    }
  }`,
  days: '{ actingDays { day deeds { helperName part right act times } } }',
  invite: `mutation ($formId: ID!, $input: InvitationInput!) {
    outcome: inviteHelper(formId: $formId, input: $input) {
      __typename
      ... on HelperInvited { code mandate { id state } }
      ... on MandateInvalid { problems { field code } }
    }
  }`,
  renew: `mutation ($id: ID!) {
    outcome: renewInvitation(mandateId: $id) { __typename ... on HelperInvited { code } }
  }`,
  read: `mutation ($code: String!) {
    outcome: readInvitation(code: $code) {
      __typename
      ... on InvitationOpen { mandate { id personName parts { part right } } }
      ... on InvitationUnknown { triesLeft }
    }
  }`,
  accept: `mutation ($code: String!) {
    outcome: acceptInvitation(code: $code) { __typename ... on MandateAccepted { mandate { id state helperName } } }
  }`,
  end: `mutation ($id: ID!) {
    outcome: endMandate(mandateId: $id) { __typename ... on MandateOver { mandate { state endedBy } } }
  }`,
};

export interface Outcome {
  readonly outcome: {
    readonly __typename: string;
    readonly code?: string | null;
    readonly triesLeft?: number;
    readonly problems?: readonly { readonly field: string; readonly code: string }[];
    readonly mandate?: {
      readonly id: string;
      readonly state: string;
      readonly endedBy?: string;
      readonly personName?: string;
      readonly helperName?: string;
      readonly parts?: readonly { readonly part: string; readonly right: string }[];
    };
  };
}

export const toParts = (parts: MandateParts) => Object.entries(parts).map(([part, right]) => ({ part, right }));

/** An invitation to everything that these parts say, for a family member, until the end of the next spring. */
export const invitation = (parts: MandateParts) => ({
  kind: 'FAMILY_OR_FRIEND',
  courtDecidedOn: null,
  parts: toParts(parts),
  untilDate: '2027-05-31',
});

/**
 * Invites and accepts; gives the helper as they ask while they act, as the session would. `managing`: an administrator appointed by a court,
 * whose appointment the municipality has recorded or has not.
 */
export async function letHelp(
  world: World,
  person: CitizenViewer,
  helper: CitizenViewer,
  may: MandateParts,
  managing: { readonly recorded: boolean } | null = null,
): Promise<CitizenViewer & { readonly actor: NonNullable<CitizenViewer['actor']> }> {
  const invited = await world.ask<Outcome>(person, helping.invite, {
    formId: newId(),
    input: {
      ...invitation(may),
      ...(managing === null ? {} : { kind: 'ADMINISTRATOR', courtDecidedOn: '2026-03-02' }),
    },
  });
  const accepted = await world.ask<Outcome>(helper, helping.accept, { code: invited.outcome.code });
  const mandateId = accepted.outcome.mandate?.id;
  if (mandateId === undefined) throw new Error(`nobody accepted: ${accepted.outcome.__typename}`);
  if (managing?.recorded)
    await world.owner.query(`update mandate set appointment_recorded_on = '2026-04-01' where id = $1`, [mandateId]);
  const names = await world.rows<{ person_name: string; helper_name: string }>(
    'select person_name, helper_name from mandate where id = $1',
    [mandateId],
  );
  const [written] = names;
  const [personName, name] = [written?.person_name ?? '', written?.helper_name ?? ''];
  return {
    ...person,
    assurance: helper.assurance,
    actor: { personId: helper.personId, name, mandateId, may, personName, managesMoney: managing?.recorded ?? false },
  };
}

/** Fills in a report as far as its check. */
export async function fillInReport(world: World, viewer: CitizenViewer) {
  const person = reporter(world, viewer);
  await person.start();
  await person.anything(true);
  await person.source(job);
  return person;
}

/** What is written down of what was done for a person by others, oldest first. */
export const recordsOf = (world: World, personId: string) =>
  world.rows<{ operation: string; changed: boolean; asked: string[]; helper_name: string }>(
    'select operation, changed, asked, helper_name from acting_record where person_id = $1 order by at, id',
    [personId],
  );
