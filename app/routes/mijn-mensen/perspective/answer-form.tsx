import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import type { PerspectiveAnswer } from '#graphql/generated/documents.ts';
import { kinds, ways } from '../appointment/fields.ts';
import { AppointmentFields } from '../appointment/forms.tsx';
import { FormNotices } from '../form/notices.tsx';
import { type FormState, shown } from '../form/refused.ts';

interface AnswerFormProps {
  readonly answer: PerspectiveAnswer;
  /** Of the request. */
  readonly id: string;
  readonly state: FormState;
}

/** The form of one answer: a talk with its appointment, or not now with a reason and a way on. */
export function AnswerForm({ answer, id, state }: AnswerFormProps) {
  const t = useTexts('joining');
  const { typed, problems } = state;
  const isTalk = answer === 'TALK';
  return (
    <>
      <FormNotices state={state} />
      <PortalForm keeps hidden={{ vraag: id }}>
        <TextArea
          name="words"
          label={t(isTalk ? 'coach.talkWords' : 'coach.notNowWords')}
          hint={t('coach.readsHint')}
          error={problemAt(problems, 'words')}
          value={shown(typed, 'words')}
        />
        {isTalk ? (
          <AppointmentFields {...{ state, appointment: null, kinds, ways }} />
        ) : (
          <TextArea
            name="wayOn"
            label={t('coach.wayOn')}
            hint={t('coach.wayOnHint')}
            error={problemAt(problems, 'wayOn')}
            value={shown(typed, 'wayOn')}
          />
        )}
        <ActionGroup>
          <Button>{t(isTalk ? 'coach.sendTalk' : 'coach.sendNotNow')}</Button>
        </ActionGroup>
      </PortalForm>
    </>
  );
}
