import { ok, refused, type Result } from '../../shared/result.ts';

/** Letters at most: RFC 5321 4.5.3.1, and what its path leaves for an address. */
export const emailLimits = { address: 254, local: 64 };

export type EmailProblem = 'required' | 'notAnAddress' | 'tooLong';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const letters = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
const form = new RegExp(`^${letters}(?:\\.${letters})*@(?:${label}\\.)+(?!\\d+$)${label}$`);

/**
 * Reads an e-mail address as people type or copy it: with spaces beside its signs, `mailto:` or angle brackets around it. The part
 * behind the `@` is the same in capitals. Whether it is somebody's is not known: a code that is sent there says so.
 */
export function parseEmail(typed: string): Result<string, EmailProblem> {
  const bare = typed
    .trim()
    .replace(/^[^<>]*<([^<>]*)>$/u, '$1')
    .replace(/\s*([@.])\s*/gu, '$1')
    .replace(/^mailto:/i, '')
    .trim();
  if (bare === '') return refused('required');
  const at = bare.lastIndexOf('@');
  if (at < 1) return refused('notAnAddress');
  if (bare.length > emailLimits.address || at > emailLimits.local) return refused('tooLong');
  const address = `${bare.slice(0, at)}@${bare.slice(at + 1).toLowerCase()}`;
  return form.test(address) ? ok(address) : refused('notAnAddress');
}
