import { dayOfInstant, formatDate, formatInstant, isLanguage, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Card, Heading, Paragraph, Typed } from '#app/ui/index.ts';
import type { AskedToJoin } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { languageName } from '#graphql/shared/names.ts';
import { Answer, stateTones } from '../../perspectief/mine/request.tsx';
import { Told } from '../../perspectief/mine/told.tsx';

/** A request as the case manager reads it: the words, what the citizen chose to tell, and the answer. */
export function Asked({ request, today }: { readonly request: AskedToJoin; readonly today: LocalDate }) {
  const t = useTexts('joining');
  const language = useLanguage();
  const { id, state, words, directions, needs, askedAt, answerBy, withdrawnAt, answer } = request;
  const dayOf = (at: string) => formatDate(dayOfInstant(at), language);
  return (
    <Card id={`vraag-${id}`}>
      <Heading>{t('coach.asked', { date: formatInstant(askedAt, language) })}</Heading>
      <Paragraph>
        <Badge tone={state === 'WAITING' ? 'warning' : stateTones[state]}>{t(`state.${state}`)}</Badge>
      </Paragraph>
      {state === 'WAITING' ? (
        <Paragraph>
          {t(answerBy < today ? 'coach.late' : 'coach.answerBy', { date: formatDate(answerBy, language) })}
        </Paragraph>
      ) : null}
      {withdrawnAt === null ? null : <Paragraph>{t('coach.withdrawn', { date: dayOf(withdrawnAt) })}</Paragraph>}
      <p className="portal-written">
        <Typed>{words}</Typed>
      </p>
      {isLanguage(request.language) ? (
        <Paragraph>{t('coach.language', { language: languageName(request.language, language) })}</Paragraph>
      ) : null}
      {directions.length === 0 ? <Paragraph>{t('coach.noDirections')}</Paragraph> : null}
      {needs.length === 0 ? <Paragraph>{t('coach.noNeeds')}</Paragraph> : null}
      <Told request={request} directions={t('coach.directions')} needs={t('coach.needs')} />
      {answer === null ? null : (
        <>
          <Heading level={3}>{t('answer.title')}</Heading>
          <Answer answer={answer} />
        </>
      )}
    </Card>
  );
}
