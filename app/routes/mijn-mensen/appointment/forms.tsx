import { dayOfInstant, formatTime, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  Card,
  DateField,
  HoursField,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  TextField,
} from '#app/ui/index.ts';
import type { AppointmentFacts, AppointmentKind, ContactWay } from '#graphql/generated/documents.ts';
import { WordsHint } from '../form/notices.tsx';
import { type FormState, revisionToSend, shown, shownDay } from '../form/refused.ts';

export interface AppointmentFormProps {
  readonly state: FormState;
  readonly appointment: AppointmentFacts | null;
  readonly kinds: readonly AppointmentKind[];
  readonly ways: readonly ContactWay[];
}

/** Plans an appointment or moves one. */
export function AppointmentForm(props: AppointmentFormProps) {
  const t = useTexts('coach');
  const { state, appointment } = props;
  return (
    <PortalForm keeps hidden={{ revisie: revisionToSend(appointment?.revision ?? 0, state) }}>
      <AppointmentFields {...props} />
      <ActionGroup>
        <Button>{t(appointment ? 'appointment.move' : 'appointment.plan')}</Button>
      </ActionGroup>
    </PortalForm>
  );
}

/** What is to be known of an appointment, wherever one is planned. */
export function AppointmentFields({ state, appointment, kinds, ways }: AppointmentFormProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { typed, problems } = state;
  const startsAt = appointment?.startsAt ?? null;
  return (
    <>
      <RadioGroup
        name="kind"
        inline
        label={t('appointment.kindQuestion')}
        error={problemAt(problems, 'kind')}
        value={shown(typed, 'kind', appointment?.kind ?? 'TALK')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`appointment.kind.${kind}`) }))}
      />
      <DateField
        name="day"
        label={t('appointment.day')}
        error={problemAt(problems, 'day')}
        value={shownDay(typed, 'day', startsAt === null ? null : dayOfInstant(startsAt))}
      />
      <TextField
        name="time"
        label={t('appointment.time')}
        hint={t('appointment.timeHint')}
        error={problemAt(problems, 'time')}
        value={shown(typed, 'time', startsAt === null ? null : formatTime(startsAt, language))}
        width="short"
        direction="ltr"
      />
      <HoursField
        name="minutes"
        label={t('appointment.minutes')}
        unit={t('appointment.minutesUnit')}
        error={problemAt(problems, 'minutes')}
        value={shown(typed, 'minutes', String(appointment?.minutes ?? 45))}
      />
      <RadioGroup
        name="way"
        label={t('appointment.wayQuestion')}
        error={problemAt(problems, 'way')}
        value={shown(typed, 'way', appointment?.way)}
        choices={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
      />
      <TextField
        name="place"
        label={t('appointment.place')}
        hint={t('appointment.placeHint')}
        error={problemAt(problems, 'place')}
        value={shown(typed, 'place', appointment?.place)}
        spellCheck={false}
      />
      <TextArea
        name="bring"
        rows={3}
        optional
        label={t('appointment.bring')}
        hint={t('appointment.bringHint')}
        error={problemAt(problems, 'bring')}
        value={shown(typed, 'bring', appointment?.bring)}
      />
    </>
  );
}

/** Cancels, with a reason that the citizen reads. */
export function CancelForm({
  state,
  appointment,
}: {
  readonly state: FormState;
  readonly appointment: AppointmentFacts;
}) {
  const t = useTexts('coach');
  const { typed, problems } = state;
  return (
    <Card title={t('appointment.cancel.title')} id="afzeggen">
      <Paragraph>{t('appointment.cancel.text')}</Paragraph>
      <PortalForm keeps hidden={{ revisie: revisionToSend(appointment.revision, state) }}>
        <WordsHint />
        <TextArea
          name="reason"
          rows={3}
          label={t('appointment.cancel.reason')}
          error={problemAt(problems, 'reason')}
          value={shown(typed, 'reason')}
        />
        <ActionGroup>
          <Button variant="danger" name="doen" value="afzeggen">
            {t('appointment.cancel.button')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
