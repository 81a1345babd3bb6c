import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayOfInstant, formatDate, formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, CallLink, Callout, CheckAnswers, Code, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { MyRightRequestDocument } from '#graphql/generated/documents.ts';
import { objectionLastDay } from '#graphql/shared/legal-terms.ts';
import type { Route } from './+types/route';
import { messageIn, todayOf } from '../../../plan/plan.server.ts';
import { PersonCard, supervisor } from '../../person-card.tsx';
import { requestAnswers } from '../../request-answers.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { rightRequest } = await query(context, MyRightRequestDocument, { id: params.id });
  if (rightRequest === null) throw new Response(null, { status: 404 });
  const { municipality } = context.get(portalContext);
  const { answeredAt } = rightRequest;
  return {
    request: rightRequest,
    // The answer is a decision (art. 34 UAVG), made known in the portal on the day on which it was given.
    objectBy: answeredAt === null ? null : objectionLastDay(dayOfInstant(answeredAt)),
    address: municipality === null ? null : `${municipality.name}, ${municipality.contact.address}`,
    today: todayOf(context),
    phone: municipality?.contact.phone ?? null,
    message: messageIn(request, ['verstuurd']),
  };
}

/** A request as it was sent, with its number, until when an answer comes, and the answer. */
export default function SentRightRequest({ loaderData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const language = useLanguage();
  const { request, today, phone, message, objectBy, address } = loaderData;
  const { receiptNumber, respondBy, answeredAt, answeredBy, outcome, answer } = request;
  return (
    <Page title={t('request.title', { number: receiptNumber })} back={{ to: '/mijn-rechten', label: t('back') }}>
      {message === null ? null : (
        <Alert kind="ok" live>
          <Paragraph>{t('request.sent')}</Paragraph>
        </Alert>
      )}
      {outcome === null || answeredAt === null ? (
        <Alert kind={respondBy < today ? 'warning' : 'info'}>
          <Paragraph>
            {respondBy < today ? t('request.late') : t('request.term', { date: formatDate(respondBy, language) })}
            {respondBy < today ? <CallLink /> : null}
          </Paragraph>
        </Alert>
      ) : (
        <Callout title={t(`outcome.${outcome}`)}>
          <Paragraph>
            {t('request.answeredBy', { name: answeredBy ?? '', date: formatInstant(answeredAt, language) })}
          </Paragraph>
          <p className="portal-written">
            <Typed lang="nl">{answer}</Typed>
          </p>
          {language === 'nl' ? null : <Paragraph>{t('request.dutch')}</Paragraph>}
        </Callout>
      )}
      {outcome === 'REFUSED' || outcome === 'PARTLY' ? (
        <Callout title={t('request.refused.title')}>
          <Paragraph>
            {t('request.refused.text')}
            <CallLink />
          </Paragraph>
          {objectBy === null ? null : (
            <Paragraph>
              {t(objectBy < today ? 'request.refused.over' : 'request.refused.object', {
                date: formatDate(objectBy, language),
              })}
            </Paragraph>
          )}
          {address === null ? null : (
            <p className="nl-paragraph" lang="nl" dir="ltr">
              {address}
            </p>
          )}
          <Paragraph>{t('request.refused.complain')}</Paragraph>
          <Paragraph>
            <TextLink to={supervisor} plain>
              {t('person.site')}
            </TextLink>
          </Paragraph>
        </Callout>
      ) : null}
      <CheckAnswers
        answers={[
          { label: t('request.number'), value: <Code>{receiptNumber}</Code> },
          ...requestAnswers(request, t, language),
        ]}
      />
      <PersonCard phone={phone} />
    </Page>
  );
}
