import type { ReactNode } from 'react';
import { dayOfInstant, formatTime, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  Card,
  DateField,
  Details,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  TextField,
} from '#app/ui/index.ts';
import { hearingWays, notHeardReasons, objectionOutcomes, reasonsMissing } from '#graphql/decision/domain/objection.ts';
import type { ObjectionFileFacts } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { type FormState, revisionToSend, shown, shownDay } from '../../mijn-mensen/form/refused.ts';

export interface ActFormsProps {
  readonly file: ObjectionFileFacts;
  readonly state: FormState;
  readonly today: LocalDate;
}

/** What can be done now, the usual next step first; the others fold away. */
export function ActForms(props: ActFormsProps) {
  const { state } = props.file.objection;
  switch (state) {
    case 'SUBMITTED':
      return (
        <>
          <Confirm {...props} />
          <Ask {...props} />
          <Extend {...props} />
        </>
      );
    case 'RECEIVED':
      return (
        <>
          <Plan {...props} />
          <Ask {...props} />
          <Decide {...props} />
          <Extend {...props} />
        </>
      );
    case 'HEARING_PLANNED':
      return (
        <>
          <Hear {...props} />
          <Plan {...props} />
          <Ask {...props} />
          <Decide {...props} />
          <Extend {...props} />
        </>
      );
    case 'HEARD':
      return (
        <>
          <Decide {...props} />
          <Extend {...props} />
        </>
      );
    default:
      return null;
  }
}

interface ActProps extends ActFormsProps {
  readonly title: string;
  readonly text?: string;
  readonly act: string;
  readonly button: string;
  readonly folded?: boolean;
  readonly children?: ReactNode;
}

function Act({ file, state, title, text, act, button, folded = false, children }: ActProps) {
  const form = (
    <>
      {text === undefined ? null : <Paragraph>{text}</Paragraph>}
      <PortalForm keeps hidden={{ revisie: revisionToSend(file.objection.revision, state), doen: act }}>
        {children}
        <ActionGroup>
          <Button variant={folded ? 'secondary' : 'primary'}>{button}</Button>
        </ActionGroup>
      </PortalForm>
    </>
  );
  if (!folded)
    return (
      <Card title={title} id={act}>
        {form}
      </Card>
    );
  // What was refused stays in sight.
  return (
    <Details summary={title} open={state.typed?.['doen'] === act}>
      {form}
    </Details>
  );
}

function Confirm(props: ActFormsProps) {
  const t = useTexts('decision');
  return (
    <Act
      {...props}
      title={t('desk.confirm.title')}
      text={t('desk.confirm.text')}
      act="confirmed"
      button={t('desk.confirm.button')}
    />
  );
}

function Ask(props: ActFormsProps) {
  const t = useTexts('decision');
  const { file, state } = props;
  if (file.objection.reasonsBy !== null || !reasonsMissing(file.objection)) return null;
  return (
    <Act
      {...props}
      folded
      title={t('desk.ask.title')}
      text={t('desk.ask.text')}
      act="asked"
      button={t('desk.ask.button')}
    >
      <TextArea
        name="askWords"
        rows={4}
        label={t('desk.ask.words')}
        error={problemAt(state.problems, 'askWords')}
        value={shown(state.typed, 'askWords')}
      />
      <DateField
        name="reasonsBy"
        label={t('desk.ask.by')}
        hint={file.repairDays === null ? undefined : t('desk.ask.usual', { days: file.repairDays })}
        error={problemAt(state.problems, 'reasonsBy')}
        value={shownDay(state.typed, 'reasonsBy')}
      />
    </Act>
  );
}

function Plan(props: ActFormsProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { file, state } = props;
  const { hearing } = file.objection;
  const { typed, problems } = state;
  return (
    <Act
      {...props}
      folded={hearing !== null}
      title={t(hearing === null ? 'desk.plan.title' : 'desk.plan.move')}
      act="planned"
      button={t('desk.plan.button')}
    >
      <DateField
        name="day"
        label={t('desk.plan.day')}
        hint={t('desk.plan.dayHint')}
        error={problemAt(problems, 'day')}
        value={shownDay(typed, 'day', hearing && dayOfInstant(hearing.at))}
      />
      <TextField
        name="time"
        label={t('desk.plan.time')}
        hint={t('desk.plan.timeHint')}
        width="short"
        direction="ltr"
        error={problemAt(problems, 'time')}
        value={shown(typed, 'time', hearing && formatTime(hearing.at, language))}
      />
      <RadioGroup
        name="way"
        label={t('desk.plan.way')}
        error={problemAt(problems, 'way')}
        value={shown(typed, 'way', hearing?.way)}
        choices={hearingWays.map((way) => ({ value: way, label: t(`desk.plan.wayOf.${way}`) }))}
      />
      <TextField
        name="place"
        label={t('desk.plan.place')}
        hint={t('desk.plan.placeHint')}
        error={problemAt(problems, 'place')}
        value={shown(typed, 'place', hearing?.place)}
        spellCheck={false}
      />
    </Act>
  );
}

function Hear(props: ActFormsProps) {
  const t = useTexts('decision');
  const { typed, problems } = props.state;
  return (
    <Act {...props} title={t('desk.hear.title')} text={t('desk.hear.text')} act="heard" button={t('desk.hear.button')}>
      <DateField
        name="heardOn"
        label={t('desk.hear.heardOn')}
        error={problemAt(problems, 'heardOn')}
        value={shownDay(typed, 'heardOn')}
      />
      <TextArea
        name="hearWords"
        rows={10}
        label={t('desk.hear.words')}
        error={problemAt(problems, 'hearWords')}
        value={shown(typed, 'hearWords')}
      />
    </Act>
  );
}

function Extend(props: ActFormsProps) {
  const t = useTexts('decision');
  const { file, state, today } = props;
  const { extendedAt, decideBy } = file.objection;
  if (extendedAt !== null || (decideBy !== null && decideBy < today)) return null;
  return (
    <Act
      {...props}
      folded
      title={t('desk.extend.title')}
      text={t('desk.extend.text')}
      act="extended"
      button={t('desk.extend.button')}
    >
      <TextArea
        name="extendWords"
        rows={4}
        label={t('desk.extend.words')}
        error={problemAt(state.problems, 'extendWords')}
        value={shown(state.typed, 'extendWords')}
      />
    </Act>
  );
}

function Decide(props: ActFormsProps) {
  const t = useTexts('decision');
  const { file, state } = props;
  const { typed, problems } = state;
  const heard = file.objection.heardOn !== null;
  return (
    <Act
      {...props}
      folded={!heard}
      title={t('desk.decide.title')}
      text={t('desk.decide.text')}
      act="decided"
      button={t('desk.decide.button')}
    >
      <RadioGroup
        name="outcome"
        label={t('desk.decide.outcome')}
        error={problemAt(problems, 'outcome')}
        value={shown(typed, 'outcome')}
        choices={objectionOutcomes.map((one) => ({ value: one, label: t(`desk.decide.outcomeOf.${one}`) }))}
      />
      {heard ? null : (
        <RadioGroup
          name="notHeard"
          label={t('desk.decide.notHeard')}
          error={problemAt(problems, 'notHeard')}
          value={shown(typed, 'notHeard')}
          choices={notHeardReasons.map((one) => ({ value: one, label: t(`desk.decide.notHeardOf.${one}`) }))}
        />
      )}
      <TextArea
        name="decideWords"
        rows={8}
        label={t('desk.decide.words')}
        error={problemAt(problems, 'decideWords')}
        value={shown(typed, 'decideWords')}
      />
    </Act>
  );
}
