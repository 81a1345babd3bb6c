import { deleteKeptForms, findKeptForm, type IdentityDatabase, insertKeptForm } from '#db/repositories/identity.ts';
import { isId, newId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';

/** How long what was typed is kept. Milliseconds. */
const keptFor = 3_600_000;

/** Forms at most of one account; the oldest make room. */
const formsAtMost = 10;

/** Signs at most of one form: a long answer, never a file. */
const signsAtMost = 60_000;

interface Account {
  readonly municipalityId: string;
  readonly accountId: string;
}

export interface KeptFormsDeps {
  readonly db: IdentityDatabase;
  readonly secretBox: SecretBox;
  readonly clock: Clock;
}

export function createKeptForms({ db, secretBox, clock }: KeptFormsDeps) {
  return {
    /** Keeps the texts of a form, encrypted; files are left out. Gives the id, or `null` when there is nothing to keep. */
    async keep(account: Account, path: string, form: FormData): Promise<string | null> {
      const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      const plain = JSON.stringify(texts);
      if (texts.length === 0 || plain.length > signsAtMost) return null;
      const now = clock.now();
      const id = newId(now);
      const { municipalityId, accountId } = account;
      const fieldsCipher = secretBox.seal(plain);
      const expiresAt = now + keptFor;
      await insertKeptForm(db, { municipalityId, id, accountId, path, fieldsCipher, expiresAt }, formsAtMost);
      return id;
    },

    /** What was kept under this id for this account and page. Stays readable for its hour, so that reloading loses nothing. */
    async take(account: Account, id: string, path: string): Promise<FormData | null> {
      if (!isId(id)) return null;
      const { municipalityId, accountId } = account;
      const sealed = await findKeptForm(db, { municipalityId, id, accountId, path }, clock.now());
      if (!sealed) return null;
      const form = new FormData();
      for (const [name, value] of toTexts(JSON.parse(secretBox.open(sealed)))) form.append(name, value);
      return form;
    },

    /** Somebody who signs out leaves nothing behind. */
    forget: (account: Account) => deleteKeptForms(db, account),
  };
}

function toTexts(value: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): [string, string][] => {
    if (!Array.isArray(entry)) return [];
    const texts: readonly unknown[] = entry;
    const [name, text] = texts;
    return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : [];
  });
}
