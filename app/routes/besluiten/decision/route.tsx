import { redirect } from 'react-router';
import { ForWhoMay, useActing } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { endonyms, formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  CallLink,
  Card,
  CheckAnswers,
  Code,
  Money,
  Page,
  Paragraph,
  PhoneLink,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { MarkDecisionReadDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { messageIn } from '../../plan/plan.server.ts';
import { decisionTitle, factValue } from '../words.ts';
import { Articles, DutchText, Facts } from './content.tsx';
import { loadDecision, type MyDecision } from './decision.server.ts';
import { DecidedAnew, isSent, Remedy } from './remedy.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return { ...(await loadDecision(context, params)), message: messageIn(request, ['gelezen', 'weggegooid']) };
}

/** Says that it was read, which is an act of its own. */
export async function action({ context, params }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const { outcome } = await query(context, MarkDecisionReadDocument, { id: params.id, language });
  if (outcome.__typename !== 'Decision') throw new Response(null, { status: 404 });
  throw redirect(`/besluiten/${params.id}?melding=gelezen`, 303);
}

export default function DecisionPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const mandate = useTexts('mandate');
  const acting = useActing();
  const { decision, municipality, message } = loaderData;
  const base = `/besluiten/${decision.id}`;
  return (
    <Page title={decisionTitle(decision, language, t)} back={{ to: '/besluiten', label: t('list.title') }}>
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(message === 'gelezen' ? 'read.saved' : 'objection.discarded')}</Paragraph>
        </Alert>
      ) : null}
      <DecidedAnew decision={decision} />
      <Card title={t('explain.title')} id="uitleg">
        <Paragraph>
          {t(`explain.${decision.kind}`)}
          {decision.kind === 'RECOVERY' || decision.kind === 'FINE' ? <CallLink /> : null}
        </Paragraph>
        <Known decision={decision} />
        {decision.planVersion === null ? null : (
          <ForWhoMay part="PLAN" needs="LOOK">
            <Paragraph>{t('page.toAgree')}</Paragraph>
            <Paragraph>
              <TextLink to={`/plan/versies/${decision.planVersion}`}>{t('page.toPlan')}</TextLink>
            </Paragraph>
          </ForWhoMay>
        )}
        {decision.incomeMonth === null ? null : (
          <ForWhoMay part="INCOME" needs="LOOK">
            <Paragraph>
              <TextLink to={`/inkomsten/${decision.incomeMonth}/verstuurd`}>{t('page.toIncome')}</TextLink>
            </Paragraph>
          </ForWhoMay>
        )}
      </Card>
      <DutchText decision={decision} />
      <Facts decision={decision} />
      <Articles decision={decision} />
      <ActionGroup>
        <ButtonLink to={`${base}/afdruk`} variant="secondary">
          {t('page.print')}
        </ButtonLink>
        <ButtonLink to={`${base}/pdf`} variant="secondary">
          {t('page.pdf')}
        </ButtonLink>
        {language === 'nl' ? null : (
          <>
            <ButtonLink to={`${base}/afdruk?naast=1`} variant="secondary">
              {t('page.printBeside', { language: endonyms[language] })}
            </ButtonLink>
            <ButtonLink to={`${base}/pdf?naast=1`} variant="secondary">
              {t('page.pdfBeside', { language: endonyms[language] })}
            </ButtonLink>
          </>
        )}
      </ActionGroup>
      <Card title={t('read.title')} id="gelezen">
        {decision.readAt === null ? (
          acting === null ? (
            <>
              <Paragraph>
                {t('read.text')}{' '}
                {decision.daysLeft === 0 || isSent(decision.objection)
                  ? null
                  : t(decision.remedy === 'APPEAL' ? 'read.canAppeal' : 'read.canObject')}
              </Paragraph>
              <PortalForm>
                <ActionGroup>
                  <Button variant="secondary">{t('read.button')}</Button>
                </ActionGroup>
              </PortalForm>
            </>
          ) : (
            <Paragraph>{mandate('readOwn', { name: acting.personName })}</Paragraph>
          )
        ) : (
          <Paragraph>{t('read.done', { at: formatInstant(decision.readAt, language) })}</Paragraph>
        )}
      </Card>
      <Remedy decision={decision} contact={municipality} />
      {municipality === null ? null : (
        <Card title={t('page.contact')} id="vragen">
          <Paragraph>
            {t('page.contactText')} <PhoneLink phone={municipality.phone} />
          </Paragraph>
        </Card>
      )}
    </Page>
  );
}

/** What came out of an objection, who decided, when, from when and how much. */
function Known({ decision }: { readonly decision: MyDecision }) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { number, decidedBy, decidedByRole, decidedOn, madeKnownOn, awaitsLetter, effectiveFrom, amount } = decision;
  const outcome = decision.facts.find(({ code }) => code === 'OUTCOME');
  return (
    <CheckAnswers
      answers={[
        ...(outcome === undefined
          ? []
          : [{ label: t('fact.OUTCOME'), value: <strong>{factValue(outcome, language, t)}</strong> }]),
        ...(amount === null ? [] : [{ label: t('page.amount'), value: <Money amount={amount} /> }]),
        {
          label: t('page.effectiveFrom'),
          value: effectiveFrom === null ? t('page.elsewhere') : formatDate(effectiveFrom, language),
        },
        { label: t('page.decidedOn'), value: formatDate(decidedOn, language) },
        {
          label: t('page.madeKnownOn'),
          value: awaitsLetter ? t('page.letterWaits') : formatDate(madeKnownOn, language),
        },
        {
          label: t('page.decidedBy'),
          value: (
            <>
              <Typed>{decidedBy}</Typed> ({t(`page.role.${decidedByRole}`)})
            </>
          ),
        },
        { label: t('page.number'), value: <Code>{number}</Code> },
      ]}
    />
  );
}
