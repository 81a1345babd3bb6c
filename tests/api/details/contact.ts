import { emailCodeOf } from '#graphql/details/index.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { World } from '../income/world.ts';

const contact = `
  email emailWaiting { email until } phone { number readable } calledName preferredChannel language
  phoneChanges calledNameChanges preferredChannelChanges`;

const outcome = `
  __typename
  ... on ContactSaved { contact { ${contact} } }
  ... on ContactMovedOn { contact { ${contact} } }
  ... on ContactInvalid { problems { code facts { name value } } }`;

export const documents = {
  details: `{ myDetails {
    name birthDate maskedBsn identityOrigin { source observedOn validFrom }
    address { words origin { source observedOn validFrom } }
    household { name relation birthDate origin { source } }
    benefit { household accountTail accountHolder startsOn endsOn partnerName origin { source observedOn } accountOrigin { source } }
    contactPerson { name since }
    contact { ${contact} }
    changes { field before after byCitizen at } } }`,
  summary: `{ detailsSummary { name calledName contactPerson { name } hasEmail hasPhone emailWaits } }`,
  phone: `mutation P($phone: String!, $seen: Int!) { outcome: changePhone(phone: $phone, seen: $seen) { ${outcome} } }`,
  calledName: `mutation N($name: String!, $seen: Int!) { outcome: changeCalledName(name: $name, seen: $seen) { ${outcome} } }`,
  channel: `mutation C($channel: PreferredChannel!, $seen: Int!) {
    outcome: changePreferredChannel(channel: $channel, seen: $seen) { ${outcome} } }`,
  ask: `mutation A($email: String!, $formId: ID!) { outcome: askEmailChange(email: $email, formId: $formId) {
    __typename
    ... on EmailCodeSent { waiting { email until } }
    ... on ContactInvalid { problems { code facts { name value } } }
    ... on TooManyCodes { most } } }`,
  confirm: `mutation E($code: String!) { outcome: confirmEmail(code: $code) {
    __typename
    ... on ContactSaved { contact { ${contact} } }
    ... on CodeWrong { left }
    ... on CodeOver { reason } } }`,
  withdraw: `mutation { withdrawn: withdrawEmailChange }`,
  language: `mutation L($language: String!) { setLanguage(language: $language) { language } }`,
} as const;

interface Contact {
  readonly email: string | null;
  readonly emailWaiting: { readonly email: string; readonly until: string } | null;
  readonly phone: { readonly number: string; readonly readable: string } | null;
  readonly calledName: string | null;
  readonly preferredChannel: string | null;
  readonly language: string;
}

export interface Outcome {
  readonly __typename: string;
  readonly contact?: Contact;
  readonly problems?: readonly { readonly code: string }[];
  readonly waiting?: { readonly email: string; readonly until: string };
  readonly left?: number;
  readonly reason?: string | null;
}

interface Details {
  readonly contact: Contact;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** A citizen as they change how they are reached. */
export function owner(world: World, viewer: CitizenViewer) {
  const act = async (source: string, variables: Readonly<Record<string, unknown>>) =>
    (await world.ask<{ outcome: Outcome }>(viewer, source, variables)).outcome;
  return {
    phone: (phone: string, seen = 0) => act(documents.phone, { phone, seen }),
    calledName: (name: string, seen = 0) => act(documents.calledName, { name, seen }),
    channel: (channel: string, seen = 0) => act(documents.channel, { channel, seen }),
    askEmail: (email: string, formId = newId()) => act(documents.ask, { email, formId }),
    confirm: (code: string) => act(documents.confirm, { code }),
    withdraw: async () => (await world.ask<{ withdrawn: boolean }>(viewer, documents.withdraw)).withdrawn,
    details: async () => (await world.ask<{ myDetails: Details }>(viewer, documents.details)).myDetails,
    /** The code in the last mail that was asked for. */
    async code(): Promise<string> {
      const [asked] = await world.rows<{ id: string }>(
        `select id from email_confirmation where person_id = $1
         order by (confirmed_at is null and withdrawn_at is null) desc, requested_at desc, id desc limit 1`,
        [viewer.personId],
      );
      return emailCodeOf(world.secretBox, asked?.id ?? '');
    },
    /** A code that is not the one in the mail. */
    async wrongCode(): Promise<string> {
      const right = await this.code();
      return right === '000000' ? '000001' : '000000';
    },
  };
}
