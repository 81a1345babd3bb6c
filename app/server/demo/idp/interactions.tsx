import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ReactNode } from 'react';
import { type Request, type Response, Router, urlencoded } from 'express';
import type { InteractionResults, Provider } from 'oidc-provider';
import { isLanguage, type Language, pathIn, sourceLanguage } from '#app/i18n/languages.ts';
import type { AccountKind } from '#db/repositories/identity.ts';
import type { DemoAccount } from '#db/seed/scenarios.ts';
import type { Assurance } from '#graphql/policy/viewer.ts';
import { assuranceOrder, defaultAssuranceOfAcr, isAssurance, reaches } from '../../identity/config.ts';
import { type Frame, renderDemoPage } from './frame.tsx';
import { DemoFailure, fields, PersonPicker, SecondFactor } from './pages.tsx';

/** What the demo's issuers answer as `acr`, by level; the same words as the Dutch scheme. */
const acrOfAssurance: Readonly<Record<Assurance, string>> = {
  basic: 'urn:etoegang:core:assurance-class:loa1',
  middle: 'urn:etoegang:core:assurance-class:loa2',
  substantial: 'urn:etoegang:core:assurance-class:loa3',
  high: 'urn:etoegang:core:assurance-class:loa4',
};

export interface InteractionOptions {
  readonly provider: Provider;
  readonly kind: AccountKind;
  readonly municipality: string;
  readonly accounts: readonly DemoAccount[];
  /** Path of the issuer. */
  readonly path: string;
  /** Makes the codes of the second factor. */
  readonly secret: string;
  readonly frame: Omit<Frame, 'language'>;
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The pages between leaving the portal and coming back: who, how sure, and the second factor. */
export function createInteractions(options: InteractionOptions): Router {
  const { provider, kind, accounts, municipality, path, frame } = options;
  const router = Router();
  const form = urlencoded({ extended: false, limit: '4kb' });

  const send = (response: Response, language: Language, status: number, page: ReactNode) => {
    response
      .status(status)
      .type('html')
      .send(renderDemoPage({ ...frame, language }, page));
  };

  /** The sign-in under way in this browser; without one the page says so. */
  const underWay = async (request: Request, response: Response): Promise<Interaction | null> => {
    const interaction = await provider.interactionDetails(request, response).catch(() => null);
    if (interaction && interaction.uid === request.params['uid']) return interaction;
    const language = languageOf(request, null);
    send(response, language, 400, <DemoFailure start={pathIn(language, '/')} />);
    return null;
  };

  const finish = (request: Request, response: Response, result: InteractionResults) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });

  const stop = (request: Request, response: Response) =>
    finish(request, response, { error: 'access_denied', error_description: 'stopped by the person' });

  const signIn = (request: Request, response: Response, account: DemoAccount, level: Assurance) =>
    finish(request, response, {
      login: {
        accountId: account.subject,
        acr: acrOfAssurance[level],
        amr: reaches(level, 'middle') ? ['pwd', 'mfa'] : ['pwd'],
        remember: false,
      },
    });

  const chosen = (request: Request, name: string): string | null => textOf(request.body, name);
  const person = (subject: string | null) => accounts.find((account) => account.subject === subject) ?? null;

  const picker = (interaction: Interaction, problem: 'missing' | 'levelMissing' | null, level?: Assurance) => (
    <PersonPicker
      municipality={municipality}
      kind={kind}
      accounts={accounts}
      level={level ?? askedLevel(interaction)}
      path={`${path}/kies/${interaction.uid}`}
      problem={problem}
    />
  );

  router.get('/kies/:uid', async (request, response) => {
    const interaction = await underWay(request, response);
    if (!interaction) return;
    // A program beside the portal is asked about a second time by the provider; who chose somebody has agreed already.
    if (interaction.prompt.name === 'consent') {
      await finish(request, response, { ...interaction.lastSubmission, consent: {} });
      return;
    }
    send(response, languageOf(request, interaction), 200, picker(interaction, null));
  });

  router.post('/kies/:uid', form, async (request, response) => {
    const interaction = await underWay(request, response);
    if (!interaction) return;
    const language = languageOf(request, interaction);
    if (chosen(request, fields.stop)) return stop(request, response);
    const account = person(chosen(request, fields.person));
    const level = chosen(request, fields.level);
    if (!account) {
      const kept = isAssurance(level) ? level : undefined;
      send(response, language, 422, picker(interaction, 'missing', kept));
      return;
    }
    if (kind === 'professional') {
      const subject = encodeURIComponent(account.subject);
      response.redirect(303, `${path}/kies/${interaction.uid}/code?${fields.person}=${subject}&taal=${language}`);
      return;
    }
    if (!isAssurance(level) || !account.acr.includes(level)) {
      send(response, language, 422, picker(interaction, 'levelMissing'));
      return;
    }
    return signIn(request, response, account, level);
  });

  const secondFactor = (interaction: Interaction, account: DemoAccount, typed: string | null) => (
    <SecondFactor
      account={account}
      code={codeFor(options.secret, interaction.uid)}
      path={`${path}/kies/${interaction.uid}/code`}
      typed={typed}
    />
  );

  if (kind === 'professional') {
    router.get('/kies/:uid/code', async (request, response) => {
      const interaction = await underWay(request, response);
      if (!interaction) return;
      const language = languageOf(request, interaction);
      const account = person(textOf(request.query, fields.person));
      if (!account) {
        send(response, language, 422, picker(interaction, 'missing'));
        return;
      }
      send(response, language, 200, secondFactor(interaction, account, null));
    });

    router.post('/kies/:uid/code', form, async (request, response) => {
      const interaction = await underWay(request, response);
      if (!interaction) return;
      const language = languageOf(request, interaction);
      const account = person(chosen(request, fields.person));
      if (chosen(request, fields.stop)) return stop(request, response);
      if (!account) {
        send(response, language, 422, picker(interaction, 'missing'));
        return;
      }
      if (chosen(request, fields.skip)) return signIn(request, response, account, 'basic');
      const typed = chosen(request, fields.code) ?? '';
      if (!sameCode(typed, codeFor(options.secret, interaction.uid))) {
        send(response, language, 422, secondFactor(interaction, account, typed.slice(0, 20)));
        return;
      }
      return signIn(request, response, account, account.acr[0] ?? 'high');
    });
  }
  return router;
}

/** The language that was chosen here, that the portal asked for, or Dutch. */
function languageOf(request: Request, interaction: Interaction | null): Language {
  const here = textOf(request.query, 'taal');
  if (isLanguage(here)) return here;
  const asked = textOf(interaction?.params, 'ui_locales')?.split(' ')[0];
  return isLanguage(asked) ? asked : sourceLanguage;
}

/** The level that is proposed: what the portal asks for, but at least what most people have. */
function askedLevel(interaction: Interaction): Assurance {
  const asked = (textOf(interaction.params, 'acr_values') ?? '')
    .split(' ')
    .flatMap((acr) => (Object.hasOwn(defaultAssuranceOfAcr, acr) ? [defaultAssuranceOfAcr[acr]] : []))
    .filter((level) => level !== undefined);
  const lowest = assuranceOrder.find((level) => asked.includes(level)) ?? 'substantial';
  return reaches(lowest, 'substantial') ? lowest : 'substantial';
}

function textOf(values: unknown, name: string): string | null {
  if (typeof values !== 'object' || values === null) return null;
  const value: unknown = Object.entries(values).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}

/** Six digits that belong to one sign-in. */
function codeFor(secret: string, uid: string): string {
  const bytes = createHmac('sha256', secret).update(`second factor ${uid}`).digest();
  return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

function sameCode(typed: string, code: string): boolean {
  const digits = Buffer.from(typed.replace(/\D/g, ''));
  return digits.length === code.length && timingSafeEqual(digits, Buffer.from(code));
}
