import { formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Badge,
  type BadgeTone,
  Bullet,
  BulletList,
  Button,
  CallLink,
  Card,
  Paragraph,
  PortalForm,
  Typed,
} from '#app/ui/index.ts';
import type { MyMandate } from '#graphql/generated/documents.ts';
import { managesMoney } from '#graphql/shared/acting.ts';
import { endOf, isOver, rightsOf } from './mandate-words.ts';

const tones: Readonly<Record<MyMandate['state'], BadgeTone>> = {
  INVITED: 'warning',
  CODE_EXPIRED: 'warning',
  ACTIVE: 'ok',
  PAST: 'neutral',
  ENDED: 'neutral',
};

/** Somebody who helps, was invited or helped before: what they may, until when, and the way to stop it. */
export function Helper({ mandate }: { readonly mandate: MyMandate }) {
  const t = useTexts('mandate');
  const language = useLanguage();
  const { id, state, kind, helperName, courtDecidedOn, appointmentRecordedOn, untilDate, codeExpiresAt, acceptedAt } =
    mandate;
  const waits = acceptedAt === null;
  return (
    <Card id={`hulp-${id}`}>
      <h3 className="nl-heading nl-heading--level-3">
        {helperName === null ? t('helpers.unnamed') : <Typed>{helperName}</Typed>}{' '}
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
      </h3>
      <Paragraph>
        {t(`kind.${kind}`)}
        {courtDecidedOn === null ? null : (
          <>
            <br />
            {t('court', { date: formatDate(courtDecidedOn, language) })}
            {isOver(mandate) || !managesMoney(kind) ? null : (
              <>
                <br />
                {appointmentRecordedOn === null ? (
                  <>
                    {t('notRecorded')}
                    <CallLink />
                  </>
                ) : (
                  t('recorded', { date: formatDate(appointmentRecordedOn, language) })
                )}
              </>
            )}
          </>
        )}
      </Paragraph>
      <BulletList>
        {rightsOf(mandate, language).map((right) => (
          <Bullet key={right}>{right}</Bullet>
        ))}
        <Bullet>{t('until', { date: formatDate(untilDate, language) })}</Bullet>
        {waits ? null : <Bullet>{t('since', { date: formatInstant(acceptedAt, language) })}</Bullet>}
      </BulletList>
      {courtDecidedOn === null || isOver(mandate) ? null : <Paragraph>{t('courtNote')}</Paragraph>}
      {isOver(mandate) ? <Paragraph>{endOf(mandate, language)}</Paragraph> : null}
      {state === 'INVITED' ? (
        <Paragraph>{t('helpers.codeUntil', { date: formatInstant(codeExpiresAt, language) })}</Paragraph>
      ) : null}
      {isOver(mandate) ? null : (
        <PortalForm hidden={{ hulp: id }}>
          <ActionGroup>
            {waits ? (
              <Button variant="secondary" name="handeling" value="code" describedBy={`hulp-${id}`}>
                {t('helpers.newCode')}
              </Button>
            ) : null}
            <Button variant="secondary" name="handeling" value="stoppen" describedBy={`hulp-${id}`}>
              {t(waits ? 'helpers.takeBack' : 'helpers.end')}
            </Button>
          </ActionGroup>
        </PortalForm>
      )}
    </Card>
  );
}
