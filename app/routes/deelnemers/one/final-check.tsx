import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, CallLink, CheckAnswers, Page, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { ProviderAct } from '#graphql/training/domain/participation.ts';
import type { Typed as TypedForm } from '../../mijn-mensen/form/refused.ts';
import type { Participant } from './record-form.tsx';

/** An end of a training that is written down once it was looked at: it cannot be undone here. */
export interface Ending {
  readonly act: ProviderAct;
  readonly day: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly words: string;
}

interface FinalCheckProps {
  readonly participant: Participant;
  readonly ending: Ending;
  /** The form as it was typed, which comes back where the reader changes something. */
  readonly typed: TypedForm;
}

/** Name of the button of the check page, and what it says. */
export const checkedName = 'nagekeken';

/** Asks once more before a training is written down as completed or stopped. */
export function FinalCheck({ participant: { id, name, title }, ending, typed }: FinalCheckProps) {
  const t = useTexts('participant');
  const language = useLanguage();
  const { act, day, expiresOn, words } = ending;
  const date = (on: LocalDate) => formatDate(on, language);
  return (
    <Page
      title={t('check.title')}
      lead={
        <>
          <Typed>{name}</Typed> · <Typed lang="nl">{title}</Typed>
        </>
      }
      back={{ to: `/deelnemers/${id}`, label: name }}
    >
      <CheckAnswers
        answers={[
          { label: t('record.choose'), value: t(`record.act.${act}`) },
          ...(day === null ? [] : [{ label: t('record.day'), value: date(day) }]),
          ...(expiresOn === null ? [] : [{ label: t('record.expiresOn'), value: date(expiresOn) }]),
          ...(words === '' ? [] : [{ label: t('record.words'), value: <Typed>{words}</Typed> }]),
        ]}
      />
      <Paragraph>
        {t('check.text')}
        <CallLink />
      </Paragraph>
      <PortalForm hidden={typed}>
        <ActionGroup>
          <Button name={checkedName} value="ja">
            {t('check.button')}
          </Button>
          <Button name={checkedName} value="nee" variant="subtle">
            {t('check.change')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
