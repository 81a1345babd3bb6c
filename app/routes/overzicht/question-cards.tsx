import { formatDate, type Language, type Texts, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, CallLink, Card, Paragraph, Typed } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { decisionTitle } from '../besluiten/words.ts';
import { stateOf } from '../inkomsten/month-list.tsx';
import { MonthCard } from './month-card.tsx';

type Asked = Pick<OverviewResult, 'incomeMonths' | 'changesUnderWay' | 'decisionsUnderWay' | 'trainingsUnderWay'>;

/** Questions of the municipality that wait for the reader's answer, by what they are about. */
export function questionsOf({ incomeMonths, changesUnderWay, decisionsUnderWay, trainingsUnderWay }: Asked) {
  return {
    months: incomeMonths.filter((item) => stateOf(item) === 'questioned').toReversed(),
    changes: changesUnderWay.filter(({ status }) => status === 'QUESTIONED'),
    decisions: decisionsUnderWay.filter(({ objection }) => objection?.reasonsAwaited),
    trainings: trainingsUnderWay.filter(
      ({ state, place, takesPlace }) => state === 'NEED_MORE_INFO' || place === 'OFFERED' || takesPlace,
    ),
  };
}

export function countQuestions({ months, changes, decisions, trainings }: ReturnType<typeof questionsOf>): number {
  return months.length + changes.length + decisions.length + trainings.length;
}

/** What is asked, with the place to answer it: first what has a last day. */
export function WaitingForAnswers({ months, changes, decisions, trainings }: ReturnType<typeof questionsOf>) {
  const change = useTexts('change');
  const decisionTexts = useTexts('decision');
  const language = useLanguage();
  return (
    <>
      {decisions.map((decision) => {
        const { id, objection } = decision;
        const date = objection?.reasonsBy ? formatDate(objection.reasonsBy, language) : '';
        return (
          <Card key={id} title={decisionTexts('sent.reasonsTitle', { date })} id={`redenen-${id}`}>
            <Paragraph>
              {decisionTexts('home.about', { title: decisionTitle(decision, language) })}{' '}
              {decisionTexts('sent.reasonsText')}
              <CallLink />
            </Paragraph>
            <ActionGroup>
              <ButtonLink to={`/besluiten/${id}/bezwaar`}>{decisionTexts('sent.reasonsButton')}</ButtonLink>
            </ActionGroup>
          </Card>
        );
      })}
      {months.map((item) => (
        <MonthCard key={item.month} item={item} />
      ))}
      {changes.map(({ id, kind }) => (
        <Card key={id} title={change('home.questioned')} id={`vraag-${id}`}>
          <Paragraph>
            <strong>{change(`kind.${kind}`)}.</strong> {change('home.questionedText')}
          </Paragraph>
          <ActionGroup>
            <ButtonLink to={`/wijzigingen/${id}/vraag`}>{change('home.questionedButton')}</ButtonLink>
          </ActionGroup>
        </Card>
      ))}
      {trainings.map((training) => (
        <TrainingWaits key={training.id} training={training} />
      ))}
    </>
  );
}

type TrainingUnderWay = Asked['trainingsUnderWay'][number];

/** A question about a training, a place that is offered, or one that can be chosen. */
function TrainingWaits({ training }: { readonly training: TrainingUnderWay }) {
  const t = useTexts('enrolment');
  const asks = askedAbout(training, t, useLanguage());
  const { id, title, takesPlace } = training;
  return (
    <Card title={asks.title} id={`opleiding-${id}`}>
      <Paragraph>
        <Typed lang="nl">{title}</Typed>
        {takesPlace ? `. ${t('home.ask.text')}` : null}
      </Paragraph>
      <ActionGroup>
        <ButtonLink to={asks.to}>{asks.button}</ButtonLink>
      </ActionGroup>
    </Card>
  );
}

function askedAbout(
  { trainingId, place, answerBy, takesPlace }: TrainingUnderWay,
  t: Texts<'enrolment'>,
  language: Language,
): { readonly to: string; readonly title: string; readonly button: string } {
  if (place === 'OFFERED') {
    const by = answerBy === null ? '' : formatDate(answerBy, language);
    return { to: '/opleidingen/mijn', title: t('home.OFFERED.title', { by }), button: t('home.OFFERED.button') };
  }
  const at = `/opleidingen/${trainingId}`;
  return takesPlace
    ? { to: `${at}/plek`, title: t('home.ask.title'), button: t('place.ask') }
    : { to: `${at}/aanvragen`, title: t('home.question.title'), button: t('home.question.button') };
}
