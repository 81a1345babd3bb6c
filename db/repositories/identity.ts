import type { Assurance, ProfessionalRole } from '#graphql/policy/viewer.ts';
import type { MandateParts } from '#graphql/shared/acting.ts';

/** What signing in needs of the database: the pool of `portal_identity`, or one of its connections. */
export interface IdentityDatabase {
  query(statement: {
    name: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

export type AccountKind = 'citizen' | 'professional';

/** A session as it is stored; times in epoch milliseconds. */
export interface StoredSession {
  readonly municipalityId: string;
  readonly tokenHash: string;
  readonly publicId: string;
  readonly accountId: string;
  readonly accountKind: AccountKind;
  readonly assurance: Assurance;
  readonly device: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly absoluteExpiresAt: number;
  readonly endedAt: number | null;
  readonly idTokenCipher: Buffer | null;
  /** The mandate under which its citizen acts for another; `null` for everybody who does not. */
  readonly mandateId: string | null;
}

/** The mandate of a session, read together with it. */
export interface StoredMandate {
  readonly id: string;
  /** The one who is helped. */
  readonly personId: string;
  readonly personName: string;
  readonly helperName: string;
  readonly parts: MandateParts;
  /** Of an administrator or a guardian whose appointment the municipality has recorded. */
  readonly managesMoney: boolean;
  /** Whether it was accepted by the one who is signed in and was not ended. Its last day is for whoever knows the day. */
  readonly runs: boolean;
  /** The last day, `YYYY-MM-DD`. */
  readonly untilDate: string;
}

/** Who is found behind a session. */
export interface FoundSession {
  readonly session: StoredSession;
  /** `null` for a citizen and for somebody who no longer works for the municipality. */
  readonly professional: StoredProfessional | null;
  /** `null` for somebody who acts for nobody. */
  readonly mandate: StoredMandate | null;
}

/** Who a professional is, read together with the session. */
export interface StoredProfessional {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly ProfessionalRole[];
}

interface SessionRow extends Omit<StoredSession, 'startedAt' | 'expiresAt' | 'absoluteExpiresAt' | 'endedAt'> {
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly absoluteExpiresAt: Date;
  readonly endedAt: Date | null;
}

interface SessionWithAccountRow extends SessionRow {
  readonly name: string | null;
  readonly roles: readonly ProfessionalRole[] | null;
  readonly mandate: StoredMandate | null;
}

const sessionColumns = `s.municipality_id as "municipalityId", s.token_hash as "tokenHash", s.public_id as "publicId",
  s.account_id as "accountId", s.account_kind as "accountKind", s.assurance, s.device, s.started_at as "startedAt",
  s.expires_at as "expiresAt", s.absolute_expires_at as "absoluteExpiresAt", s.ended_at as "endedAt",
  s.id_token_cipher as "idTokenCipher", s.mandate_id as "mandateId"`;

/** The driver's answer is untyped; the statement beside each call is what gives it its shape. */
async function rowsOf<Row>(
  db: IdentityDatabase,
  statement: { name: string; text: string; values: unknown[] },
): Promise<readonly Row[]> {
  const { rows } = await db.query(statement);
  return rows as Row[];
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

function toSession(row: SessionRow): StoredSession {
  return {
    municipalityId: row.municipalityId,
    tokenHash: row.tokenHash,
    publicId: row.publicId,
    accountId: row.accountId,
    accountKind: row.accountKind,
    assurance: row.assurance,
    device: row.device,
    startedAt: row.startedAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    absoluteExpiresAt: row.absoluteExpiresAt.getTime(),
    endedAt: row.endedAt?.getTime() ?? null,
    idTokenCipher: row.idTokenCipher,
    mandateId: row.mandateId,
  };
}

/** The session of a token, ended ones included as long as they are kept. */
export async function findSession(db: IdentityDatabase, tokenHash: string): Promise<FoundSession | null> {
  const [row] = await rowsOf<SessionWithAccountRow>(db, {
    name: 'identity-session',
    text: `select ${sessionColumns}, p.name, p.roles, case when s.mandate_id is not null then (
        select json_build_object('id', m.id, 'personId', m.person_id, 'personName', m.person_name,
          'helperName', m.helper_name, 'parts', m.parts, 'untilDate', m.until_date,
          'managesMoney', m.kind in ('ADMINISTRATOR', 'GUARDIAN') and m.appointment_recorded_on is not null,
          'runs', m.accepted_at is not null and m.ended_at is null)
        from mandate m
        where m.municipality_id = s.municipality_id and m.id = s.mandate_id and m.helper_id = s.account_id) end as mandate
      from session s
      left join professional p on p.municipality_id = s.municipality_id and p.id = s.account_id
        and s.account_kind = 'professional' and p.active
      where s.token_hash = $1`,
    values: [tokenHash],
  });
  if (!row) return null;
  const professional = row.name !== null && row.roles ? { id: row.accountId, name: row.name, roles: row.roles } : null;
  return { session: toSession(row), professional, mandate: row.mandate };
}

/** Begins a session, and for a citizen a visit: unless they were here less than an hour ago, when the visit goes on. */
export async function insertSession(db: IdentityDatabase, session: StoredSession): Promise<void> {
  await db.query({
    name: 'identity-session-insert',
    text: `with visited as (
        insert into visit (municipality_id, person_id, latest_at)
        select $1, $4, $8::timestamptz where $5 = 'citizen'
        on conflict (municipality_id, person_id) do update
        set previous_at = visit.latest_at, latest_at = excluded.latest_at
        where visit.latest_at < excluded.latest_at - interval '1 hour')
      insert into session (municipality_id, token_hash, public_id, account_id, account_kind, assurance, device,
        started_at, expires_at, absolute_expires_at, ended_at, id_token_cipher, mandate_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, $11, $12)`,
    values: [
      session.municipalityId,
      session.tokenHash,
      session.publicId,
      session.accountId,
      session.accountKind,
      session.assurance,
      session.device,
      instant(session.startedAt),
      instant(session.expiresAt),
      instant(session.absoluteExpiresAt),
      session.idTokenCipher,
      session.mandateId,
    ],
  });
}

/**
 * Lets the citizen of a running session act under a mandate that they accepted and that runs on `today` (`YYYY-MM-DD`). `false` where
 * there is none, and nothing changes.
 */
export async function beginActing(
  db: IdentityDatabase,
  tokenHash: string,
  mandateId: string,
  at: { readonly now: number; readonly today: string },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'identity-acting-begin',
    text: `update session s set mandate_id = m.id from mandate m
      where s.token_hash = $1 and s.ended_at is null and s.expires_at > $3 and s.account_kind = 'citizen'
        and m.municipality_id = s.municipality_id and m.id = $2 and m.helper_id = s.account_id
        and m.accepted_at is not null and m.ended_at is null and m.until_date >= $4::date`,
    values: [tokenHash, mandateId, instant(at.now), at.today],
  });
  return rowCount === 1;
}

/** Whether a mandate is, or was, of this account as the helper. */
export async function isHelperUnder(
  db: IdentityDatabase,
  account: { readonly municipalityId: string; readonly accountId: string },
  mandateId: string,
): Promise<boolean> {
  const rows = await rowsOf(db, {
    name: 'identity-helper',
    text: 'select 1 from mandate where municipality_id = $1 and id = $2 and helper_id = $3',
    values: [account.municipalityId, mandateId, account.accountId],
  });
  return rows.length === 1;
}

/** Lets a session be about nobody but its own citizen again. */
export async function stopActing(db: IdentityDatabase, tokenHash: string): Promise<void> {
  await db.query({
    name: 'identity-acting-stop',
    text: 'update session set mandate_id = null where token_hash = $1 and mandate_id is not null',
    values: [tokenHash],
  });
}

/**
 * Lets a session run until `until`, never past its absolute end. Changes nothing when it has ended or expired meanwhile
 * or already runs longer: two tabs may ask at the same time.
 */
export async function extendSession(
  db: IdentityDatabase,
  tokenHash: string,
  until: number,
  now: number,
): Promise<void> {
  await db.query({
    name: 'identity-session-extend',
    text: `update session set expires_at = least($2::timestamptz, absolute_expires_at)
      where token_hash = $1 and ended_at is null and expires_at > $3 and expires_at < least($2, absolute_expires_at)`,
    values: [tokenHash, instant(until), instant(now)],
  });
}

/** Ends a session. One that expired before `now` keeps the moment of its expiry as its end. */
export async function endSession(db: IdentityDatabase, tokenHash: string, now: number): Promise<void> {
  await db.query({
    name: 'identity-session-end',
    text: `update session set ended_at = least(expires_at, $2::timestamptz), id_token_cipher = null
      where token_hash = $1 and ended_at is null`,
    values: [tokenHash, instant(now)],
  });
}

/** The sessions of an account that still run, the newest first. */
export async function listSessions(
  db: IdentityDatabase,
  account: { readonly municipalityId: string; readonly accountId: string },
  now: number,
): Promise<readonly StoredSession[]> {
  const rows = await rowsOf<SessionRow>(db, {
    name: 'identity-session-list',
    text: `select ${sessionColumns} from session s
      where s.municipality_id = $1 and s.account_id = $2 and s.ended_at is null and s.expires_at > $3
      order by s.started_at desc, s.public_id`,
    values: [account.municipalityId, account.accountId, instant(now)],
  });
  return rows.map(toSession);
}

/** Ends running sessions of one account: the one with `publicId`, or all but `exceptTokenHash`. Returns how many ended. */
export async function endSessionsOf(
  db: IdentityDatabase,
  account: { readonly municipalityId: string; readonly accountId: string },
  which: { readonly publicId: string } | { readonly exceptTokenHash: string },
  now: number,
): Promise<number> {
  const one = 'publicId' in which;
  const { rowCount } = await db.query({
    name: one ? 'identity-session-end-one' : 'identity-session-end-others',
    text: `update session set ended_at = $4, id_token_cipher = null
      where municipality_id = $1 and account_id = $2 and ended_at is null and expires_at > $4
        and ${one ? 'public_id = $3' : 'token_hash <> $3'}`,
    values: [account.municipalityId, account.accountId, one ? which.publicId : which.exceptTokenHash, instant(now)],
  });
  return rowCount ?? 0;
}

/** Finds a resident by the keyed hash of the BSN, within one municipality; with the language (BCP 47) in which it writes to them. */
export async function findPersonByBsnIndex(
  db: IdentityDatabase,
  municipalityId: string,
  bsnIndex: string,
): Promise<{ readonly id: string; readonly language: string } | null> {
  const [row] = await rowsOf<{ id: string; language: string }>(db, {
    name: 'identity-person',
    text: 'select id, language from person where municipality_id = $1 and bsn_index = $2',
    values: [municipalityId, bsnIndex],
  });
  return row ?? null;
}

/** Finds somebody who works for the municipality by the subject at its issuer. */
export async function findProfessionalBySubject(
  db: IdentityDatabase,
  municipalityId: string,
  subject: string,
): Promise<StoredProfessional | null> {
  const [row] = await rowsOf<StoredProfessional>(db, {
    name: 'identity-professional',
    text: 'select id, name, roles from professional where municipality_id = $1 and subject = $2 and active',
    values: [municipalityId, subject],
  });
  return row ?? null;
}

/** What somebody typed, sealed; `expiresAt` in epoch milliseconds. */
export interface StoredForm {
  readonly municipalityId: string;
  readonly id: string;
  readonly accountId: string;
  readonly path: string;
  readonly fieldsCipher: Buffer;
  readonly expiresAt: number;
}

/** Keeps at most `limit` forms for one account; the oldest make room. */
export async function insertKeptForm(db: IdentityDatabase, form: StoredForm, limit: number): Promise<void> {
  await db.query({
    name: 'identity-form-room',
    text: `delete from kept_form where municipality_id = $1 and account_id = $2 and id in (
      select id from kept_form where municipality_id = $1 and account_id = $2 order by id desc offset $3)`,
    values: [form.municipalityId, form.accountId, limit - 1],
  });
  await db.query({
    name: 'identity-form-insert',
    text: `insert into kept_form (municipality_id, id, account_id, path, fields_cipher, expires_at)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [form.municipalityId, form.id, form.accountId, form.path, form.fieldsCipher, instant(form.expiresAt)],
  });
}

/** The sealed fields of a kept form, for its account and its page only. */
export async function findKeptForm(
  db: IdentityDatabase,
  form: Pick<StoredForm, 'municipalityId' | 'id' | 'accountId' | 'path'>,
  now: number,
): Promise<Buffer | null> {
  const [row] = await rowsOf<{ fieldsCipher: Buffer }>(db, {
    name: 'identity-form',
    text: `select fields_cipher as "fieldsCipher" from kept_form
      where municipality_id = $1 and id = $2 and account_id = $3 and path = $4 and expires_at > $5`,
    values: [form.municipalityId, form.id, form.accountId, form.path, instant(now)],
  });
  return row?.fieldsCipher ?? null;
}

/** Removes everything an account has kept: somebody who signs out leaves nothing behind. */
export async function deleteKeptForms(
  db: IdentityDatabase,
  account: { readonly municipalityId: string; readonly accountId: string },
): Promise<void> {
  await db.query({
    name: 'identity-forms-delete',
    text: 'delete from kept_form where municipality_id = $1 and account_id = $2',
    values: [account.municipalityId, account.accountId],
  });
}
