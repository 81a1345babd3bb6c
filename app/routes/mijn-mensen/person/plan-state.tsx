import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph, TextLink } from '#app/ui/index.ts';
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
  return (
    <>
      {proposed ? (
        <Card title={t('planState.proposed', { number: proposed.number })} id="voorstel">
          <Responses version={proposed} />
          {mayBeEstablished(proposed, today) || proposed.respondBy === null ? null : (
            <Paragraph>{t('planState.waits', { date: formatDate(proposed.respondBy, language) })}</Paragraph>
          )}
          <ActionGroup>
            {mayBeEstablished(proposed, today) ? (
              <ButtonLink to={`${path}/vaststellen`}>{t('planState.establish')}</ButtonLink>
            ) : null}
            <ButtonLink to={`${path}/versie/${proposed.number}`} variant="secondary">
              {t('planState.read')}
            </ButtonLink>
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
          <ButtonLink to={`${path}/concept`} variant={proposed ? 'secondary' : 'primary'}>
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
