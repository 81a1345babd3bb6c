import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Badge, ButtonLink, Card, Paragraph, TextLink } from '#app/ui/index.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { mayBeEstablished } from '#graphql/plan/domain/version-state.ts';
import { Responses } from '../plan/responses.tsx';
import type { PersonPlan } from './person-plan.ts';

interface PlanStateProps {
  readonly plan: PersonPlan;
  readonly today: LocalDate;
}

/** What is being written, what waits for the citizen, and what the reader can do about it. */
export function PlanState({ plan, today }: PlanStateProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { person, draft, proposed, inForce } = plan;
  const path = `/mijn-mensen/${person.id}/plan`;
  const disagreed = proposed?.responses.some(({ kind }) => kind === 'DISAGREED') ?? false;
  const over = proposed !== null && mayBeEstablished(proposed, today);
  return (
    <>
      {proposed ? (
        <Card title={t('planState.proposed', { number: proposed.number })} id="voorstel">
          <p>
            <Badge tone={disagreed || over ? 'warning' : 'neutral'}>
              {t(disagreed ? 'planState.disagreed' : over ? 'planState.noAnswer' : 'versionState.PROPOSED')}
            </Badge>
          </p>
          <Responses version={proposed} />
          {over || disagreed || proposed.respondBy === null ? null : (
            <Paragraph>{t('planState.waits', { date: formatDate(proposed.respondBy, language) })}</Paragraph>
          )}
          <ActionGroup>
            <ButtonLink to={`${path}/versie/${proposed.number}`} variant="secondary">
              {t('planState.read')}
            </ButtonLink>
            {disagreed || over ? (
              <ButtonLink to={`${path}/vaststellen`} variant="secondary">
                {t('planState.establish')}
              </ButtonLink>
            ) : null}
            <ButtonLink to={`${path}/intrekken`} variant="subtle">
              {t('planState.withdraw')}
            </ButtonLink>
          </ActionGroup>
        </Card>
      ) : null}
      <Card
        title={t(draft ? 'planState.draft' : inForce || proposed ? 'planState.change' : 'planState.none')}
        id="concept"
      >
        <Paragraph>
          {draft
            ? t('planState.draftText', { number: draft.number })
            : t(inForce || proposed ? 'planState.changeText' : 'planState.noneText')}
        </Paragraph>
        <ActionGroup>
          <ButtonLink to={`${path}/concept`} variant={proposed && !disagreed ? 'secondary' : 'primary'}>
            {t(draft ? 'planState.goOn' : 'planState.begin')}
          </ButtonLink>
        </ActionGroup>
        {inForce || proposed ? (
          <Paragraph>
            <TextLink to={`${path}/beeindigen`}>{t('planState.end')}</TextLink>
          </Paragraph>
        ) : null}
      </Card>
    </>
  );
}
