import { formatMoney, useTexts } from '#app/i18n/index.ts';
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
import { PartnerWords } from '../../partner/said.tsx';
import { reasons, type Reviewed } from './reviewed.ts';

export interface FormsProps {
  readonly report: Reviewed;
  readonly version: Reviewed['versions'][number];
  readonly problems: readonly Problem[];
  readonly typed: { readonly reason: string; readonly words: string } | null;
}

/** Accepts the version that is shown. A proposed exemption is granted or not by an explicit choice. */
export function AcceptForm({ version, problems }: FormsProps) {
  const t = useTexts('review');
  const { settlement } = version;
  const proposed = settlement?.__typename === 'Settlement' && settlement.exempt > 0 ? settlement.exempt : null;
  const hidden = { versie: version.number, ...(proposed === null ? { vrijlating: 'geen' } : {}) };
  return (
    <Card title={t('report.accept.title')} id="akkoord">
      {version.partner?.answer?.agrees === false ? (
        <Alert kind="warning" title={t('report.accept.partnerTitle')}>
          <PartnerWords partner={version.partner} />
          <Paragraph>{t('report.accept.partnerText')}</Paragraph>
        </Alert>
      ) : null}
      <Paragraph>{t('report.accept.lead', { version: version.number })}</Paragraph>
      <PortalForm hidden={hidden}>
        {proposed === null ? null : (
          <>
            <Paragraph>{t('report.accept.exemption', { amount: formatMoney(proposed) })}</Paragraph>
            <RadioGroup
              name="vrijlating"
              label={t('report.accept.grant')}
              error={problemAt(problems, 'vrijlating')}
              choices={[
                { value: 'ja', label: t('report.accept.yes') },
                { value: 'nee', label: t('report.accept.no'), hint: t('report.accept.noHint') },
              ]}
            />
          </>
        )}
        <ActionGroup>
          <Button name="doen" value="akkoord">
            {t('report.accept.button')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}

/** Asks the citizen something about the version that is shown. */
export function AskForm({ version, problems, typed }: FormsProps) {
  const t = useTexts('review');
  return (
    <Card title={t('report.ask.title')} id="vragen">
      <Paragraph>{t('report.ask.lead')}</Paragraph>
      <PortalForm keeps hidden={{ versie: version.number }}>
        <RadioGroup
          name="reden"
          label={t('report.ask.reason')}
          error={problemAt(problems, 'reden')}
          value={typed?.reason}
          choices={reasons.map((reason) => ({ value: reason, label: t(`report.reason.${reason}`) }))}
        />
        <TextArea
          name="woorden"
          rows={4}
          optional
          label={t('report.ask.words')}
          hint={t('report.ask.wordsHint')}
          error={problemAt(problems, 'woorden')}
          value={typed?.words}
        />
        <ActionGroup>
          <Button variant="secondary" name="doen" value="vraag">
            {t('report.ask.button')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
