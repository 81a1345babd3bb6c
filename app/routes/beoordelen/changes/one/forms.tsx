import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Card,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import { changeOutcomes, changeQuestionReasons } from '#graphql/change/domain/change-state.ts';

export interface FormsProps {
  readonly version: number;
  /** Another account is told, and not taken back. */
  readonly asksAccount: boolean;
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>> | null;
}

/** Says that the version that is shown was processed, and what follows. */
export function ProcessForm({ version, asksAccount, problems, typed }: FormsProps) {
  const t = useTexts('change');
  return (
    <Card title={t('review.process.title')} id="verwerken">
      <Paragraph>{t('review.process.lead', { version })}</Paragraph>
      {asksAccount ? (
        <Alert kind="warning">
          <Paragraph>{t('review.process.account')}</Paragraph>
        </Alert>
      ) : null}
      <PortalForm keeps hidden={{ versie: version }}>
        <RadioGroup
          name="outcome"
          label={t('review.process.outcome')}
          error={problemAt(problems, 'outcome')}
          value={typed?.['outcome']}
          choices={changeOutcomes.map((one) => ({ value: one, label: t(`review.process.on.${one}`) }))}
        />
        <TextArea
          name="words"
          rows={4}
          optional
          label={t('review.process.words')}
          error={problemAt(problems, 'words')}
          value={typed?.['words']}
        />
        <ActionGroup>
          <Button name="doen" value="verwerken">
            {t('review.process.button')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}

/** Asks the citizen something about the version that is shown. */
export function AskForm({ version, problems, typed }: FormsProps) {
  const t = useTexts('change');
  return (
    <Card title={t('review.ask.title')} id="vragen">
      <Paragraph>{t('review.ask.lead')}</Paragraph>
      <PortalForm keeps hidden={{ versie: version }}>
        <RadioGroup
          name="reason"
          label={t('review.ask.reason')}
          error={problemAt(problems, 'reason')}
          value={typed?.['reason']}
          choices={changeQuestionReasons.map((one) => ({ value: one, label: t(`review.ask.on.${one}`) }))}
        />
        <TextArea
          name="question"
          rows={4}
          optional
          label={t('review.ask.words')}
          hint={t('review.ask.wordsHint')}
          error={problemAt(problems, 'question')}
          value={typed?.['question']}
        />
        <ActionGroup>
          <Button variant="secondary" name="doen" value="vraag">
            {t('review.ask.button')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
