import { ForWhoMay } from '#app/acting.tsx';
import { portalContext } from '#app/context.ts';
import { formatInstant, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  ButtonLink,
  Card,
  Code,
  Heading,
  Page,
  Paragraph,
  TextLink,
} from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { askHowItWent, saidIn } from '../../hoe-ging-het/experience.server.ts';
import { HowDidItGo } from '../../hoe-ging-het/how-did-it-go.tsx';
import { CallAboutPayment } from '../call-about-payment.tsx';
import { afterSending } from '../payment-text.ts';
import { PartnerWords } from '../../partner/said.tsx';
import { QuestionsAndAnswers } from './questions.tsx';
import { loadSent, type SentReport } from './sent.server.ts';
import { SentVersionView } from './sent-version.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export const handle: PageHandle = { formOpen: true };

/** How long after sending it is asked how it went, in milliseconds. */
const justSent = 24 * 3_600_000;

export async function loader(args: Route.LoaderArgs) {
  const { request, context, params } = args;
  const sent = await loadSent(context, params, new URL(request.url).searchParams.get('versie'));
  const { sentAt } = sent.version;
  const isNew = sentAt !== null && context.get(portalContext).clock.now() - Date.parse(sentAt) < justSent;
  const kept = await keptForm(args);
  return {
    ...sent,
    question: isNew ? await askHowItWent(context, 'REPORT_SENT') : null,
    said: kept && saidIn(kept),
  };
}

export default function Receipt({ loaderData }: Route.ComponentProps) {
  const t = useTexts('settlement');
  const partner = useTexts('partner');
  const language = useLanguage();
  const { report, version, person, question, said } = loaderData;
  const base = `/inkomsten/${report.month}`;
  const files = `${base}/verstuurd/${version.number}`;
  return (
    <Page
      title={t('receipt.title', { month: formatMonth(report.month, language) })}
      back={{ to: '/overzicht', label: t('receipt.overview') }}
      picture="sent"
    >
      <Alert kind="ok" live>
        <Paragraph>{t('receipt.lead')}</Paragraph>
        <Paragraph>
          {t('receipt.number')}: <Code>{version.receiptNumber}</Code>
        </Paragraph>
      </Alert>
      <HowItStands report={report} />
      {version.partner ? (
        <Card title={partner('said.title')} id="partner">
          <PartnerWords partner={version.partner} />
          {version.partner.answer?.agrees === false ? <Paragraph>{partner('said.correct')}</Paragraph> : null}
        </Card>
      ) : null}
      <ActionGroup>
        <ButtonLink to={`${files}/afdruk`} variant="secondary">
          {t('receipt.print')}
        </ButtonLink>
        <ButtonLink to={`${files}/pdf`} variant="secondary">
          {t('receipt.pdf')}
        </ButtonLink>
      </ActionGroup>
      <SentVersionView version={version} report={report} person={person} />
      {report.questions.length > 0 ? (
        <>
          <Heading>{t('receipt.questions')}</Heading>
          <QuestionsAndAnswers questions={report.questions} />
        </>
      ) : null}
      {report.versions.length > 1 ? (
        <Card title={t('receipt.versions')} id="versies">
          <BulletList>
            {report.versions.map(({ number, sentAt }) => (
              <Bullet key={number}>
                <TextLink to={`${base}/verstuurd?versie=${number}`}>
                  {t('receipt.versionOf', { number, at: sentAt === null ? '' : formatInstant(sentAt, language) })}
                </TextLink>
              </Bullet>
            ))}
          </BulletList>
        </Card>
      ) : null}
      {question ? <HowDidItGo question={question} back={`${base}/verstuurd`} said={said} /> : null}
      {report.draft ? null : (
        <ForWhoMay part="INCOME" needs="PREPARE">
          <Paragraph>
            <TextLink to={`${base}/verbeteren`}>{t('receipt.correct')}</TextLink>
          </Paragraph>
        </ForWhoMay>
      )}
    </Page>
  );
}

function HowItStands({ report }: { readonly report: SentReport }) {
  const t = useTexts('settlement');
  const language = useLanguage();
  const { acceptance, draft, month, status } = report;
  const { granted, text } = afterSending(report, report.versions[0]?.settlement, language);
  const base = `/inkomsten/${month}`;
  const partner = useTexts('partner');
  const disagrees = status !== 'ACCEPTED' && report.versions[0]?.partner?.answer?.agrees === false;
  return (
    <>
      {draft ? (
        <Alert kind="warning">
          <Paragraph>{t('receipt.draft')}</Paragraph>
          <Paragraph>
            <TextLink to={base}>{t('receipt.toDraft')}</TextLink>
          </Paragraph>
        </Alert>
      ) : null}
      {status === 'QUESTIONED' ? (
        <Alert kind="warning">
          <Paragraph>{t('receipt.asked')}</Paragraph>
          <ForWhoMay part="INCOME" needs="SEND">
            <Paragraph>
              <TextLink to={`${base}/vraag`}>{t('receipt.toQuestion')}</TextLink>
            </Paragraph>
          </ForWhoMay>
        </Alert>
      ) : null}
      <Heading>{t('receipt.next')}</Heading>
      <Paragraph>
        {status === 'ACCEPTED' && acceptance
          ? t('receipt.accepted', { number: acceptance.version })
          : t('receipt.nextText')}{' '}
        {granted === null ? null : t(granted ? 'receipt.granted' : 'receipt.notGranted')}
      </Paragraph>
      <Paragraph>
        {disagrees ? partner('said.noPayment') : text}
        {disagrees ? null : <CallAboutPayment payment={report.payment} />}
      </Paragraph>
      {acceptance ? (
        <Paragraph>
          <TextLink to={`/besluiten/${acceptance.decisionId}`}>{t('receipt.toDecision')}</TextLink>
        </Paragraph>
      ) : null}
    </>
  );
}
