import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, ButtonLink, Paragraph, PortalForm } from '#app/ui/index.ts';
import { restDays } from '#graphql/training/domain/places.ts';
import { hasRoom } from '../room.ts';
import type { MyTraining } from './acts.tsx';

/** How the reader stands for a run, and what they can do: ask for a place, answer an offer, leave the list. */
export function PlacePart({ id, trainingId, state, place, runs, lapse }: MyTraining) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  // What has begun says so itself.
  if (state !== 'APPROVED' && state !== 'ENROLLED') return null;
  if (place === null)
    return state === 'APPROVED' && lapse === null ? (
      <ActionGroup>
        <ButtonLink to={`/opleidingen/${trainingId}/plek`}>{t('place.ask')}</ButtonLink>
      </ActionGroup>
    ) : null;
  const date = formatDate(place.startsOn, language);
  return (
    <>
      <Paragraph>
        {t(`place.${place.state}`, {
          date,
          position: place.position ?? '',
          by: place.answerBy === null ? '' : formatDate(place.answerBy, language),
        })}
      </Paragraph>
      {place.state === 'OFFERED' ? (
        <>
          <Paragraph>
            {t(place.keepsPosition ? 'place.silence.keeps' : 'place.silence.loses')}{' '}
            {t('place.rests', { count: restDays })}
          </Paragraph>
          <PortalForm hidden={{ aanvraag: id }} action="/opleidingen/mijn">
            <ActionGroup>
              <Button name="handeling" value="aannemen">
                {t('place.accept')}
              </Button>
              <Button name="handeling" value="bedanken" variant="secondary">
                {t('place.decline')}
              </Button>
            </ActionGroup>
          </PortalForm>
        </>
      ) : null}
      {place.state === 'WAITING' ? (
        <Waiting trainingId={trainingId} other={runs.find((run) => run.id !== place.runId && hasRoom(run))} />
      ) : null}
    </>
  );
}

interface WaitingProps extends Pick<MyTraining, 'trainingId'> {
  /** Another run that has room, where there is one. */
  readonly other: MyTraining['runs'][number] | undefined;
}

/** What somebody on a waiting list can do meanwhile. */
function Waiting({ trainingId, other }: WaitingProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  return (
    <>
      <Paragraph>
        {other === undefined
          ? t('place.untilClosed')
          : t('place.other', { date: formatDate(other.startsOn, language) })}
      </Paragraph>
      <ActionGroup>
        <ButtonLink to={`/opleidingen/${trainingId}/wachtlijst`} variant="subtle">
          {t('place.leave')}
        </ButtonLink>
      </ActionGroup>
    </>
  );
}
