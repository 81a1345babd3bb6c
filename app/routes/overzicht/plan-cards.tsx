import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Heading, Paragraph, PictureList } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { hearingsOf, inOrder } from '../afspraken/hearings.ts';
import { meetingRow } from '../afspraken/talk-row.tsx';
import { isToKnow, sanctionState } from '../plan/sanction-state.ts';

type Attention = Pick<OverviewResult, 'planAttention'>;

/** What waits for the reader's own words about the plan: a story that is asked for, and a proposal. */
export function waitingOf({ planAttention: { sanctionProposals, respondBy } }: Attention) {
  return { views: sanctionProposals.filter((proposal) => sanctionState(proposal) === 'waiting'), respondBy };
}

/** Proposals for a reduction about which nothing is asked, but which the reader has to know of. */
export function toKnowOf({ planAttention: { sanctionProposals } }: Attention, today: LocalDate) {
  return sanctionProposals.filter((proposal) => isToKnow(proposal, today));
}

export function WaitingForWords(props: ReturnType<typeof waitingOf> & { readonly today: LocalDate }) {
  const { views, respondBy, today } = props;
  const t = useTexts('home');
  const language = useLanguage();
  return (
    <>
      {views.map(({ id, viewBy }) => (
        <Card key={id} title={t('plan.view.title')} id={`zienswijze-${id}`}>
          <Paragraph>
            {t(`plan.view.${viewBy < today ? 'past' : 'text'}`, { date: formatDate(viewBy, language) })}
          </Paragraph>
          <ActionGroup>
            <ButtonLink to={`/plan/zienswijze/${id}`}>{t('plan.view.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ))}
      {respondBy ? (
        <Card title={t('plan.respond.title')} id="voorstel">
          <Paragraph>
            {t(`plan.respond.${respondBy < today ? 'past' : 'text'}`, { date: formatDate(respondBy, language) })}
          </Paragraph>
          <ActionGroup>
            <ButtonLink to="/plan/voorstel">{t('plan.respond.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
    </>
  );
}

/** The next appointment or hearing; `undefined` where there is none. */
export function nextMeetingOf(
  { appointments, decisionsUnderWay }: Pick<OverviewResult, 'appointments' | 'decisionsUnderWay'>,
  today: LocalDate,
) {
  return inOrder(appointments, hearingsOf(decisionsUnderWay, today))[0];
}

/** The search term while it runs, and the next appointment. */
export function ComingUp(
  props: Pick<OverviewResult, 'searchTerm' | 'appointments' | 'decisionsUnderWay'> & { readonly today: LocalDate },
) {
  const { searchTerm, today } = props;
  const t = useTexts('home');
  const language = useLanguage();
  const next = nextMeetingOf(props, today);
  return (
    <>
      {next ? (
        <>
          <Heading>{t('plan.next.title')}</Heading>
          <PictureList rows={[meetingRow(next, language, '/afspraken')]} />
        </>
      ) : null}
      {searchTerm && today < searchTerm.applyFrom ? (
        <Card title={t('plan.search.title', searchTerm)} id="zoektijd">
          <Paragraph>{t('plan.search.text', { date: formatDate(searchTerm.applyFrom, language) })}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/zoektijd" variant="secondary">
              {t('plan.search.button')}
            </ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
    </>
  );
}
