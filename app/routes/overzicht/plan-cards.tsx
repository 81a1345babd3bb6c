import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Heading, Paragraph, PictureList } from '#app/ui/index.ts';
import type { OverviewOfPlanResult } from '#graphql/generated/documents.ts';
import { talkRow } from '../afspraken/talk-row.tsx';

/** What waits for the reader's own words about the plan: a story that is asked for, and a proposal. */
export function waitingOf({ plan }: OverviewOfPlanResult) {
  const views = (plan?.sanctionProposals ?? []).filter(
    ({ viewAt, decidedAt, withdrawnAt }) => viewAt === null && decidedAt === null && withdrawnAt === null,
  );
  const answered = plan?.proposed?.responses.some(({ kind }) => kind === 'DISAGREED') ?? false;
  return { views, proposal: answered ? null : (plan?.proposed ?? null) };
}

export function WaitingForWords({ views, proposal }: ReturnType<typeof waitingOf>) {
  const t = useTexts('home');
  const language = useLanguage();
  return (
    <>
      {views.map(({ id, viewBy }) => (
        <Card key={id} title={t('plan.view.title')} id={`zienswijze-${id}`}>
          <Paragraph>{t('plan.view.text', { date: formatDate(viewBy, language) })}</Paragraph>
          <ActionGroup>
            <ButtonLink to={`/plan/zienswijze/${id}`}>{t('plan.view.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ))}
      {proposal?.respondBy ? (
        <Card title={t('plan.respond.title')} id="voorstel">
          <Paragraph>{t('plan.respond.text', { date: formatDate(proposal.respondBy, language) })}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/plan/voorstel">{t('plan.respond.button')}</ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
    </>
  );
}

/** The search term while it runs, and the next appointment. */
export function ComingUp({ searchTerm, appointments }: OverviewOfPlanResult) {
  const t = useTexts('home');
  const language = useLanguage();
  const [next] = appointments;
  return (
    <>
      {next ? (
        <>
          <Heading>{t('plan.next.title')}</Heading>
          <PictureList rows={[talkRow(next, language, '/afspraken')]} />
        </>
      ) : null}
      {searchTerm?.deviatedOn === null ? (
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
