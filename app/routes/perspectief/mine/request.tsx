import { dayOfInstant, formatDate, formatInstant, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Badge,
  type BadgeTone,
  Button,
  Card,
  Heading,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { MyPerspectiveYearResult, PerspectiveRequestState } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { Told } from './told.tsx';

type Asked = MyPerspectiveYearResult['myPerspectiveYear']['requests'][number];

export const stateTones: Readonly<Record<PerspectiveRequestState, BadgeTone>> = {
  WAITING: 'neutral',
  TALK: 'ok',
  NOT_NOW: 'neutral',
  WITHDRAWN: 'neutral',
};

interface JoiningRequestProps {
  readonly request: Asked;
  readonly today: LocalDate;
}

/** What the reader asked, where it stands and what was answered; with one tap it is taken back. */
export function JoiningRequest({ request, today }: JoiningRequestProps) {
  const t = useTexts('joining');
  const language = useLanguage();
  const { id, state, words, askedAt, answerBy, withdrawnAt, canWithdraw, answer } = request;
  const dayOf = (at: string) => formatDate(dayOfInstant(at), language);
  return (
    <Card id={`vraag-${id}`}>
      <Heading>{t('request.title', { date: formatInstant(askedAt, language) })}</Heading>
      <Paragraph>
        <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
      </Paragraph>
      {state === 'WAITING' ? (
        <Paragraph>
          {t(answerBy < today ? 'request.late' : 'request.waits', { date: formatDate(answerBy, language) })}
        </Paragraph>
      ) : null}
      {withdrawnAt === null ? null : <Paragraph>{t('request.withdrawn', { date: dayOf(withdrawnAt) })}</Paragraph>}
      <p className="portal-written">
        <Typed>{words}</Typed>
      </p>
      <Told request={request} directions={t('request.directions')} needs={t('request.needs')} />
      {answer === null ? null : (
        <>
          <Heading level={3}>{t('answer.title')}</Heading>
          <Answer answer={answer} />
          {state === 'TALK' ? (
            <Paragraph>
              <TextLink to="/afspraken">{t('answer.talk')}</TextLink>
            </Paragraph>
          ) : null}
        </>
      )}
      {canWithdraw ? (
        <PortalForm hidden={{ handeling: 'terugnemen', vraag: id }} action="/perspectief/mijn">
          {state === 'TALK' ? <Paragraph>{t('request.talkStays')}</Paragraph> : null}
          <ActionGroup>
            <Button variant="secondary">{t(state === 'TALK' ? 'request.withdrawTalk' : 'request.withdraw')}</Button>
          </ActionGroup>
        </PortalForm>
      ) : null}
    </Card>
  );
}

/** What the coach wrote. */
export function Answer({ answer }: { readonly answer: NonNullable<Asked['answer']> }) {
  const t = useTexts('joining');
  const language = useLanguage();
  const { words, wayOn, by, at } = answer;
  return (
    <>
      <p className="portal-written">
        <Typed>{words}</Typed>
      </p>
      {wayOn === null ? null : (
        <>
          <Paragraph>
            <strong>{t('answer.wayOn')}</strong>
          </Paragraph>
          <p className="portal-written">
            <Typed>{wayOn}</Typed>
          </p>
        </>
      )}
      <Paragraph>
        {t('answer.by', { name: inOwnDirection(by), date: formatDate(dayOfInstant(at), language) })}
      </Paragraph>
    </>
  );
}
