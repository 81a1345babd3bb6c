import { ForWhoMay } from '#app/acting.tsx';
import { dayOfInstant, formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  ButtonLink,
  Callout,
  Code,
  Paragraph,
  TextLink,
} from '#app/ui/index.ts';
import { PreparedBy } from '../../hulp/prepared-by.tsx';
import type { MyDecision, OneDecision } from './decision.server.ts';

export interface RemedyProps {
  readonly decision: MyDecision;
  readonly contact: OneDecision['municipality'];
}

/** What somebody can do who does not agree, until when and how, and who helps with it for nothing; or how far their objection is. */
export function Remedy({ decision, contact }: RemedyProps) {
  const { remedy, objection } = decision;
  return (
    <div id="niet-eens">
      {isSent(objection) ? (
        <Objected decisionId={decision.id} objection={objection} />
      ) : remedy === 'APPEAL' ? (
        <ToAppeal decision={decision} />
      ) : (
        <ToObject decision={decision} contact={contact} />
      )}
    </div>
  );
}

/** Somebody whose objection was decided about reads first that this is not the last word. */
export function DecidedAnew({ decision: { objection } }: Pick<RemedyProps, 'decision'>) {
  const t = useTexts('decision');
  if (objection?.outcome == null || objection.decidedById === null) return null;
  return (
    <Alert kind="info" title={t('anew.title')}>
      <Paragraph>{t(`anew.${objection.outcome}`)}</Paragraph>
      <Paragraph>
        <TextLink to={`/besluiten/${objection.decidedById}`}>{t('anew.link')}</TextLink>
      </Paragraph>
    </Alert>
  );
}

type SentObjection = NonNullable<MyDecision['objection']> & {
  readonly state: Exclude<NonNullable<MyDecision['objection']>['state'], 'DRAFT' | 'WITHDRAWN'>;
};

/** Whether it waits for a decision or has one: then there is no term to object any more. */
export function isSent(objection: MyDecision['objection']): objection is SentObjection {
  return objection !== null && objection.state !== 'DRAFT' && objection.state !== 'WITHDRAWN';
}

/** How far the objection is; against what was decided about it goes the remedy of that decision. */
function Objected({ decisionId, objection }: { readonly decisionId: string; readonly objection: SentObjection }) {
  const t = useTexts('decision');
  const { state, decidedById } = objection;
  return (
    <Callout title={t('remedy.objectedTitle')}>
      <Paragraph>{t('remedy.objected', { state: t(`sent.state.${state}`) })}</Paragraph>
      {decidedById === null ? (
        <>
          <Paragraph>{t('remedy.stays')}</Paragraph>
          <Paragraph>{t('remedy.help')}</Paragraph>
        </>
      ) : (
        <Paragraph>{t(`sent.stateText.${state}`)}</Paragraph>
      )}
      <ActionGroup>
        {decidedById === null ? null : <ButtonLink to={`/besluiten/${decidedById}`}>{t('anew.link')}</ButtonLink>}
        <ButtonLink
          to={`/besluiten/${decisionId}/bezwaar/verstuurd`}
          variant={decidedById === null ? 'primary' : 'secondary'}
        >
          {t('remedy.toObjection')}
        </ButtonLink>
      </ActionGroup>
      <Paragraph>
        <Code>{decidedById === null ? 'art. 6:16 en 8:81 Awb' : 'art. 7:11 Awb'}</Code>
      </Paragraph>
    </Callout>
  );
}

function ToObject({ decision, contact }: RemedyProps) {
  const t = useTexts('decision');
  const date = formatDate(decision.lastDay, useLanguage());
  return (
    <Callout title={t('remedy.title')}>
      <Term decision={decision} until={t('remedy.until', { date })} over={t('remedy.over', { date })} />
      {decision.awaitsLetter ? <Paragraph>{t('remedy.awaitsLetter')}</Paragraph> : null}
      <HowToObject contact={contact} />
      <Paragraph>{t('remedy.stays')}</Paragraph>
      <Paragraph>{t('remedy.help')}</Paragraph>
      <ToObjection decision={decision} />
      <Paragraph>
        <Code>art. 6:4, 6:7, 6:8, 6:16 en 8:81 Awb</Code>
      </Paragraph>
    </Callout>
  );
}

function ToAppeal({ decision }: Pick<RemedyProps, 'decision'>) {
  const t = useTexts('decision');
  const date = formatDate(decision.lastDay, useLanguage());
  return (
    <Callout title={t('remedy.appealTitle')}>
      <Term decision={decision} until={t('remedy.appealUntil', { date })} over={t('remedy.appealOver', { date })} />
      {decision.awaitsLetter ? <Paragraph>{t('remedy.appealAwaitsLetter')}</Paragraph> : null}
      <Paragraph>{t('remedy.appealHow')}</Paragraph>
      <Paragraph>{t('remedy.appealStays')}</Paragraph>
      <Paragraph>{t('remedy.help')}</Paragraph>
      <Paragraph>
        <Code>art. 6:7, 6:8, 8:1 en 8:81 Awb</Code>
      </Paragraph>
    </Callout>
  );
}

interface TermProps extends Pick<RemedyProps, 'decision'> {
  readonly until: string;
  readonly over: string;
}

/** Until when something can be done, in the words of what that is. */
function Term({ decision: { daysLeft, lastDayCertainty }, until, over }: TermProps) {
  const t = useTexts('decision');
  return (
    <>
      <Paragraph>{daysLeft > 0 ? `${until} ${t('remedy.left', { count: daysLeft })}` : over}</Paragraph>
      {lastDayCertainty === 'UNVERIFIED' ? <Paragraph>{t('remedy.unverified')}</Paragraph> : null}
    </>
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

/** To begin an objection, or to go on with one. */
function ToObjection({ decision: { id, objection } }: Pick<RemedyProps, 'decision'>) {
  const t = useTexts('decision');
  const language = useLanguage();
  return (
    <>
      {objection?.state === 'WITHDRAWN' && objection.withdrawnAt !== null ? (
        <Paragraph>{t('remedy.again', { date: formatDate(dayOfInstant(objection.withdrawnAt), language) })}</Paragraph>
      ) : null}
      <PreparedBy prepared={objection?.draft?.prepared ?? null} />
      <ActionGroup>
        <ForWhoMay part="DECISIONS" needs="PREPARE">
          <ButtonLink to={`/besluiten/${id}/bezwaar`}>
            {t(objection?.state === 'DRAFT' ? 'remedy.continue' : 'remedy.button')}
          </ButtonLink>
        </ForWhoMay>
      </ActionGroup>
    </>
  );
}
