import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Card, Page, Paragraph } from '#app/ui/index.ts';
import { MessagesToDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { termText } from '../../berichten/term.ts';
import { Ways } from '../../berichten/ways.tsx';
import { todayOf } from '../../plan/plan.server.ts';
import { found, personOf } from '../person.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

export async function loader({ context, params }: Route.LoaderArgs) {
  const personId = personOf(params);
  const { messagesTo, planOf } = await query(context, MessagesToDocument, { personId });
  return { personId, name: found(planOf).person.name, messages: found(messagesTo), today: todayOf(context) };
}

/** What was sent to a person, when, and whether it arrived: proof, without what it said. */
export default function MessagesToPerson({ loaderData }: Route.ComponentProps) {
  const t = useTexts('reach');
  const language = useLanguage();
  const { personId, name, messages, today } = loaderData;
  const reminded = messages.find(({ reminder }) => reminder);
  return (
    <Page
      title={t('staff.title', { name })}
      lead={t('staff.lead')}
      back={{ to: `/mijn-mensen/${personId}`, label: name }}
    >
      <Paragraph>
        {reminded
          ? t('staff.reminded', { at: formatInstant(reminded.requestedAt, language), what: t(`kind.${reminded.kind}`) })
          : t('staff.notReminded')}
      </Paragraph>
      {messages.length === 0 ? <Paragraph>{t('staff.none')}</Paragraph> : null}
      {messages.map((message) => (
        <Card key={`${message.kind} ${message.requestedAt}`} title={t(`kind.${message.kind}`)}>
          <Paragraph>
            {formatInstant(message.requestedAt, language)}
            {message.termEndsOn === null ? null : ` – ${termText(message, today, language)}`}
          </Paragraph>
          <Ways message={message} />
        </Card>
      ))}
    </Page>
  );
}
