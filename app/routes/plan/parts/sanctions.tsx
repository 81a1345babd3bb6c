import {
  dayOfInstant,
  formatDate,
  formatInstant,
  type Language,
  type Texts,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import { Badge, type BadgeTone, DateTile, Heading, PictureList } from '#app/ui/index.ts';
import type { MySanction } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { closedAt, type SanctionState, sanctionState } from '../sanction-state.ts';

const tones: Readonly<Record<SanctionState, BadgeTone>> = {
  waiting: 'action',
  heard: 'neutral',
  DROPPED: 'ok',
  REDUCE: 'warning',
  WITHDRAWN: 'ok',
};

export interface SanctionsProps {
  readonly proposals: readonly MySanction[];
  readonly today: LocalDate;
}

/** Proposals for a reduction, each with how it stands; the way to what was said and what comes next. */
export function Sanctions({ proposals, today }: SanctionsProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  if (proposals.length === 0) return null;
  return (
    <>
      <Heading id="verlagingen">{t('part.sanctions')}</Heading>
      <PictureList
        rows={proposals.map((proposal) => {
          const state = sanctionState(proposal);
          return {
            id: `verlaging-${proposal.id}`,
            picture: <DateTile day={dayOfInstant(closedAt(proposal) ?? proposal.viewAt ?? proposal.proposedAt)} />,
            title: t(`word.obligation.${proposal.obligation.kind}`),
            to: `/plan/zienswijze/${proposal.id}`,
            lines: [
              t('sanction.proposed', { date: formatDate(dayOfInstant(proposal.proposedAt), language) }),
              sanctionText(proposal, today, language, t),
            ],
            status: <Badge tone={tones[state]}>{t(`sanction.state.${state}`)}</Badge>,
          };
        })}
      />
    </>
  );
}

/** In one or two sentences how it stands. */
function sanctionText(proposal: MySanction, today: LocalDate, language: Language, t: Texts<'plan'>): string {
  const state = sanctionState(proposal);
  if (state === 'waiting') {
    const { viewBy } = proposal;
    return t(`date.view.${viewBy < today ? 'past' : 'text'}`, { date: formatDate(viewBy, language) });
  }
  const at = state === 'heard' ? proposal.viewAt : closedAt(proposal);
  return t(`sanction.text.${state}`, { date: at === null ? '' : formatInstant(at, language) });
}
