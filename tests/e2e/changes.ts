import { expect, type Page } from '@playwright/test';
import { ask } from './guidance.ts';

interface Began {
  readonly outcome: { readonly id: string; readonly draft: { readonly revision: number } | null };
}

/** Begins a change of a kind; its id and the revision of its draft. */
export async function beginChange(
  page: Page,
  kind: string,
): Promise<{ readonly id: string; readonly revision: number }> {
  const { outcome } = await ask<Began>(
    page,
    'mutation ($kind: ChangeKind!) { outcome: startChange(kind: $kind) { id draft { revision } } }',
    { kind },
  );
  return { id: outcome.id, revision: outcome.draft?.revision ?? 0 };
}

/** A gift that the citizen told and sent; its id. */
export async function tellGift(page: Page, day: string): Promise<string> {
  const { id, revision } = await beginChange(page, 'GIFT');
  const answers = [
    { question: 'giftKind', value: 'GIFT_MONEY' },
    { question: 'giftOn', value: day },
    { question: 'giftValue', value: '12345' },
  ];
  const { outcome } = await ask<{ outcome: { __typename: string } }>(
    page,
    `mutation ($id: ID!, $revision: Int!, $answers: [ChangeAnswerInput!]!) {
      outcome: saveChangeAnswers(id: $id, revision: $revision, answers: $answers) { __typename } }`,
    { id, revision, answers },
  );
  expect(outcome.__typename).toBe('ToldChange');
  const sent = await ask<{ outcome: { __typename: string } }>(
    page,
    `mutation ($id: ID!, $revision: Int!) { outcome: sendChange(id: $id, revision: $revision, language: "nl") { __typename } }`,
    { id, revision: revision + 1 },
  );
  expect(sent.outcome.__typename).toBe('ChangeReceipt');
  return id;
}

/** Changes of the citizen: one that is not sent and one that was told; and one that a specialist looks at. */
export interface KnownChanges {
  readonly draftChange: string;
  readonly toldChange: string;
  readonly reviewedChange: string;
}

type Reader = 'nobody' | 'citizen' | 'specialist';

/** Pages about changes, who reads each, and addresses of it. */
export const changePages: Readonly<Record<string, readonly [Reader, ...((known: KnownChanges) => string)[]]>> = {
  wijzigingen: ['citizen', () => '/wijzigingen'],
  'wijzigingen/nieuw': ['citizen', () => '/wijzigingen/nieuw'],
  'wijzigingen/moet-ik-dit-melden': [
    'nobody',
    () => '/wijzigingen/moet-ik-dit-melden',
    () => '/wijzigingen/moet-ik-dit-melden?over=GIFT',
  ],
  'wijzigingen/:id': ['nobody'],
  'wijzigingen/:id/stap/:page': [
    'citizen',
    ...['soort-verhuizing', 'verhuisdag', 'adres', 'huisgenoten', 'toelichting'].map(
      (page) =>
        ({ draftChange }: KnownChanges) =>
          `/wijzigingen/${draftChange}/stap/${page}`,
    ),
  ],
  'wijzigingen/:id/bewijs': ['citizen', ({ draftChange }) => `/wijzigingen/${draftChange}/bewijs`],
  'wijzigingen/:id/controleren': ['citizen', ({ draftChange }) => `/wijzigingen/${draftChange}/controleren`],
  'wijzigingen/:id/verstuurd': ['citizen', ({ toldChange }) => `/wijzigingen/${toldChange}/verstuurd`],
  'wijzigingen/:id/verstuurd/:version/afdruk': [
    'citizen',
    ({ toldChange }) => `/wijzigingen/${toldChange}/verstuurd/1/afdruk`,
  ],
  'wijzigingen/:id/verstuurd/:version/pdf': ['nobody'],
  'wijzigingen/:id/vraag': ['citizen', ({ toldChange }) => `/wijzigingen/${toldChange}/vraag`],
  'wijzigingen/:id/verbeteren': [
    'citizen',
    ({ toldChange }) => `/wijzigingen/${toldChange}/verbeteren`,
    ({ draftChange }) => `/wijzigingen/${draftChange}/verbeteren`,
  ],
  'wijzigingen/:id/intrekken': ['citizen', ({ toldChange }) => `/wijzigingen/${toldChange}/intrekken`],
  'beoordelen/wijzigingen': ['specialist', () => '/beoordelen/wijzigingen'],
  'beoordelen/wijzigingen/:id': ['specialist', ({ reviewedChange }) => `/beoordelen/wijzigingen/${reviewedChange}`],
};
