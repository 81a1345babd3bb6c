import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, ButtonLink, CallLink, Card, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import type { ReadTrainingResult } from '#graphql/generated/documents.ts';

interface WantedProps {
  readonly trainingId: string;
  readonly ended: boolean;
  /** The reader's own request for it that goes on; null where there is none. */
  readonly request: NonNullable<ReadTrainingResult['training']>['request'];
}

/** What the reader can do with a training: keep it or ask for it, or look how it stands. */
export function Wanted({ trainingId, ended, request }: WantedProps) {
  const t = useTexts('enrolment');
  const advice = useTexts('advice');
  if (ended && request === null) return null;
  return (
    <Card title={t('card.title')} id="aanvragen">
      {request === null ? (
        <PortalForm action="/opleidingen/mijn" hidden={{ opleiding: trainingId, handeling: 'bewaren' }}>
          <Paragraph>{t('card.text')}</Paragraph>
          <ActionGroup>
            <ButtonLink to={`/opleidingen/${trainingId}/aanvragen`}>{t('card.request')}</ButtonLink>
            <Button variant="secondary">{t('card.keep')}</Button>
          </ActionGroup>
        </PortalForm>
      ) : (
        <>
          <Paragraph>
            <strong>{t(`state.${request.state}`)}.</strong> {t(`next.${request.state}`)}
            {request.state === 'STARTED' ? <CallLink /> : null}
          </Paragraph>
          {request.citizenActs.includes('REQUEST') ? (
            <ActionGroup>
              <ButtonLink to={`/opleidingen/${trainingId}/aanvragen`}>{t('card.request')}</ButtonLink>
            </ActionGroup>
          ) : null}
        </>
      )}
      <Paragraph>
        <TextLink to={`/opleidingen/advies?opleiding=${trainingId}`}>{advice('link')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink to="/opleidingen/mijn">{t('toMine')}</TextLink>
      </Paragraph>
    </Card>
  );
}
