import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Card, Code, Icon, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { stepIcons } from '../icons.ts';
import { PlacementFacts } from '../parts/placement.tsx';
import { ownerText, stepDates } from '../words.ts';
import type { StepOfPlan } from './route.tsx';

/** An agreed step: what it is, and that only a new version changes it. */
export function AgreedStep({ step }: { readonly step: StepOfPlan }) {
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
              <strong>{t(`word.kind.${step.kind}`)}</strong> <Badge>{t(`word.status.${step.status}`)}</Badge>
            </p>
            <p>{ownerText(step, language)}</p>
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
      <Paragraph>
        {t('step.agreedText')} <TextLink to="/plan/wens">{t('step.askChange')}</TextLink>
      </Paragraph>
    </>
  );
}
