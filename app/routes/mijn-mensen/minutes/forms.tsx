import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  DateField,
  Details,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { ContactWay, MinutesFacts } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { type FormState, revisionToSend, shown, shownDay } from '../form/refused.ts';

export interface MinutesFormProps {
  readonly state: FormState;
  readonly minutes: MinutesFacts | null;
  readonly today: LocalDate;
  readonly ways: readonly ContactWay[];
}

/** A private draft of its author; published in the same form, so that nobody shares other words than those they see. */
export function MinutesForm({ state, minutes, today, ways }: MinutesFormProps) {
  const t = useTexts('coach');
  const { typed, problems } = state;
  return (
    <PortalForm keeps hidden={{ revisie: revisionToSend(minutes?.revision ?? 0, state) }}>
      <Alert kind="info" title={t('minutes.private.title')}>
        <Paragraph>{t('minutes.private.text')}</Paragraph>
        <Paragraph>{t('words.hint')}</Paragraph>
      </Alert>
      <DateField
        name="heldOn"
        label={t('minutes.heldOn')}
        error={problemAt(problems, 'heldOn')}
        value={shownDay(typed, 'heldOn', minutes?.heldOn ?? today)}
      />
      <RadioGroup
        name="way"
        label={t('minutes.way')}
        error={problemAt(problems, 'way')}
        value={shown(typed, 'way', minutes?.way)}
        choices={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
      />
      <TextArea
        name="words"
        rows={12}
        label={t('minutes.words')}
        hint={t('minutes.wordsHint')}
        error={problemAt(problems, 'words')}
        value={shown(typed, 'words', minutes?.words)}
      />
      <ActionGroup>
        <Button variant="secondary" name="doen" value="bewaren">
          {t('minutes.keep')}
        </Button>
        <Button name="doen" value="delen">
          {t('minutes.publish')}
        </Button>
      </ActionGroup>
      <Paragraph>{t('minutes.publishText')}</Paragraph>
    </PortalForm>
  );
}

/** Throws a draft away. */
export function DiscardForm({ state, revision }: { readonly state: FormState; readonly revision: number }) {
  const t = useTexts('coach');
  return (
    <Details summary={t('minutes.discard')}>
      <Paragraph>{t('minutes.discardText')}</Paragraph>
      <PortalForm hidden={{ revisie: revisionToSend(revision, state) }}>
        <ActionGroup>
          <Button variant="danger" name="doen" value="weg">
            {t('minutes.discard')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Details>
  );
}
