import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatInstant, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Callout,
  CheckAnswers,
  Code,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
  TextLink,
} from '#app/ui/index.ts';
import { ChooseChannelsDocument, MyReachDocument, type MyReachResult } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FormNotices } from '../../plan/parts/form-notices.tsx';
import { messageIn, numberOf, textIn } from '../../plan/plan.server.ts';
import { RefusedAddresses } from '../../berichten/refused-addresses.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

type Topic = MyReachResult['reach']['topics'][number];

/** What was ticked, by topic. */
type Ticked = Readonly<Record<string, string>>;

export async function loader(args: Route.LoaderArgs) {
  const { reach } = await query(args.context, MyReachDocument, {});
  const kept = await keptForm(args);
  return { reach, kept: kept && tickedIn(kept, reach.topics), savedNow: messageIn(args.request, ['bewaard']) !== null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const { reach } = await query(context, MyReachDocument, {});
  const ticked = tickedIn(form, reach.topics);
  const t = textsOf(language, 'reach');
  const unknown = reach.topics.filter(({ topic, options }) => {
    const said = ticked[topic] ?? '';
    return said !== '' && !options.some((option) => option === said);
  });
  const refused = (topics: readonly string[]) =>
    data(
      { ticked, problems: topics.map((field) => ({ field, message: t('channels.refused') })), movedOn: false },
      { status: 422 },
    );
  if (unknown.length > 0) return refused(unknown.map(({ topic }) => topic));
  // What stays as it is follows the municipality as before.
  const choices = reach.topics.flatMap(({ topic, channel, options }) => {
    const said = options.find((option) => option === ticked[topic]);
    return said === undefined || said === channel ? [] : [{ topic, channel: said }];
  });
  const revision = numberOf(textIn(form, 'stand'));
  const { outcome } = await query(context, ChooseChannelsDocument, { revision, choices });
  switch (outcome.__typename) {
    case 'Reach':
      throw redirect('/mijn-gegevens/bereiken?melding=bewaard', 303);
    case 'ChannelsRefused':
      return refused(outcome.refused);
    case 'ReachMovedOn':
      return data({ ticked, problems: [], movedOn: true }, { status: 409 });
  }
}

function tickedIn(form: FormData, topics: readonly Topic[]): Ticked {
  return Object.fromEntries(topics.map(({ topic }) => [topic, textIn(form, topic)]));
}

export default function ChannelsByTopic({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('reach');
  const language = useLanguage();
  const { reach, kept, savedNow } = loaderData;
  const problems = actionData?.problems ?? [];
  const ticked = actionData?.ticked ?? kept;
  return (
    <Page title={t('channels.title')} lead={t('channels.lead')} back={{ to: '/mijn-gegevens' }} problems={problems}>
      {savedNow && !actionData ? (
        <Alert kind="ok" live>
          <Paragraph>{t('channels.saved')}</Paragraph>
        </Alert>
      ) : null}
      {actionData?.movedOn ? (
        <Alert kind="warning" title={t('channels.movedOnTitle')} live>
          <Paragraph>{t('channels.movedOn')}</Paragraph>
        </Alert>
      ) : null}
      <FormNotices kept={Boolean(kept) && !actionData} />
      <RefusedAddresses {...reach} />
      <CheckAnswers
        answers={[
          { label: t('channels.email'), value: reach.email === null ? null : <Code>{reach.email}</Code> },
          { label: t('channels.phone'), value: reach.phone === null ? null : <Code>{reach.phone}</Code> },
        ]}
      />
      <Callout title={t('channels.howTitle')}>
        <Paragraph>{t('channels.how')}</Paragraph>
        {reach.smsOffered ? null : <Paragraph>{t('channels.noSms')}</Paragraph>}
        <Paragraph>{t('channels.fallback')}</Paragraph>
      </Callout>
      <PortalForm keeps hidden={{ stand: reach.revision }}>
        {reach.topics.map(({ topic, channel, options, bound }) => (
          <RadioGroup
            key={topic}
            name={topic}
            label={t(`topic.${topic}`)}
            hint={bound ? t('channels.bound') : t(`topicHint.${topic}`)}
            error={problemAt(problems, topic)}
            value={ticked?.[topic] ?? channel}
            choices={options.map((option) => ({ value: option, label: t(`channel.${option}`) }))}
          />
        ))}
        <ActionGroup>
          <Button>{t('channels.save')}</Button>
          <ButtonLink to="/berichten" variant="secondary">
            {t('messages.title')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
      {reach.chosenAt === null ? null : (
        <Paragraph>
          {t('channels.chosenAt', { at: formatInstant(reach.chosenAt, language) })}{' '}
          <TextLink to="/berichten">{t('channels.toMessages')}</TextLink>
        </Paragraph>
      )}
    </Page>
  );
}
