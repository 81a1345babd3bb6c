import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  AmountField,
  Button,
  CheckboxGroup,
  Heading,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  TextArea,
  TextField,
  TextLink,
} from '#app/ui/index.ts';
import type { AdvisableTrainingsResult, ChosenTrainingsResult } from '#graphql/generated/documents.ts';
import { financingSources } from '#graphql/training/domain/financing.ts';
import { usePlace, usePrice, useStart } from '../../opleidingen/training-card.tsx';
import { trainingFrom } from '../../opleidingen/training/way-back.ts';
import { amountField, type TypedAdvice } from './fields.ts';

export type Advisable = ChosenTrainingsResult['trainings'][number];

interface AdviceFormProps {
  readonly typed: TypedAdvice | null;
  readonly problems: readonly Problem[];
  /** Trainings that are ticked, and those that were looked for; `null` where nothing was. */
  readonly chosen: readonly Advisable[];
  readonly found: AdvisableTrainingsResult['findTrainings'] | null;
  /** The address of the page. */
  readonly here: string;
}

/** Where what was looked for stands: the page comes back there. */
const foundId = 'gevonden';

/** The form of an advice. Looking for a training sends it too, so that nothing that was typed is lost. */
export function AdviceForm({ typed, problems, chosen, found, here }: AdviceFormProps) {
  const t = useTexts('advice');
  const trainingTexts = useTexts('training');
  const language = useLanguage();
  const start = useStart();
  const place = usePlace();
  const price = usePrice();
  const choiceOf = (training: Advisable) => ({
    value: training.id,
    label: training.title,
    hint: (
      <>
        {factsOf(training).join(' · ')}
        <br />
        <TextLink to={trainingFrom(here, training.id)} subject={training.title} newTab>
          {trainingTexts('one.whole')}
        </TextLink>
      </>
    ),
  });
  const factsOf = (training: Advisable) => {
    const [first] = training.runs;
    return [
      training.provider,
      ...(training.time === null ? [] : [trainingTexts(`time.${training.time}`)]),
      first ? trainingTexts('one.run', { date: formatDate(first.startsOn, language) }) : start(training),
      place(training),
      price(training),
    ];
  };
  const others = found?.trainings.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [];
  const unseen = found === null ? 0 : found.count - found.trainings.length;
  return (
    <PortalForm keeps>
      <TextField name="zoek" label={t('give.search')} optional inputMode="search" value={typed?.search} />
      <ActionGroup>
        <Button name="handeling" value="zoeken" variant="secondary" formAction={`#${foundId}`}>
          {t('give.searchButton')}
        </Button>
      </ActionGroup>
      <div id={foundId}>
        {chosen.length + others.length === 0 ? (
          <>
            <Heading>{t('give.trainings')}</Heading>
            <Paragraph>{t('give.noneChosen')}</Paragraph>
          </>
        ) : (
          <CheckboxGroup
            name="training"
            label={t('give.trainings')}
            hint={t('give.trainingsHint')}
            error={problemAt(problems, 'training')}
            values={chosen.map(({ id }) => id)}
            choices={[...chosen, ...others].map(choiceOf)}
          />
        )}
        {found?.count === 0 ? <Paragraph>{t('give.foundNone')}</Paragraph> : null}
        {unseen > 0 ? <Paragraph>{t('give.unseen', { count: unseen })}</Paragraph> : null}
      </div>
      <Heading>{t('money.title')}</Heading>
      <Paragraph>{t('give.money')}</Paragraph>
      {financingSources.map((source) => (
        <AmountField
          key={source}
          name={amountField(source)}
          label={t(`money.from.${source}`)}
          optional
          error={problemAt(problems, amountField(source))}
          value={typed?.amounts[source]}
        />
      ))}
      <TextArea
        name="words"
        rows={8}
        label={t('give.words')}
        hint={t('give.wordsHint')}
        error={problemAt(problems, 'words')}
        value={typed?.words}
      />
      <ActionGroup>
        <Button name="handeling" value="versturen">
          {t('give.button')}
        </Button>
      </ActionGroup>
    </PortalForm>
  );
}
