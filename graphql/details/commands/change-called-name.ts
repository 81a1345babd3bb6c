import type { OperationContext } from '../../context.ts';
import type { MutationChangeCalledNameArgs } from '../../generated/resolvers.ts';
import { ok, refused } from '../../shared/result.ts';
import { typedLine } from '../../shared/typed-text.ts';
import { changeField, type ContactResult, problem } from './change-contact.ts';

/** Letters of a name to be called by. */
const longestCalledName = 60;

/** Changes by which name (roepnaam) the portal greets the citizen who asks; empty removes it. */
export function changeCalledName(
  context: OperationContext,
  { name, seen }: MutationChangeCalledNameArgs,
): Promise<ContactResult> {
  return changeField(context, {
    field: 'CALLED_NAME',
    seen,
    read: () => {
      const called = typedLine(name);
      if (called.length > longestCalledName) return refused(problem('tooLong', { most: longestCalledName }));
      return ok(called === '' ? null : called);
    },
  });
}
