import { formatMoney, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Badge,
  type BadgeTone,
  Button,
  ButtonLink,
  CallLink,
  Card,
  Details,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { CompareTick } from '../compare/compare-form.tsx';
import { Acts, type MyTraining } from './acts.tsx';
import { Attendance } from './attendance.tsx';
import { TrainingFiles } from '../files/training-files.tsx';
import { Overlaps } from './overlaps.tsx';
import { PlacePart } from './place-part.tsx';

const tones: Readonly<Partial<Record<MyTraining['state'], BadgeTone>>> = {
  NEED_MORE_INFO: 'action',
  APPROVED: 'ok',
  ENROLLED: 'ok',
  STARTED: 'ok',
  COMPLETED: 'ok',
  REJECTED: 'warning',
};

interface RequestCardProps {
  readonly request: MyTraining;
  /** Whether there is another one with which it can be compared. */
  readonly comparable: boolean;
}

/** A training of the reader's: its state in words, what happens next, and what they can do. */
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
    place,
    attendance,
    overlaps,
    amountCents,
    files,
    takesFiles,
  } = request;
  const can = (act: MyTraining['citizenActs'][number]) => citizenActs.includes(act);
  const ask = can('REQUEST') ? 'request' : can('ANSWER') ? 'answer' : null;
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
      <Paragraph>
        <Badge tone={tones[state] ?? 'neutral'}>{t(`state.${state}`)}</Badge>
      </Paragraph>
      {place !== null && (state === 'APPROVED' || state === 'ENROLLED') ? null : (
        <Paragraph>
          {t(`next.${state}`)}
          {state === 'STARTED' ? <CallLink /> : null}
        </Paragraph>
      )}
      {amountCents === null ? null : <Paragraph>{t('money.pays', { amount: formatMoney(amountCents) })}</Paragraph>}
      <PlacePart {...request} />
      {place === null ? null : <Overlaps title={title} overlaps={overlaps} />}
      {decisionId === null ? null : (
        <Paragraph>
          <TextLink to={`/besluiten/${decisionId}`}>{t('card.decision')}</TextLink>
        </Paragraph>
      )}
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
      <TrainingFiles files={files} />
      <Attendance attendance={attendance} title={t('attendance.title')} />
      {comparable ? <CompareTick id={trainingId} /> : null}
      {acts.length === 0 ? null : (
        <Details summary={t('happened')}>
          <Acts acts={acts} citizen={t('you')} />
        </Details>
      )}
      {can('WITHDRAW') ? (
        <Details summary={t('card.withdraw')}>
          <Paragraph>{t('card.withdrawText')}</Paragraph>
          <PortalForm hidden={{ ...hidden, handeling: 'intrekken' }} action="/opleidingen/mijn">
            <ActionGroup>
              <Button variant="danger">{t('card.withdraw')}</Button>
            </ActionGroup>
          </PortalForm>
        </Details>
      ) : null}
    </Card>
  );
}
