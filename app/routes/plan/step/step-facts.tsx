import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, Code, Icon, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { stepIcons } from '../icons.ts';
import { PlacementFacts } from '../parts/placement.tsx';
import { StepBadge } from '../parts/steps.tsx';
import { ownerText, stepDates } from '../words.ts';
import type { StepOfPlan } from './step.server.ts';

/** What a step is, and who can change that: an own step the citizen, an agreed one only a new version. */
export function StepFacts({ step }: { readonly step: StepOfPlan }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { placement, note } = step;
  return (
    <>
      <Card id="stap">
        <div className="portal-beside">
          <Icon name={stepIcons[step.kind]} />
          <div className="portal-beside__text">
            <p>
              <strong>{t(`word.kind.${step.kind}`)}</strong> <StepBadge status={step.status} />
            </p>
            <p>{ownerText(step, t)}</p>
            <p>{stepDates(step, language)}</p>
            {note !== null && step.owner !== 'CITIZEN' ? (
              <p>
                <Typed lang="nl">{note}</Typed>
              </p>
            ) : null}
            {placement ? <PlacementFacts placement={placement} /> : null}
            {placement?.term ? (
              <p>
                {t('placement.latest', { date: formatDate(placement.term.latestOn, language) })}{' '}
                {placement.term.article === null ? null : <Code>{placement.term.article}</Code>}
              </p>
            ) : null}
          </div>
        </div>
      </Card>
      {step.origin === 'OWN' ? (
        <Paragraph>
          {t('stepForm.yours')} <TextLink to={`/plan/stap/${step.id}/veranderen`}>{t('stepForm.toChange')}</TextLink>
        </Paragraph>
      ) : (
        <Paragraph>
          {t('step.agreedText')} <TextLink to="/plan/wens">{t('step.askChange')}</TextLink>
        </Paragraph>
      )}
    </>
  );
}
