import { redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  Alert,
  Badge,
  Bullet,
  BulletList,
  Button,
  Heading,
  Icon,
  Page,
  Paragraph,
  PictureList,
  PortalForm,
  Typed,
} from '#app/ui/index.ts';
import { PortfolioGuidanceDocument, WithdrawConfirmationDocument } from '#graphql/generated/documents.ts';
import { proposableKinds } from '#graphql/portfolio/domain/guidance.ts';
import type { Route } from './+types/route';
import { messageIn, textIn } from '../../../plan/plan.server.ts';
import { entriesOf } from '../../../portfolio/portfolio.server.ts';
import { entryName, kindIcons, slugs } from '../../../portfolio/words.ts';
import { found, personOf } from '../../person.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { guidance, planOf } = await query(context, PortfolioGuidanceDocument, { personId: personOf(params) });
  const { proposals, confirmations } = found(guidance);
  return {
    person: found(planOf).person,
    confirmations,
    proposals: proposals.map(({ portfolio, ...proposal }) => ({
      ...proposal,
      stored: entriesOf(portfolio, proposal.kind)[0]?.stored ?? {},
    })),
    message: messageIn(request, ['voorgesteld', 'bevestigd', 'ingetrokken']),
  };
}

/** Takes a confirmation back; one that is gone already is taken back as well. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const personId = personOf(params);
  const form = await request.formData();
  await query(context, WithdrawConfirmationDocument, { personId, id: textIn(form, 'bevestiging') });
  throw redirect(`/mijn-mensen/${personId}/portfolio?melding=ingetrokken`, 303);
}

/** What a case manager does in somebody's portfolio: proposing, and looking back at what they proposed and confirmed. */
export default function GuidancePage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const { person, proposals, confirmations, message } = loaderData;
  const base = `/mijn-mensen/${person.id}/portfolio`;
  return (
    <Page
      title={t('coaching.title', { name: person.name })}
      lead={t('coaching.lead')}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
    >
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`coaching.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <Heading>{t('coaching.propose')}</Heading>
      <PictureList
        rows={proposableKinds.map((kind) => ({
          id: slugs[kind],
          picture: <Icon name={kindIcons[kind]} />,
          title: t(`coaching.kind.${kind}`),
          to: `${base}/voorstel/${slugs[kind]}`,
        }))}
      />
      <Heading id="voorgesteld">{t('coaching.proposed')}</Heading>
      {proposals.length === 0 ? (
        <Paragraph>{t('coaching.noneProposed')}</Paragraph>
      ) : (
        <BulletList>
          {proposals.map(({ id, kind, stored, createdAt, answer }) => (
            <Bullet key={id}>
              <Typed>{entryName(kind, stored, language)}</Typed> ({formatInstant(createdAt, language)}){' '}
              <Badge tone={answer === null ? 'warning' : 'neutral'}>{t(`coaching.answer.${answer ?? 'OPEN'}`)}</Badge>
            </Bullet>
          ))}
        </BulletList>
      )}
      <Heading id="bevestigd">{t('coaching.confirmed')}</Heading>
      {confirmations.length === 0 ? (
        <Paragraph>{t('coaching.noneConfirmed')}</Paragraph>
      ) : (
        <BulletList>
          {confirmations.map(({ id, confirmedAt, seen }) => (
            <Bullet key={id}>
              <Paragraph>
                <Typed>{seen}</Typed> ({formatInstant(confirmedAt, language)})
              </Paragraph>
              <PortalForm hidden={{ bevestiging: id }}>
                <Button variant="subtle">{t('coaching.withdraw')}</Button>
              </PortalForm>
            </Bullet>
          ))}
        </BulletList>
      )}
    </Page>
  );
}
