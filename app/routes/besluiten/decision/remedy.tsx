import { ForWhoMay } from '#app/acting.tsx';
import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Bullet, BulletList, ButtonLink, Callout, Code, Paragraph } from '#app/ui/index.ts';
import { PreparedBy } from '../../hulp/prepared-by.tsx';
import type { MyDecision, OneDecision } from './decision.server.ts';

export interface RemedyProps {
  readonly decision: MyDecision;
  readonly contact: OneDecision['municipality'];
}

/** What somebody can do who does not agree, until when and how, and who helps with it for nothing. */
export function Remedy({ decision, contact }: RemedyProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { remedy, lastDay, lastDayCertainty, daysLeft, awaitsLetter } = decision;
  const date = formatDate(lastDay, language);
  const appeal = remedy === 'APPEAL';
  const state = decision.objection?.state ?? 'DRAFT';
  const isSent = state !== 'DRAFT' && state !== 'WITHDRAWN';
  return (
    <div id="niet-eens">
      <Callout title={t(appeal ? 'remedy.appealTitle' : 'remedy.title')}>
        {isSent ? <Paragraph>{t('remedy.objected', { state: t(`sent.state.${state}`) })}</Paragraph> : null}
        <Paragraph>
          {daysLeft > 0
            ? t(appeal ? 'remedy.appealUntil' : 'remedy.until', { date })
            : t(appeal ? 'remedy.appealOver' : 'remedy.over', { date })}{' '}
          {daysLeft > 0 ? t('remedy.left', { count: daysLeft }) : null}
        </Paragraph>
        {awaitsLetter ? <Paragraph>{t('remedy.awaitsLetter')}</Paragraph> : null}
        {lastDayCertainty === 'UNVERIFIED' ? <Paragraph>{t('remedy.unverified')}</Paragraph> : null}
        {appeal ? <Paragraph>{t('remedy.appealHow')}</Paragraph> : <HowToObject contact={contact} />}
        <Paragraph>{t('remedy.stays')}</Paragraph>
        <Paragraph>{t('remedy.help')}</Paragraph>
        {appeal ? null : <ToObjection decision={decision} />}
        <Paragraph>
          <Code>{appeal ? 'art. 6:7, 6:8, 8:1 en 8:81 Awb' : 'art. 6:4, 6:7, 6:8, 6:16 en 8:81 Awb'}</Code>
        </Paragraph>
      </Callout>
    </div>
  );
}

function HowToObject({ contact }: Pick<RemedyProps, 'contact'>) {
  const t = useTexts('decision');
  return (
    <BulletList>
      <Bullet>{t('remedy.digital')}</Bullet>
      <Bullet>
        {t('remedy.letter')}{' '}
        {contact === null ? null : (
          <bdi dir="ltr" lang="nl">
            {contact.address}
          </bdi>
        )}
        <br />
        {t('remedy.contents')}
      </Bullet>
    </BulletList>
  );
}

/** To begin an objection, to go on with one, or to see how far it is. */
function ToObjection({ decision: { id, objection } }: Pick<RemedyProps, 'decision'>) {
  const t = useTexts('decision');
  const language = useLanguage();
  const base = `/besluiten/${id}/bezwaar`;
  const state = objection?.state ?? null;
  return (
    <>
      {state === 'WITHDRAWN' && objection?.withdrawnAt != null ? (
        <Paragraph>{t('remedy.again', { date: formatDate(dayOfInstant(objection.withdrawnAt), language) })}</Paragraph>
      ) : null}
      <PreparedBy prepared={objection?.draft?.prepared ?? null} />
      <ActionGroup>
        {state === null || state === 'WITHDRAWN' || state === 'DRAFT' ? (
          <ForWhoMay part="DECISIONS" needs="PREPARE">
            <ButtonLink to={base}>{t(state === 'DRAFT' ? 'remedy.continue' : 'remedy.button')}</ButtonLink>
          </ForWhoMay>
        ) : (
          <ButtonLink to={`${base}/verstuurd`}>{t('remedy.toObjection')}</ButtonLink>
        )}
      </ActionGroup>
    </>
  );
}
