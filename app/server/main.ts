import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import pino from 'pino';
import { createPool } from '#db/pools.ts';
import { watch } from '#db/repositories/watching-worker.ts';
import { demoAccounts } from '#db/seed/scenarios.ts';
import { emailCodeOf } from '#graphql/details/index.ts';
import { createApi } from '#graphql/execute.server.ts';
import { newId } from '#graphql/shared/ids.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import stylesheet from '../ui/styles/generated/portal.css?url';
import { createCalendar } from './calendar/index.ts';
import { close } from './close.ts';
import { readSettings, type Settings } from './config.ts';
import { createDemoIdentity } from './demo/idp/index.tsx';
import { createDemoInbox } from './demo/inbox/index.tsx';
import { openFiles } from './files.ts';
import { createIdentity, type IssuerConfig } from './identity/index.ts';
import { type Installation, prepareInstallation } from './installation.ts';
import { createLimits } from './limits.ts';
import { createKindOf } from './address-kind.ts';
import { createMetrics } from './metrics/index.ts';
import { serveMetrics } from './metrics/server.ts';
import { createPortal } from './portal.ts';
import { createSharedPortfolios } from './shared-portfolios.ts';
import type { MailSettings } from './mail/transport.ts';
import type { PageBuild } from './pages.ts';
import { clientHeader } from './request-facts.ts';
import { createTenants, originOf, type Tenant } from './tenants.ts';
import { createWorker } from './worker.ts';

export { SettingsRefused } from './config.ts';

export interface StartOptions {
  /** Folder of the project. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What takes a moment, in words. */
  onProgress(step: string): void;
  /** What happened while it runs, in a sentence. */
  onNotice(sentence: string): void;
  /** It cannot go on, in a sentence. */
  onGone(sentence: string): void;
  /** Development: the bundler, and the pages as they are now. */
  readonly development?: { readonly bundler: RequestHandler; loadBuild(): Promise<PageBuild> };
}

/** Somebody who can sign in to the demo, for the terminal. */
export interface DemoPerson {
  readonly municipality: string;
  readonly kind: 'citizen' | 'professional';
  readonly name: string;
  readonly description: string;
}

export interface Running {
  readonly origin: string;
  readonly demo: boolean;
  readonly people: readonly DemoPerson[];
  /** Stops taking requests, lets those under way end, and ends everything else. */
  stop(): Promise<void>;
}

/** Starts everything, from the database up to the pages. */
export async function start(options: StartOptions): Promise<Running> {
  const settings = readSettings(options.env);
  // The port first: when somebody else has it, nothing else has to be started and ended.
  const server = await listen(settings);
  try {
    return await startBehind(server, settings, options);
  } catch (failure) {
    await close(server);
    throw failure;
  }
}

async function startBehind(server: Server, settings: Settings, options: StartOptions): Promise<Running> {
  const { root, onProgress, onNotice, onGone } = options;
  const migrations = join(root, 'db/migrations');
  const clock = systemClock;
  const esco = join(root, 'db/reference/esco');
  const installation = await prepareInstallation({ settings, migrations, esco, clock, onProgress, onNotice, onGone });
  try {
    onProgress('opening the portal');
    const portal = await open(settings, installation, options);
    server.off('request', notYet).on('request', portal.app);
    return {
      origin: settings.origin,
      demo: settings.demo,
      people: settings.demo ? portal.people : [],
      stop: async () => {
        await close(server);
        await portal.stop();
        await installation.stop();
      },
    };
  } catch (failure) {
    await installation.stop();
    throw failure;
  }
}

async function open(settings: Settings, installation: Installation, options: StartOptions) {
  const { logins, secretBox, demoKeys } = installation;
  const { origin, demo } = settings;
  const clock = systemClock;
  const production = options.development === undefined;
  const logger = pino({ level: settings.logLevel, base: null });
  const onError = (error: Error) => {
    logger.warn({ problem: error.name }, 'a connection to the database broke');
  };
  const named = settings.poolerUrl === null;
  const apiPool = createPool(logins.apiUrl, { name: 'portal api', named, onError });
  const identityPool = createPool(logins.identityUrl, { name: 'portal identity', max: 6, named, onError });
  const watchPool = createPool(logins.workerUrl, { name: 'portal metrics', max: 1, patience: 3_000, onError });
  const loadBuild = options.development?.loadBuild ?? (() => import('virtual:react-router/server-build'));
  const { routes } = await loadBuild();
  const kindOf = createKindOf(Object.values(routes).flatMap((route) => route?.path ?? (route?.index ? '' : [])));
  const metrics = createMetrics({ watch: () => watch(watchPool), process: settings.metrics !== null });
  metrics.watchPool('api', apiPool);
  metrics.watchPool('identity', identityPool);
  const tenants = createTenants(identityPool, clock);
  const limits = createLimits(identityPool, settings);
  const files = openFiles(settings, options.root, secretBox);
  const municipalities = await tenants.all();
  const otherOrigins = originsOf(municipalities, origin);

  const demoIdentity =
    demoKeys &&
    createDemoIdentity({
      origin,
      otherOrigins,
      municipalities,
      accounts: demoAccounts,
      keys: demoKeys,
      stylesheet,
      clock,
      logger,
    });
  const issuers = [...issuersOf(settings, municipalities), ...(demoIdentity?.issuers ?? [])];
  const identity = createIdentity({
    pool: identityPool,
    secretBox,
    clock,
    config: { origin, otherOrigins, demo, issuers },
    logger,
    allowSignIn: (request) => limits.maySignIn(request.headers.get(clientHeader) ?? ''),
    onSignIn: metrics.signIn,
  });
  // A demo catches what it sends, whatever else is set: its people have no mailboxes and no phones.
  const inbox = demo
    ? await createDemoInbox({ theme: municipalities[0]?.theme ?? 'warm', stylesheet, clock, logger })
    : null;
  const sms = inbox ? inbox.sms : settings.sms;
  const api = createApi({
    pool: apiPool,
    clock,
    newId: () => newId(clock.now()),
    logger,
    ports: { secretBox, ...files, smsOffered: sms !== null },
    introspection: !production,
    observe: metrics.operation,
  });
  const app = createPortal({
    api,
    clock,
    demo,
    identity,
    limits,
    tenants,
    production,
    logger,
    origin,
    loadBuild,
    clientFolder: production ? join(options.root, 'build/client') : null,
    ...(options.development ? { before: options.development.bundler } : {}),
    sharedPortfolios: createSharedPortfolios({ pool: identityPool, api, clock }),
    calendar: createCalendar({ pool: identityPool, api, limits, tenants, origin, clock, logger }),
    demoRouters: [demoIdentity?.router, inbox?.router].filter((router) => router != null),
    knownDocumentsOnly: settings.knownDocumentsOnly,
    proxies: settings.proxies,
    securityContact: settings.securityContact ?? `mailto:${municipalities[0]?.contact.email ?? 'security@localhost'}`,
    databaseAnswers: () => identityPool.query('select 1'),
    kindOf,
    onAnswered: metrics.answered,
  });
  const worker = await createWorker({
    workerUrl: logins.workerUrl,
    copyUrl: logins.copyUrl,
    retentionUrl: logins.retentionUrl,
    mail: inbox ? { smtpUrl: inbox.smtpUrl, from: demoSender } : mailOf(settings),
    sms,
    origin,
    clock,
    newId: () => newId(clock.now()),
    logger,
    storage: files.storage,
    emailCode: (confirmationId) => emailCodeOf(secretBox, confirmationId),
    secretBox,
    onMail: metrics.mail,
    onSms: metrics.sms,
  });
  worker.events.on('job:failed', ({ job }) => {
    metrics.jobLeft(job.task_identifier);
  });
  const endMetrics = settings.metrics && (await serveMetrics({ ...settings.metrics, metrics }));
  return {
    app,
    people: peopleOf(municipalities),
    async stop() {
      await worker.stop();
      await inbox?.stop();
      await endMetrics?.();
      await Promise.all([apiPool.end(), identityPool.end(), watchPool.end()]);
    },
  };
}

const demoSender = 'Werk en inkomen <portaal@demo.example>';

function mailOf({ mail }: Settings): MailSettings {
  if (mail === null) throw new Error('a portal that is no demo has a mail server');
  return mail;
}

/** Host names that fix a municipality are addresses of the same portal. */
function originsOf(municipalities: readonly Tenant[], origin: string): readonly string[] {
  return municipalities.flatMap(({ hostName }) => (hostName === null ? [] : [originOf(origin, hostName)]));
}

function issuersOf(settings: Settings, municipalities: readonly Tenant[]): readonly IssuerConfig[] {
  return settings.issuers.flatMap(({ municipality, ...issuer }) => {
    const tenant = municipalities.find(({ slug }) => slug === municipality);
    if (!tenant)
      throw new Error(`ISSUERS_FILE names the municipality ${municipality}, which this database does not hold`);
    return [{ ...issuer, municipalityId: tenant.id }];
  });
}

function peopleOf(municipalities: readonly Tenant[]): readonly DemoPerson[] {
  return demoAccounts.map(({ municipality, kind, name, description }) => ({
    municipality: municipalities.find(({ slug }) => slug === municipality)?.name ?? municipality,
    kind,
    name,
    description: description.nl,
  }));
}

/**
 * How long a connection may take, in milliseconds: a browser sends the head of a request in one piece, a slow phone needs minutes for
 * a photo.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 2_000 };

/** Takes the port; rejects when somebody else has it. */
async function listen({ port, host }: Settings): Promise<Server> {
  const server = createServer(patience, notYet);
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, ready);
  });
  return server;
}

/** Until everything is ready, whoever asks is asked to come back. */
const notYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('De website start. Probeer het zo nog een keer. / The website is starting. Try again in a moment.\n');
};
