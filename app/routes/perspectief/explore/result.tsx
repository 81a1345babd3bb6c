import { Form } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Card,
  CheckboxGroup,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { Suggestion } from '#graphql/perspective-year/domain/suggest.ts';
import { FormLanguages } from '../form-languages.tsx';
import { Contact, DirectionCard, NothingKept, Person } from '../parts.tsx';
import type { Direction, DirectionTraining, Year } from '../programme.server.ts';
import { carried, type Explored, questions } from './answers.ts';

export interface ResultProps {
  readonly year: Year;
  readonly answers: Explored;
  readonly suggested: readonly Suggestion<Direction>[];
  readonly trainings: readonly DirectionTraining[];
}

/** What the exploration led to: first who helps with what is needed, then directions, each with its why, and a way to keep some. */
export function Result({ year, answers, suggested, trainings }: ResultProps) {
  const t = useTexts('perspective');
  const directions = suggested.length === 0 ? year.directions : suggested.map(({ direction }) => direction);
  return (
    <Page title={t('result.title')} lead={t('result.lead')} picture="path">
      <FirstHelp year={year} answers={answers} />
      {suggested.length === 0 ? (
        <Alert kind="info">
          <Paragraph>{t('result.nothing')}</Paragraph>
        </Alert>
      ) : null}
      {suggested.map(({ direction, energies, abilities }) => (
        <DirectionCard
          key={direction.id}
          direction={direction}
          trainings={trainings}
          why={[...energies.map((one) => t(`energy.${one}`)), ...abilities.map((one) => t(`ability.${one}`))]}
        />
      ))}
      <Form method="get" action="/perspectief/richtingen" className="portal-form">
        <CheckboxGroup
          name="richting"
          label={t('result.choose')}
          hint={t('result.chooseHint')}
          choices={directions.map(({ id, words }) => ({
            value: id,
            label: <Typed lang={words.language}>{words.title}</Typed>,
          }))}
        />
        <ActionGroup>
          <Button>{t('result.chooseButton')}</Button>
        </ActionGroup>
      </Form>
      <PortalForm hidden={{ ...carried(answers, null), stap: questions.length }} repeatable>
        <ActionGroup>
          <Button name="naar" value="terug" variant="secondary">
            {t('result.change')}
          </Button>
        </ActionGroup>
        <FormLanguages />
      </PortalForm>
      <Paragraph>
        <TextLink to="/perspectief/hoe">{t('go.how')}</TextLink>
      </Paragraph>
      <NothingKept />
      <Person contact={year.coach} />
    </Page>
  );
}

function FirstHelp({ year, answers }: Pick<ResultProps, 'year' | 'answers'>) {
  const t = useTexts('perspective');
  const helps = year.helps.filter(({ need }) => answers.needs.includes(need));
  if (helps.length === 0) return null;
  return (
    <Card title={t('result.first')} id="eerst">
      <Paragraph>{t('result.firstText')}</Paragraph>
      {helps.map(({ need, contact, instrument }) => (
        <div key={need} id={`hulp-${need}`}>
          <h3 className="nl-heading nl-heading--level-3">{t(`need.${need}`)}</h3>
          <Contact contact={contact} />
          {instrument === null ? null : (
            <Paragraph>
              {t('result.instrument', { name: instrument.name })}{' '}
              {instrument.what === null ? null : <Typed lang="nl">{instrument.what}</Typed>}
            </Paragraph>
          )}
        </div>
      ))}
    </Card>
  );
}
