import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Card,
  Details,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { isOwn } from '#graphql/training/domain/request-state.ts';
import { CompareTick } from '../compare/compare-form.tsx';
import { Acts, type MyTraining } from './acts.tsx';
import { Attendance } from './attendance.tsx';
import { TiedFiles } from '../../bewijs/tied-files.tsx';
import { askOf, RequestStanding } from './standing.tsx';

interface RequestCardProps {
  readonly request: MyTraining;
  /** Whether there is another one with which it can be compared. */
  readonly comparable: boolean;
}

/** A training of the reader's: how it stands, and what they can do. */
export function TrainingRequestCard({ request, comparable }: RequestCardProps) {
  const t = useTexts('enrolment');
  const {
    id,
    trainingId,
    title,
    provider,
    state,
    revision,
    citizenActs,
    acts,
    decisionId,
    attendance,
    files,
    takesFiles,
  } = request;
  const can = (act: MyTraining['citizenActs'][number]) => citizenActs.includes(act);
  const ask = askOf(request);
  const hidden = { opleiding: trainingId, revisie: revision };
  return (
    <Card id={`aanvraag-${id}`}>
      <h2 className="nl-heading nl-heading--level-2">
        <TextLink to={`/opleidingen/${trainingId}`}>
          <Typed lang="nl">{title}</Typed>
        </TextLink>
      </h2>
      <Paragraph>
        <Typed lang="nl">{provider}</Typed>
      </Paragraph>
      <RequestStanding request={request} />
      {decisionId === null ? null : (
        <Paragraph>
          <TextLink to={`/besluiten/${decisionId}`}>{t('card.decision')}</TextLink>
        </Paragraph>
      )}
      {state === 'CANCELLED' && decisionId === null ? (
        <ActionGroup>
          <ButtonLink to={`/opleidingen/${trainingId}`} variant="secondary">
            {t('card.again')}
          </ButtonLink>
        </ActionGroup>
      ) : null}
      {ask === null ? null : (
        <ActionGroup>
          <ButtonLink to={`/opleidingen/${trainingId}/aanvragen`}>{t(`card.${ask}`)}</ButtonLink>
        </ActionGroup>
      )}
      {can('REQUEST') ? (
        <PortalForm hidden={hidden} action="/opleidingen/mijn">
          <ActionGroup>
            {can('SAY_DISCUSSED') ? (
              <Button name="handeling" value="besproken" variant="secondary">
                {t('card.discussed')}
              </Button>
            ) : null}
            <Button name="handeling" value="weghalen" variant="subtle">
              {t('card.drop')}
            </Button>
          </ActionGroup>
        </PortalForm>
      ) : null}
      {takesFiles ? (
        <ActionGroup>
          <ButtonLink to={`/opleidingen/${trainingId}/bewijs`} variant="secondary">
            {t('files.button')}
          </ButtonLink>
        </ActionGroup>
      ) : null}
      <TiedFiles title={t(isOwn(state) ? 'files.kept' : 'files.added')} files={files} level={3} />
      <Attendance attendance={attendance} title={t('attendance.title')} />
      {comparable ? <CompareTick id={trainingId} /> : null}
      {acts.length === 0 ? null : (
        <Details summary={t('happened')}>
          <Acts acts={acts} citizen={t('you')} />
        </Details>
      )}
      {can('WITHDRAW') ? (
        <ActionGroup>
          <ButtonLink to={`/opleidingen/${trainingId}/intrekken`} variant="subtle">
            {t('card.withdraw')}
          </ButtonLink>
        </ActionGroup>
      ) : null}
    </Card>
  );
}
