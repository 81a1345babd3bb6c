import { ok, refused, type Result } from '../../../shared/result.ts';
import type { ReadFile } from '../brought.ts';
import type { XmlElement } from './element.ts';
import { readCandidate } from './read-candidate.ts';
import { readPassport } from './read-passport.ts';

/** The namespaces of the two forms: since 2020, and until then (version 3). */
export const candidateSpace = 'http://www.europass.eu/1.0';
const passportSpace = 'http://europass.cedefop.europa.eu/Europass';

/** Reads a CV of Europass. Which of its two forms it has is what the root says, and nothing else. */
export function readEuropass(root: XmlElement): Result<ReadFile, 'notEuropass'> {
  if (root.name === 'Candidate' && root.space === candidateSpace) return ok(readCandidate(root));
  if (root.name === 'SkillsPassport' && root.space === passportSpace) return ok(readPassport(root));
  return refused('notEuropass');
}
