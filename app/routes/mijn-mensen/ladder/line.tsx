import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { StepLine } from '#app/ui/index.ts';
import type { PlacementOnLadder } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export interface LadderLineProps {
  /** Lowest first. */
  readonly levels: readonly { readonly code: string }[];
  /** Newest first. */
  readonly placements: readonly PlacementOnLadder[];
  readonly today: LocalDate;
}

/** A line over time for each domain that somebody was placed in; one line on a ladder of levels alone. */
export function LadderLine({ levels, placements, today }: LadderLineProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const domains = [...new Set(placements.map(({ domain }) => domain))];
  return domains.map((domain) => {
    const inDomain = placements.filter((one) => one.domain === domain);
    const stood = inDomain.filter(({ kind }) => kind !== 'WISHED' && kind !== 'EXPECTED');
    const [last] = stood;
    if (!last) return null;
    const heightOf = (wanted: PlacementOnLadder['kind']) =>
      inDomain.find(({ kind }) => kind === wanted)?.height ?? null;
    return (
      <StepLine
        key={domain}
        title={last.domainName ?? t('ladder.title')}
        conclusion={t('ladder.conclusion', { level: last.levelName, date: formatDate(last.placedOn, language) })}
        heights={levels.length}
        points={stood.toReversed().map(({ id, placedOn, height, by }) => ({
          key: id,
          on: placedOn,
          height,
          by: by === null ? 'self' : 'other',
        }))}
        until={today}
        wished={heightOf('WISHED')}
        expected={heightOf('EXPECTED')}
        words={{ self: t('line.self'), other: t('line.other'), wished: t('line.wished'), expected: t('line.expected') }}
      />
    );
  });
}
