import { validOn } from '#db/repositories/valid-on.ts';
import type { planTemplate } from '#db/schema/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { PlanTemplate } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import type { PlanContent } from '../domain/plan-content.ts';

type Columns = typeof planTemplate.$inferSelect;

/** What the municipality starts plans from today, by target group. */
export async function planTemplates({ tx, viewer, today }: OperationContext): Promise<readonly PlanTemplate[]> {
  return tx.query<Pick<Columns, 'id' | 'targetGroup' | 'title'> & { readonly goals: number; readonly steps: number }>({
    name: 'plan-templates',
    text: `
      select id, target_group as "targetGroup", title, json_array_length(content->'goals') as goals,
        json_array_length(content->'steps') as steps
      from plan_template
      where municipality_id = $1 and ${validOn('plan_template', '$2')}
      order by target_group, title, id`,
    values: [professional(viewer).municipalityId, today],
  });
}

/** What a template of today says; `null` when there is none with this id. */
export async function findTemplateContent(
  { tx, viewer, today }: OperationContext,
  id: string,
): Promise<PlanContent | null> {
  if (!isId(id)) return null;
  const [row] = await tx.query<Pick<Columns, 'content'>>({
    name: 'plan-template-content',
    text: `select content from plan_template where municipality_id = $1 and id = $2 and ${validOn('plan_template', '$3')}`,
    values: [professional(viewer).municipalityId, id, today],
  });
  return row?.content ?? null;
}
