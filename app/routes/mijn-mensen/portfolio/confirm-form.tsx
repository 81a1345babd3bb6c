import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  Heading,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import type { EntryChoice } from '../../portfolio/share/new/choices.ts';
import { WordsHint } from '../form/notices.tsx';
import type { FormState } from '../form/refused.ts';

export interface ConfirmFormProps {
  readonly entries: readonly EntryChoice[];
  readonly state: FormState;
}

/** Which entry a case manager saw to be so, and what they saw. */
export function ConfirmForm({ entries, state: { typed, problems, movedOn } }: ConfirmFormProps) {
  const t = useTexts('portfolio');
  return (
    <>
      <Heading id="bevestigen">{t('confirm.title')}</Heading>
      <Paragraph>{t('confirm.lead')}</Paragraph>
      <PortalForm keeps>
        <RadioGroup
          name="entry"
          label={t('confirm.entry')}
          error={problemAt(problems, 'entry')}
          // Who chose what was changed meanwhile looks and chooses again.
          value={movedOn ? undefined : typed?.['entry']}
          choices={entries.map(({ value, version, name, kind }) => ({
            value: `${value}/${version}`,
            label: name === null ? t(`kind.${kind}`) : <Typed>{name}</Typed>,
            hint: name === null ? undefined : t(`kind.${kind}`),
          }))}
        />
        <WordsHint />
        <TextArea
          name="seen"
          rows={3}
          label={t('confirm.seen')}
          hint={t('confirm.seenHint')}
          error={problemAt(problems, 'seen')}
          value={typed?.['seen']}
        />
        <ActionGroup>
          <Button>{t('confirm.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </>
  );
}
