import { useTexts } from '#app/i18n/index.ts';
import { ButtonLink, Heading, Paragraph } from '#app/ui/index.ts';
import type { WhereSomebodyStandsResult, PlacementOnLadder } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { LadderHistory } from '../ladder/history.tsx';
import { LadderLine } from '../ladder/line.tsx';

interface LadderPartProps {
  /** Id of the person. */
  readonly person: string;
  readonly ladder: WhereSomebodyStandsResult['ladder'];
  readonly placements: readonly PlacementOnLadder[];
  readonly today: LocalDate;
}

/** Where somebody stands on the ladder, as a line over time with a table beside it. */
export function LadderPart({ person, ladder, placements, today }: LadderPartProps) {
  const t = useTexts('coach');
  if (!ladder) return null;
  return (
    <>
      <Heading id="trede">{t('ladder.title')}</Heading>
      <LadderLine levels={ladder.levels} placements={placements} today={today} />
      <LadderHistory placements={placements} level={3} />
      <Paragraph>
        <ButtonLink to={`/mijn-mensen/${person}/trede`} variant="secondary">
          {t('ladder.record')}
        </ButtonLink>
      </Paragraph>
    </>
  );
}
