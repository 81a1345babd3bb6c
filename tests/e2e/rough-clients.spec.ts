import { connect } from 'node:net';
import { currentMonth, expect, inLanguage, next, signIn, test, texts } from './portal.ts';

const failure = texts('nl', 'common');
const month = currentMonth();

interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Sends a request as it stands here: browsers and their tools would put it right first. */
function send(origin: string, head: string): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (text) => (said += text.toString()));
    socket.on('error', failed);
    socket.on('end', () => {
      const [headers = '', body = ''] = said.split('\r\n\r\n', 2);
      done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1]), headers, body });
    });
    socket.write(`${head.split('\n').join('\r\n')}\r\nConnection: close\r\n\r\n`);
  });
}

const get = (origin: string, target: string, host = new URL(origin).host) =>
  send(origin, `GET ${target} HTTP/1.1\nHost: ${host}`);

/** What was written down as a failure since then. */
function failuresSince(said: string, now: string): readonly string[] {
  return now
    .slice(said.length)
    .split('\n')
    .filter((line) => line.includes('"level":50'));
}

let before = '';
test.beforeEach(({ portal }) => {
  before = portal.said();
});
test.afterEach(({ portal }) => {
  expect(failuresSince(before, portal.said()), 'a refusal is no failure of ours').toEqual([]);
});

test('no address leads away from the portal', async ({ portal }) => {
  for (const [target, location] of [
    ['/nl', '/'],
    ['/nl?kies=1', '/?kies=1'],
    ['/nl/inkomsten?a=//elders.example', '/inkomsten?a=//elders.example'],
  ] as const) {
    const { status, headers } = await get(portal.origin, target);
    expect([target, status, /^location: (.*)$/im.exec(headers)?.[1]]).toEqual([target, 301, location]);
  }
  for (const target of [
    '/nl//elders.example',
    '/nl/\\elders.example',
    '/nl///elders.example',
    '/nl/.//elders.example',
    '//elders.example',
    '/en//elders.example',
    '/en/\\elders.example/inkomsten',
  ]) {
    const { status, headers, body } = await get(portal.origin, target);
    expect([target, status]).toEqual([target, 404]);
    expect(headers).not.toMatch(/^location:/im);
    expect(body, target).not.toMatch(/(href|action)="[^"]*elders/);
  }
});

test('a request that is none is refused, and a whole address is an address', async ({ portal }) => {
  const { host } = new URL(portal.origin);
  for (const [head, status] of [
    [`TRACE / HTTP/1.1\nHost: ${host}`, 405],
    [`PUT /inkomsten HTTP/1.1\nHost: ${host}\nContent-Length: 0`, 405],
    [`OPTIONS /inkomsten HTTP/1.1\nHost: ${host}`, 405],
    [`OPTIONS * HTTP/1.1\nHost: ${host}`, 400],
    [`GET * HTTP/1.1\nHost: ${host}`, 400],
    ['GET / HTTP/1.1\nHost: "><script>', 400],
    [`GET /over HTTP/1.1\nHost: ${host}/elders`, 400],
    [`GET http://elders.example/over HTTP/1.1\nHost: ${host}`, 200],
    [`GET ${portal.origin}/health HTTP/1.1\nHost: ${host}`, 200],
    [`GET HTTP://${host}/nl/over HTTP/1.1\nHost: ${host}`, 301],
  ] as const) {
    const answer = await send(portal.origin, head);
    expect([head, answer.status]).toEqual([head, status]);
    if (status === 405) expect(answer.headers).toMatch(/^allow: GET, HEAD, POST$/im);
    expect(answer.body).not.toContain('<script>"');
  }
});

test.describe('a form', () => {
  test.use({ refusals: [] });

  const form = 'application/x-www-form-urlencoded';
  const multipart = 'multipart/form-data';
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

  test('that no page of ours could have sent gets a page that says so', async ({ visit, portal }) => {
    const { page, context } = await visit();
    await signIn(page, 'Aya Niemandsland');
    await page.goto(`/inkomsten/${month}/iets-te-melden`);
    await page.locator('button[value="ja"]').click();
    await page.goto(`/inkomsten/${month}/bron/nieuw`);
    await page.locator('input[name="kind"][value="EMPLOYMENT"]').check();
    await next(page).click();
    const source = new URL(page.url()).pathname.replace('/werkgever', '');
    const upload = `${source}/loonstrook`;

    const post = async (path: string, type: string, body: string, origin = portal.origin) => {
      const headers = { origin, ...(type === '' ? {} : { 'content-type': type }) };
      const answer = await context.request.post(path, { headers, data: Buffer.from(body), maxRedirects: 0 });
      return { status: answer.status(), text: await answer.text() };
    };
    const forms = [
      '/?index',
      '/inloggen/burger',
      '/sessies',
      '/sessie/verlengen',
      `/inkomsten/${month}/iets-te-melden`,
      `/inkomsten/${month}/controleren`,
      `/inkomsten/${month}/wat-als`,
      `/inkomsten/${month}/vraag`,
      `/inkomsten/${month}/verbeteren`,
      `${source}/bedrag`,
      `${source}/verwijderen`,
      inLanguage('ar', upload),
      '/beoordelen/1',
    ];
    for (const path of forms) {
      for (const [type, body, status] of [
        ['application/json', '{}', 415],
        ['text/plain', 'a=1', 415],
        [`${form}x`, 'a=1', 415],
        [multipart, part, path.endsWith('/loonstrook') ? 400 : 415],
        [`${multipart}; boundary=`, part, path.endsWith('/loonstrook') ? 400 : 415],
      ] as const) {
        const answer = await post(path, type, body);
        expect([path, type, answer.status]).toEqual([path, type, status]);
        expect(answer.text).toContain('<h1');
      }
      const foreign = await post(path, form, 'a=1', 'https://elders.example');
      expect([path, foreign.status]).toEqual([path, 400]);
      expect(foreign.text).toContain('<h1');
    }
    const noFile = await context.request.get('/bewijs/1');
    expect([noFile.status(), (await noFile.text()).includes('<h1')]).toEqual([404, true]);
    expect((await post('/geen-pagina', form, 'a=1')).status).toBe(404);
    expect((await post('/over', form, 'a=1')).status).toBe(405);
    expect((await post('/%E0%A4%A', form, 'a=1')).status, 'an address that cannot be decoded').toBe(404);
    const tooLarge = `a=${'1'.repeat(10_000)}`;
    expect((await post('/demo/idp/modelstad/citizen/kies/1', form, tooLarge)).status, 'a parser refuses').toBe(413);

    for (const body of ['', 'no part', part, `${part.repeat(42)}--x--\r\n`, `--x\r\n${'a'.repeat(20_000)}`]) {
      const answer = await post(upload, `${multipart}; boundary=x`, body);
      expect([body.slice(0, 20), answer.status]).toEqual([body.slice(0, 20), 422]);
      expect(answer.text).toContain('id="bestand-error"');
    }
    expect((await page.goto(upload))?.status()).toBe(200);
  });

  test('without any content type is refused too', async ({ portal }) => {
    const { host } = new URL(portal.origin);
    const answer = await send(portal.origin, `POST /?index HTTP/1.1\nHost: ${host}\nContent-Length: 0`);
    expect(answer.status).toBe(415);
    expect(answer.body).toContain(failure('failure.badRequest.title'));
  });
});
