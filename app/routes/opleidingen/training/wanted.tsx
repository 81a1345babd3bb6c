import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, ButtonLink, Card, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import type { ReadTrainingResult } from '#graphql/generated/documents.ts';
import { isOwn } from '#graphql/training/domain/request-state.ts';
import { askOf, RequestStanding } from '../mine/standing.tsx';

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
  const ask = request === null ? null : askOf(request);
  if (ended && request === null) return null;
  return (
    <Card title={t(request === null || isOwn(request.state) ? 'card.title' : 'card.mine')} id="aanvragen">
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
          <RequestStanding request={request} />
          {ask === null ? null : (
            <ActionGroup>
              <ButtonLink to={`/opleidingen/${trainingId}/aanvragen`}>{t(`card.${ask}`)}</ButtonLink>
            </ActionGroup>
          )}
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
