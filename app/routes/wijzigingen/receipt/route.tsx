import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
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
import { loadSent, type SentChange } from '../change.server.ts';
import { useMayTell } from '../may-tell.ts';
import { messageIn } from '../../plan/plan.server.ts';
import { AskedQuestions, DutchWords } from '../parts/questions.tsx';
import { SentVersionView } from './sent-version.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return {
    ...(await loadSent(context, params, new URL(request.url).searchParams.get('versie'))),
    answered: messageIn(request, ['beantwoord']) !== null,
  };
}

export default function Receipt({ loaderData }: Route.ComponentProps) {
  const t = useTexts('change');
  const language = useLanguage();
  const { change, version, person, answered } = loaderData;
  const mayTell = useMayTell();
  const base = `/wijzigingen/${change.id}`;
  const files = `${base}/verstuurd/${version.number}`;
  return (
    <Page
      title={t('receipt.title', { what: t(`kind.${change.kind}`) })}
      back={{ to: '/wijzigingen', label: t('receipt.back') }}
      picture="sent"
    >
      <Alert kind="ok" live>
        <Paragraph>{t(answered ? 'receipt.answered' : 'receipt.lead')}</Paragraph>
        <Paragraph>
          {t('receipt.number')}: <Code>{version.receiptNumber}</Code>
        </Paragraph>
      </Alert>
      <HowItStands change={change} />
      <ActionGroup>
        <ButtonLink to={`${files}/afdruk`} variant="secondary">
          {t('receipt.print')}
        </ButtonLink>
        <ButtonLink to={`${files}/pdf`} variant="secondary">
          {t('receipt.pdf')}
        </ButtonLink>
      </ActionGroup>
      <SentVersionView version={version} change={change} person={person} />
      {change.questions.length > 0 ? (
        <>
          <Heading>{t('receipt.questions')}</Heading>
          <AskedQuestions questions={change.questions} />
        </>
      ) : null}
      {change.versions.length > 1 ? (
        <Card title={t('receipt.versions')} id="versies">
          <BulletList>
            {change.versions.map(({ number, sentAt, withdraws }) => (
              <Bullet key={number}>
                <TextLink to={`${base}/verstuurd?versie=${number}`}>
                  {t(withdraws ? 'receipt.withdrawnVersion' : 'receipt.versionOf', {
                    number,
                    at: sentAt === null ? '' : formatInstant(sentAt, language),
                  })}
                </TextLink>
              </Bullet>
            ))}
          </BulletList>
        </Card>
      ) : null}
      {change.draft || !mayTell(change.kind, 'PREPARE') ? null : (
        <BulletList>
          <Bullet>
            <TextLink to={`${base}/verbeteren`}>{t('receipt.correct')}</TextLink>
          </Bullet>
          {change.withdrawn || !mayTell(change.kind, 'SEND') ? null : (
            <Bullet>
              <TextLink to={`${base}/intrekken`}>{t('receipt.withdraw')}</TextLink>
            </Bullet>
          )}
        </BulletList>
      )}
    </Page>
  );
}

/** What waits for the reader, and what the municipality did. */
function HowItStands({ change }: { readonly change: SentChange }) {
  const t = useTexts('change');
  const language = useLanguage();
  const base = `/wijzigingen/${change.id}`;
  const maySend = useMayTell()(change.kind, 'SEND');
  const [last] = change.outcomes;
  return (
    <>
      {change.draft ? (
        <Alert kind="warning">
          <Paragraph>{t('receipt.draft')}</Paragraph>
          <Paragraph>
            <TextLink to={base}>{t('receipt.toDraft')}</TextLink>
          </Paragraph>
        </Alert>
      ) : null}
      {change.status === 'QUESTIONED' ? (
        <Alert kind="warning">
          <Paragraph>{t('receipt.asked')}</Paragraph>
          {maySend ? (
            <Paragraph>
              <TextLink to={`${base}/vraag`}>{t('receipt.toQuestion')}</TextLink>
            </Paragraph>
          ) : null}
        </Alert>
      ) : null}
      {change.withdrawn ? (
        <Alert kind="info">
          <Paragraph>{t('receipt.withdrawn')}</Paragraph>
        </Alert>
      ) : null}
      <Heading>{t(change.status === 'PROCESSED' ? 'outcome.title' : 'receipt.next')}</Heading>
      {change.status === 'PROCESSED' && last ? (
        <>
          <Paragraph>{t(`outcome.${last.kind}`)}</Paragraph>
          {last.words === null ? null : <DutchWords words={last.words} />}
          <Paragraph>
            {t('outcome.by', { name: last.by, version: last.version, at: formatInstant(last.at, language) })}
          </Paragraph>
        </>
      ) : (
        <Paragraph>{t('receipt.nextText')}</Paragraph>
      )}
    </>
  );
}
