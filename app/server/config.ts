import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type S3Settings, scannerAt } from '#graphql/evidence/index.ts';
import type { SmsSettings } from './sms/transport.ts';

/** Everything that whoever runs the portal decides. Read once from the environment; see `docs/operations.md`. */
export interface Settings {
  readonly port: number;
  /** Address to listen on; all when it is not set. */
  readonly host: string | undefined;
  /** Address of the portal as people type it, without a path. */
  readonly origin: string;
  /** Owner of an existing database; `null` brings up the embedded one. */
  readonly databaseUrl: string | null;
  /** A pooler in transaction mode before the same database, for what people do; `null`: nothing stands in between. */
  readonly poolerUrl: string | null;
  /** Where Prometheus may ask; `null`: nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** Holds the embedded database, the files that people add and, in a demo, its keys. */
  readonly dataDir: string;
  /** Where files lie instead of in {@link dataDir}; `null`: in that folder. */
  readonly bucket: S3Settings | null;
  /** Where clamd looks at files before they are kept; `null`: nobody looks. */
  readonly scanner: ReturnType<typeof scannerAt>;
  /** Nothing here is real: sign-in and mail are local. */
  readonly demo: boolean;
  /** Loads the demo scenarios. */
  readonly seed: boolean;
  /** At least 32 bytes; `null` makes one and keeps it beside the data, in a demo only. */
  readonly secret: Buffer | null;
  /** `null` in a demo. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** Who brings messages to phones; `null`: nobody, and the pages do not offer it. */
  readonly sms: SmsSettings | null;
  readonly issuers: readonly IssuerSetting[];
  readonly knownDocumentsOnly: boolean;
  /** Proxies in front whose word about the reader's address is believed. */
  readonly proxies: number;
  readonly securityContact: string | null;
  readonly logLevel: string;
  /** Steps of signing in that one address may take in a minute. */
  readonly signInsPerMinute: number;
  /** Pages and operations that one account may ask for in a minute, of each process. */
  readonly requestsPerMinute: number;
}

const assurance = z.enum(['basic', 'middle', 'substantial', 'high']);

const issuer = z.strictObject({
  /** Short name of the municipality. */
  municipality: z.string(),
  kind: z.enum(['citizen', 'professional']),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).exactOptional(),
  scopes: z.array(z.string()).exactOptional(),
  bsnClaim: z.string().exactOptional(),
  assuranceOfAcr: z.record(z.string(), assurance).exactOptional(),
  secondFactorAcr: z.array(z.string()).exactOptional(),
  lowestAssurance: assurance.exactOptional(),
});

export type IssuerSetting = z.infer<typeof issuer>;

/** Settings that are missing or not right, each in one sentence. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws {@link SettingsRefused} with everything that is missing at once. */
export function readSettings(env: Environment): Settings {
  const sentences: string[] = [];
  const text = (name: string) => {
    const given = env[name]?.trim();
    return given === undefined || given === '' ? null : given;
  };
  const flag = (name: string) => text(name) === '1';
  const number = (name: string, usual: number, most: number) => {
    const given = text(name);
    if (given === null) return usual;
    if (/^\d+$/.test(given) && Number(given) <= most) return Number(given);
    sentences.push(`${name} must be a whole number from 0 to ${most}.`);
    return usual;
  };

  const databaseUrl = text('DATABASE_URL');
  const demo = databaseUrl === null || flag('DEMO');
  const port = number('PORT', 3000, 65_535);
  const origin = originOf(text('PORTAL_ORIGIN') ?? (demo ? `http://localhost:${port}` : ''));
  if (origin === null)
    sentences.push('PORTAL_ORIGIN must name the address of the portal, for example https://portaal.example.');
  else if (!demo && !origin.startsWith('https:')) sentences.push('PORTAL_ORIGIN must begin with https://.');

  const secret = readSecret(text('PORTAL_SECRET'), text('PORTAL_SECRET_FILE'), sentences);
  if (secret === null && !demo && !sentences.some((sentence) => sentence.startsWith('PORTAL_SECRET')))
    sentences.push(
      'PORTAL_SECRET or PORTAL_SECRET_FILE must hold the key of the installation (openssl rand -base64 32).',
    );

  const smtpUrl = text('SMTP_URL');
  const from = text('MAIL_FROM');
  if (!demo && smtpUrl === null)
    sentences.push('SMTP_URL must name the mail server, for example smtps://user:password@mail.example.');
  if (!demo && from === null)
    sentences.push('MAIL_FROM must name the sender of mail, for example portaal@gemeente.example.');

  const sms = readSms({ url: text('SMS_URL'), token: text('SMS_TOKEN'), from: text('SMS_FROM') }, sentences);

  const bucket = readBucket(
    {
      endpoint: text('S3_ENDPOINT'),
      region: text('S3_REGION'),
      accessKeyId: text('S3_ACCESS_KEY_ID'),
      secretAccessKey: text('S3_SECRET_ACCESS_KEY'),
    },
    sentences,
  );
  const clamd = text('CLAMD_URL');
  const scanner = clamd === null ? null : scannerAt(clamd);
  if (clamd !== null && scanner === null)
    sentences.push('CLAMD_URL must be tcp://host:3310 or unix:/path/of/clamd.ctl.');

  const issuers = readIssuers(text('ISSUERS_FILE'), sentences);
  if (!demo && issuers.length === 0 && !sentences.some((sentence) => sentence.startsWith('ISSUERS_FILE')))
    sentences.push('ISSUERS_FILE must name a JSON file with the OpenID Connect issuers of each municipality.');

  const poolerUrl = text('POOLER_URL');
  if (poolerUrl !== null && databaseUrl === null)
    sentences.push('POOLER_URL names a pooler before the database of DATABASE_URL, which is missing.');
  else if (poolerUrl !== null && !URL.canParse(poolerUrl))
    sentences.push('POOLER_URL must name the pooler, for example postgres://pooler.internal:6432/portaal.');
  const metricsPort = number('METRICS_PORT', 0, 65_535);

  const settings: Settings = {
    port,
    host: text('HOST') ?? undefined,
    origin: origin ?? '',
    databaseUrl,
    poolerUrl,
    metrics: metricsPort === 0 ? null : { port: metricsPort, host: text('METRICS_HOST') ?? '127.0.0.1' },
    dataDir: resolve(text('DATA_DIR') ?? '.data'),
    bucket,
    scanner,
    demo,
    seed: databaseUrl === null || flag('SEED'),
    secret,
    mail: smtpUrl !== null && from !== null ? { smtpUrl, from } : null,
    sms,
    issuers,
    knownDocumentsOnly: flag('KNOWN_DOCUMENTS_ONLY'),
    proxies: number('TRUST_PROXY', 0, 10),
    securityContact: text('SECURITY_CONTACT'),
    logLevel: text('LOG_LEVEL') ?? (demo ? 'warn' : 'info'),
    signInsPerMinute: number('SIGN_INS_PER_MINUTE', 60, 100_000),
    requestsPerMinute: number('REQUESTS_PER_MINUTE', 600, 1_000_000),
  };
  if (sentences.length > 0) throw new SettingsRefused(sentences);
  return settings;
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

function readSms(given: Record<keyof SmsSettings, string | null>, sentences: string[]): SmsSettings | null {
  const { url, token, from } = given;
  if (url === null && token === null && from === null) return null;
  if (url === null || token === null || from === null) {
    sentences.push(
      'SMS_URL, SMS_TOKEN and SMS_FROM belong together: give all three, or none to send no messages to phones.',
    );
    return null;
  }
  const isSafe = URL.canParse(url) && new URL(url).protocol === 'https:';
  if (!isSafe) sentences.push('SMS_URL must begin with https://.');
  return isSafe ? { url, token, from } : null;
}

function readBucket(given: Record<keyof S3Settings, string | null>, sentences: string[]): S3Settings | null {
  const { endpoint, region, accessKeyId, secretAccessKey } = given;
  if (Object.values(given).every((one) => one === null)) return null;
  if (endpoint === null || region === null || accessKeyId === null || secretAccessKey === null) {
    sentences.push(
      'S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: give all four, or none to keep files in DATA_DIR.',
    );
    return null;
  }
  const { protocol, hostname } = URL.canParse(endpoint) ? new URL(endpoint) : { protocol: '', hostname: '' };
  const isNear = hostname === '127.0.0.1' || hostname === 'localhost';
  if (protocol === 'https:' || (protocol === 'http:' && isNear))
    return { endpoint, region, accessKeyId, secretAccessKey };
  sentences.push('S3_ENDPOINT must name the bucket and begin with https://, for example https://s3.example/portaal.');
  return null;
}

function readSecret(text: string | null, file: string | null, sentences: string[]): Buffer | null {
  const given = file === null ? text : readText(file, 'PORTAL_SECRET_FILE', sentences);
  if (given === null) return null;
  const secret = Buffer.from(given.trim(), 'base64');
  if (secret.length >= 32) return secret;
  sentences.push('PORTAL_SECRET must hold at least 32 random bytes in base64 (openssl rand -base64 32).');
  return null;
}

function readIssuers(file: string | null, sentences: string[]): readonly IssuerSetting[] {
  if (file === null) return [];
  const text = readText(file, 'ISSUERS_FILE', sentences);
  if (text === null) return [];
  try {
    return z.array(issuer).parse(JSON.parse(text));
  } catch (failure) {
    const where = failure instanceof z.ZodError ? failure.issues.map(({ path }) => path.join('.')).join(', ') : 'JSON';
    sentences.push(`ISSUERS_FILE cannot be read: look at ${where}.`);
    return [];
  }
}

function readText(file: string, name: string, sentences: string[]): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    sentences.push(`${name} names a file that cannot be read.`);
    return null;
  }
}
