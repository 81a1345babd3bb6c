import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An OpenID Connect issuer that signs one person in without asking, and that can break off, fall silent and change its key. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  /**
   * How it meets the portal from now on: it answers, breaks off, or says nothing. Browsers it sends back in every case: where they find
   * nobody the portal cannot say anything.
   */
  be(mode: 'good' | 'broken' | 'silent'): void;
  changeKey(): Promise<void>;
  end(): Promise<void>;
}

const clientId = 'portaal';

export async function startProvider({ bsn, acr }: { readonly bsn: string; readonly acr: string }): Promise<Provider> {
  let key = await newKey(1);
  let keys = 1;
  let mode: Parameters<Provider['be']>[0] = 'good';
  let issuer = '';
  const nonces = new Map<string, string>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', issuer);
    const say = (value: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        say({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
        });
        return;
      case '/keys':
        say({ keys: [key.public] });
        return;
      case '/auth': {
        const code = crypto.randomUUID();
        nonces.set(code, url.searchParams.get('nonce') ?? '');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        response.writeHead(303, { location: back.href }).end();
        return;
      }
      case '/token': {
        let form = '';
        for await (const piece of request) form += String(piece);
        const nonce = nonces.get(new URLSearchParams(form).get('code') ?? '');
        const token = await new SignJWT({ nonce, bsn, acr })
          .setProtectedHeader({ alg: 'ES256', kid: key.public.kid })
          .setIssuer(issuer)
          .setAudience(clientId)
          .setSubject('iemand')
          .setIssuedAt()
          .setExpirationTime('5 minutes')
          .sign(key.private);
        say({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: token });
        return;
      }
      default:
        response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => {
    const isBrowser = request.url?.startsWith('/auth') ?? false;
    if (mode === 'broken' && !isBrowser) request.socket.destroy();
    else if (mode === 'good' || isBrowser) void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  issuer = `http://127.0.0.1:${port}`;
  return {
    issuer,
    clientId,
    be(next) {
      mode = next;
    },
    async changeKey() {
      keys += 1;
      key = await newKey(keys);
    },
    async end() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function newKey(number: number) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { private: privateKey, public: { ...(await exportJWK(publicKey)), kid: `key ${number}`, use: 'sig' } };
}
