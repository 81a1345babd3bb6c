import { type Language, textsOf } from '#app/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import type { MyPlanResult } from '#graphql/generated/documents.ts';

type Proposal = NonNullable<MyPlanResult['plan']>['sanctionProposals'][number];

/** Ways to proposals for a reduction that were decided about or taken back: what was said stays readable. */
export function closedViews(proposals: readonly Proposal[], language: Language) {
  const t = textsOf(language, 'plan');
  return proposals.flatMap(({ id, outcome, withdrawnAt }) =>
    outcome === null && withdrawnAt === null
      ? []
      : [
          {
            id: `voorstel-${id}`,
            picture: <Icon name="letter" />,
            title: t('view.titleGiven'),
            to: `/plan/zienswijze/${id}`,
            lines: [outcome === null ? t('view.withdrawn.title') : t(`view.outcome.${outcome}`)],
          },
        ],
  );
}
