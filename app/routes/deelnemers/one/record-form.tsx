import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  DateField,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { TrainingParticipantResult } from '#graphql/generated/documents.ts';
import { type FormState, revisionToSend, shown, shownDay } from '../../mijn-mensen/form/refused.ts';

export type Participant = NonNullable<TrainingParticipantResult['trainingParticipant']>;

interface RecordFormProps {
  readonly participant: Participant;
  readonly state: FormState;
}

/** What happened in a training: a place that is kept, a start, an end, a certificate. */
export function RecordForm({ participant: { providerActs, revision }, state }: RecordFormProps) {
  const t = useTexts('participant');
  const { typed, problems } = state;
  if (providerActs.length === 0) return <Paragraph>{t('record.over')}</Paragraph>;
  const completes = providerActs.includes('COMPLETE');
  const dated = providerActs.filter((act) => act !== 'CONFIRM');
  return (
    <PortalForm keeps hidden={{ revisie: revisionToSend(revision, state) }}>
      <RadioGroup
        name="act"
        label={t('record.choose')}
        error={problemAt(problems, 'act')}
        value={shown(typed, 'act')}
        choices={providerActs.map((value) => ({
          value,
          label: t(`record.act.${value}`),
          ...(value === 'COMPLETE' ? { hint: t('record.certificate') } : {}),
        }))}
      />
      <DateField
        name="day"
        label={t('record.day')}
        hint={[
          t('record.dayNeeded', { acts: dated.map((act) => t(`record.act.${act}`)).join(' · ') }),
          ...(completes ? [t('record.dayCertificate')] : []),
        ].join(' ')}
        error={problemAt(problems, 'day')}
        value={shownDay(typed, 'day')}
      />
      {completes ? (
        <DateField
          name="expiresOn"
          label={t('record.expiresOn')}
          hint={t('record.expiresHint')}
          optional
          error={problemAt(problems, 'expiresOn')}
          value={shownDay(typed, 'expiresOn')}
        />
      ) : null}
      <TextArea
        name="words"
        rows={3}
        label={t('record.words')}
        hint={t('record.wordsHint')}
        error={problemAt(problems, 'words')}
        value={shown(typed, 'words')}
      />
      <ActionGroup>
        <Button>{t('record.button')}</Button>
      </ActionGroup>
    </PortalForm>
  );
}
