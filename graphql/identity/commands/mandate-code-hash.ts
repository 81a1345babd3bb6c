import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';

/**
 * What is stored of a code: a hash with a key that is not in the database. Twelve digits could be tried one after the other by
 * whoever has a copy of the table.
 */
export function hashOfCode({ ports, viewer }: OperationContext, digits: string): string {
  return ports.secretBox.index(`mandate code ${citizen(viewer).municipalityId} ${digits}`);
}
