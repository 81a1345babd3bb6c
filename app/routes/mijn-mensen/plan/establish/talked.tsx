import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Alert, Bullet, BulletList, ButtonLink, CheckAnswers, Heading, TextLink } from '#app/ui/index.ts';
import type { AppointmentFacts } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Talk } from './talks.ts';

export interface TalkedProps {
  /** Id of the person. */
  readonly person: string;
  /** Whether the citizen answered the proposal. */
  readonly answered: boolean;
  readonly talks: { readonly last: Talk | null; readonly after: boolean };
  readonly next: AppointmentFacts | null;
  /** The last day for an answer, where it has not passed. */
  readonly until: LocalDate | null;
}

/** Whether people talked since the answer, how to do so, and a warning where it is early to decide. */
export function Talked({ person, answered, talks: { last, after }, next, until }: TalkedProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const path = `/mijn-mensen/${person}`;
  const none = t(answered ? 'establish.talked.none' : 'establish.talked.noneNoAnswer');
  return (
    <>
      <Heading>{t('establish.talked.title')}</Heading>
      <CheckAnswers
        answers={[
          {
            label: t('establish.talked.last'),
            value: (
              <>
                {last === null
                  ? null
                  : t('establish.talked.heldOn', {
                      date: formatDate(last.on, language),
                      way: t(`way.${last.way}`),
                    })}{' '}
                {last?.minutes ? (
                  <TextLink to={`${path}/gesprek/${last.minutes}`}>{t('establish.talked.minutes')}</TextLink>
                ) : null}
                {after ? null : <p>{none}</p>}
              </>
            ),
          },
          {
            label: t('establish.talked.next'),
            value:
              next === null
                ? t('establish.talked.noNext')
                : t('establish.talked.heldOn', {
                    date: formatInstant(next.startsAt, language),
                    way: t(`way.${next.way}`),
                  }),
          },
        ]}
      />
      <ActionGroup>
        <ButtonLink to={`${path}/afspraak/nieuw`} variant="secondary">
          {t('establish.talked.plan')}
        </ButtonLink>
        <ButtonLink to={`${path}/gesprek/nieuw`} variant="secondary">
          {t('establish.talked.write')}
        </ButtonLink>
      </ActionGroup>
      {until === null && after ? null : (
        <Alert kind="warning" title={t('establish.warning.title')}>
          <BulletList>
            {after ? null : (
              <Bullet>{t(answered ? 'establish.warning.noTalk' : 'establish.warning.noTalkNoAnswer')}</Bullet>
            )}
            {until === null ? null : (
              <Bullet>{t('establish.warning.early', { date: formatDate(until, language) })}</Bullet>
            )}
          </BulletList>
        </Alert>
      )}
    </>
  );
}
