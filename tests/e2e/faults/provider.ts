import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createIssuer, portalClientId } from '#app/server/demo/idp/issuer.ts';
import { createDemoKeys } from '#app/server/demo/idp/keys.ts';
import type { IssuerSetting } from '#app/server/config.ts';
import { demoAccounts } from '#db/seed/scenarios.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';

/** The OpenID Connect provider of the demo on its own, which signs one person in without asking, and can break off and fall silent. */
export interface Provider {
  /** How a portal names it in its `ISSUERS_FILE`. */
  readonly setting: IssuerSetting;
  /**
   * How it meets the portal from now on: it answers, breaks off, or says nothing. Browsers it sends back in every case: where they find
   * nobody the portal cannot say anything.
   */
  be(mode: 'good' | 'broken' | 'silent'): void;
  /** Signs with another key from now on. */
  changeKey(): void;
  end(): Promise<void>;
}

/** What browsers ask; everything else is asked by the portal. */
const ofBrowsers = /^\/burger\/(auth|kies)\b/;

export async function startProvider(portal: string, name: string): Promise<Provider> {
  const account = demoAccounts.find((one) => one.name === name);
  if (!account) throw new Error(`there is no ${name} in the demo`);
  const keys = createDemoKeys();
  let mode: Parameters<Provider['be']>[0] = 'good';

  const app = express();
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/burger`;
  const nobody = () => {
    throw new Error('nobody is shown a page here');
  };
  const make = (signing = keys.signing) =>
    createIssuer({
      issuer,
      kind: 'citizen',
      accounts: [account],
      keys: { ...keys, signing },
      clock: systemClock,
      origins: [portal],
      audience: `${portal}/graphql`,
      signOutPage: nobody,
      signedOutPage: nobody,
      errorPage: nobody,
      passingPage: nobody,
    });
  let provider = make();
  app.use((request, _response, next) => {
    if (mode === 'good' || ofBrowsers.test(request.path)) next();
    else if (mode === 'broken') request.socket.destroy();
  });
  app.get('/burger/kies/:uid', async (request, response) => {
    const acr = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard';
    const login = { accountId: account.subject, acr, amr: ['pwd', 'mfa'], remember: false };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });
  app.use('/burger', (request, response) => void provider.callback()(request, response));
  return {
    setting: {
      municipality: account.municipality,
      kind: 'citizen',
      issuer,
      clientId: portalClientId,
      clientSecret: keys.clientSecret,
      scopes: ['bsn'],
    },
    be(next) {
      mode = next;
    },
    changeKey() {
      provider = make(createDemoKeys().signing);
    },
    async end() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
