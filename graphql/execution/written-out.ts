import {
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../policy/audience.ts';

/**
 * The document of one operation with every fragment written out where it is spread, each time as new nodes. The compiler notes
 * conditions on nodes, so that a fragment which one place skips would be missing in every place that shares its nodes.
 * The document must be valid and inside the limits, which bound how large this becomes.
 */
export function writtenOut(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = fragmentsOf(document);

  const copySet = ({ selections, ...set }: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: selections.flatMap(copy),
  });
  const copy = (selection: SelectionNode): SelectionNode[] => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD)
      return selection.kind === Kind.FIELD
        ? [{ ...selection, ...(selection.selectionSet && { selectionSet: copySet(selection.selectionSet) }) }]
        : [{ ...selection, selectionSet: copySet(selection.selectionSet) }];
    const fragment = fragments.get(selection.name.value);
    if (!fragment) return [];
    const { typeCondition, selectionSet } = fragment;
    const { directives = [] } = selection;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: copySet(selectionSet) }];
  };

  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: copySet(operation.selectionSet) }],
  };
}
