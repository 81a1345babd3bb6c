import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, CallLink, Callout, Code, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { MyVersionFacts } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export interface ObjectionProps {
  readonly version: Pick<
    MyVersionFacts,
    'id' | 'state' | 'basis' | 'objectionLastDay' | 'establishedBy' | 'establishReason'
  >;
  readonly today: LocalDate;
  readonly contact: { readonly address: string; readonly phone: string } | null;
}

/** For a version that is or was in force: until when and how somebody can object. Louder where the municipality decided without agreement. */
export function Objection({ version, today, contact }: ObjectionProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { state, basis, objectionLastDay, establishedBy, establishReason } = version;
  if (basis === null || objectionLastDay === null) return null;
  const date = formatDate(objectionLastDay, language);
  const open = objectionLastDay >= today;
  return (
    <Callout title={t(`objection.title.${basis}`)}>
      {basis === 'DECISION' ? (
        <>
          <Paragraph>{t('objection.decision', { name: establishedBy ?? '' })}</Paragraph>
          {establishReason === null ? null : (
            <blockquote>
              <Typed lang="nl">{establishReason}</Typed>
            </blockquote>
          )}
        </>
      ) : null}
      {open ? (
        <>
          <Paragraph>{t('objection.until', { date })}</Paragraph>
          <BulletList>
            <Bullet>
              {t('objection.letter')}{' '}
              {contact === null ? null : (
                <bdi dir="ltr" lang="nl">
                  {contact.address}
                </bdi>
              )}
            </Bullet>
            <Bullet>{t('objection.contents')}</Bullet>
            {state === 'IN_FORCE' ? <Bullet>{t('objection.meanwhile')}</Bullet> : null}
            <Bullet>
              {t('objection.help')}
              <CallLink />
            </Bullet>
          </BulletList>
        </>
      ) : (
        <Paragraph>
          {t('objection.over', { date })}
          <CallLink />
        </Paragraph>
      )}
      <Paragraph>
        <TextLink to={`/besluiten/${version.id}`}>{t('objection.portal')}</TextLink>
      </Paragraph>
      <Paragraph>
        <Code>{t('objection.article')}</Code>
      </Paragraph>
    </Callout>
  );
}
