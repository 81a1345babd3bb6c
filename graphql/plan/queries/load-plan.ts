import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { isId } from '../../shared/ids.ts';
import { localDate } from '../../shared/local-date.ts';
import { besidePerson, besideValues } from './beside.ts';

/** The plan of a person of the caseload; `null` when this case manager does not stand beside them. To be replaced: it knows no plan. */
export async function loadPlanOf(
  context: OperationContext,
  personId: string,
): Promise<ResolversParentTypes['Plan'] | null> {
  if (!isId(personId)) return null;
  const [person] = await context.tx.query<{ name: string; birthDate: string }>({
    name: 'plan-placeholder',
    text: `select p.name, p.birth_date::text as "birthDate" from person p where ${besidePerson}`,
    values: [...besideValues(context, personId)],
  });
  if (!person) return null;
  context.access.saw([personId]);
  return {
    id: null,
    person: { id: personId, name: person.name, birthDate: localDate(person.birthDate), bsnCipher: null },
    revision: 0,
    draft: null,
    proposed: null,
    inForce: null,
    versions: [],
    steps: [],
    evaluations: [],
    placementEvaluations: [],
    sanctionProposals: [],
    goalsSharedWithMe: [],
    household: [],
    contactPerson: null,
    warnings: [],
    endedOn: null,
    endReason: null,
  };
}
