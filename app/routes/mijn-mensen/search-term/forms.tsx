import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, Card, DateField, Paragraph, PortalForm, problemAt, TextArea } from '#app/ui/index.ts';
import { WordsHint } from '../form/notices.tsx';
import { type FormState, shown, shownDay } from '../form/refused.ts';

interface FormProps {
  readonly state: FormState;
}

/** Begins the term on the day of the notice (melding). */
export function StartForm({ state: { typed, problems } }: FormProps) {
  const t = useTexts('coach');
  return (
    <Card title={t('searchTerm.start.title')} id="beginnen">
      <Paragraph>{t('searchTerm.start.text')}</Paragraph>
      <PortalForm keeps>
        <DateField
          name="notifiedOn"
          label={t('searchTerm.notifiedOn')}
          hint={t('searchTerm.start.hint')}
          error={problemAt(problems, 'notifiedOn')}
          value={shownDay(typed, 'notifiedOn')}
        />
        <ActionGroup>
          <Button>{t('searchTerm.start.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}

/** Lets somebody apply at once, with the reason (art. 41 lid 11). */
export function DeviateForm({ state: { typed, problems } }: FormProps) {
  const t = useTexts('coach');
  return (
    <Card title={t('searchTerm.deviate.title')} id="afwijken">
      <Paragraph>{t('searchTerm.deviate.text')}</Paragraph>
      <PortalForm keeps>
        <WordsHint />
        <TextArea
          name="reason"
          rows={4}
          label={t('searchTerm.deviate.reason')}
          error={problemAt(problems, 'reason')}
          value={shown(typed, 'reason')}
        />
        <ActionGroup>
          <Button variant="secondary" name="doen" value="afwijken">
            {t('searchTerm.deviate.button')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
