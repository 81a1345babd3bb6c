import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import {
  asSentence,
  formatInstant,
  formatMoney,
  formatMonth,
  textsOf,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn, stepUpPath } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Callout,
  CheckAnswers,
  Heading,
  Page,
  Paragraph,
  PhoneLink,
  PortalForm,
  problemAt,
  RadioGroup,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import {
  AnswerPartnerPartDocument,
  PartnerPartDocument,
  type PartnerPartResult,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { Sources } from '../../inkomsten/specification/sources.tsx';
import { messageIn, textIn } from '../../plan/plan.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

type Part = NonNullable<PartnerPartResult['partnerPart']>;

const messages = ['gezegd', 'nieuw'] as const;

export async function loader(args: Route.LoaderArgs) {
  const { context, params, request } = args;
  const { partnerPart: part } = await query(context, PartnerPartDocument, { id: params.id });
  if (part === null) throw new Response(null, { status: 404 });
  const kept = await keptForm(args);
  return {
    part,
    message: messageIn(request, messages),
    kept: kept && { answer: textIn(kept, 'antwoord'), words: textIn(kept, 'woorden') },
    phone: context.get(portalContext).municipality?.contact.phone ?? null,
  };
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args;
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const typed = { answer: textIn(form, 'antwoord'), words: textIn(form, 'woorden') };
  const refused = (name: string, key: 'part.choose' | 'part.problem.empty' | 'part.problem.tooLong') =>
    data({ typed, problems: [{ field: name, message: textsOf(language, 'partner')(key) }] }, { status: 422 });
  if (typed.answer !== 'ja' && typed.answer !== 'nee') return refused('antwoord', 'part.choose');
  const agrees = typed.answer === 'ja';
  const answer = { id: params.id, agrees, words: agrees ? null : typed.words, language };
  const { outcome } = await query(context, AnswerPartnerPartDocument, answer);
  switch (outcome.__typename) {
    case 'PartnerPart':
      throw redirect(`/partner/${params.id}?melding=gezegd`, 303);
    case 'PartnerPartReplaced':
      throw redirect(outcome.part ? `/partner/${outcome.part.id}?melding=nieuw` : '/partner', 303);
    case 'AssuranceTooLow':
      throw redirect(stepUpPath(args, outcome.needed), 303);
    case 'PartnerPartInvalid':
      return refused('woorden', outcome.code === 'tooLong' ? 'part.problem.tooLong' : 'part.problem.empty');
  }
}

/** What a report says about the reader, and whether it is right. */
export default function PartnerPart({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('partner');
  const language = useLanguage();
  const { part, message, kept, phone } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? kept;
  const month = formatMonth(part.month, language);
  return (
    <Page
      title={t('part.title')}
      lead={
        <>
          <Typed>{part.reportedBy}</Typed> {t('part.lead', { month })}
        </>
      }
      back={{ to: '/partner', label: t('list.title') }}
      problems={problems}
      picture="talk"
    >
      {message && !actionData ? (
        <Alert kind={message === 'gezegd' ? 'ok' : 'warning'} live>
          <Paragraph>{t(`part.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      {part.helperName === null ? null : (
        <Paragraph>
          {t('part.byHelper')} <Typed>{part.helperName}</Typed>.
        </Paragraph>
      )}
      <Said part={part} />
      <Heading>{asSentence(t('part.yours', { month }), language)}</Heading>
      {part.sources.length === 0 ? (
        <Paragraph>{t('part.nothing', { month })}</Paragraph>
      ) : (
        <Sources sources={part.sources} withEarner={false} />
      )}
      <Outcome outcome={part.outcome} />
      <PortalForm keeps>
        <RadioGroup
          name="antwoord"
          label={t('part.question')}
          error={problemAt(problems, 'antwoord')}
          value={typed?.answer ?? null}
          choices={[
            { value: 'ja', label: t('part.yes') },
            { value: 'nee', label: t('part.no') },
          ]}
        />
        <TextArea
          name="woorden"
          rows={4}
          label={t('part.words')}
          hint={t('part.wordsHint')}
          error={problemAt(problems, 'woorden')}
          value={typed?.words ?? undefined}
        />
        <ActionGroup>
          <Button>{t('part.button')}</Button>
        </ActionGroup>
      </PortalForm>
      {phone === null ? null : (
        <Callout title={t('part.help')}>
          <Paragraph>
            {t('part.helpText')} <PhoneLink phone={phone} />
          </Paragraph>
        </Callout>
      )}
    </Page>
  );
}

/** What the reader said before; they may say something else. */
function Said({ part: { answer } }: { readonly part: Part }) {
  const t = useTexts('partner');
  const language = useLanguage();
  if (answer === null) return null;
  const at = formatInstant(answer.answeredAt, language);
  return (
    <Callout title={t(answer.agrees ? 'part.agreed' : 'part.disagreed', { at })}>
      {answer.words === null ? null : (
        <blockquote>
          <Typed>{answer.words}</Typed>
        </blockquote>
      )}
      <Paragraph>{t('part.again')}</Paragraph>
    </Callout>
  );
}

function Outcome({ outcome }: Pick<Part, 'outcome'>) {
  const t = useTexts('partner');
  return (
    <>
      <Heading>{t('part.both')}</Heading>
      {outcome === null ? (
        <Paragraph>{t('part.noAmount')}</Paragraph>
      ) : (
        <>
          <CheckAnswers
            answers={(['norm', 'income', 'counted', 'payout'] as const).map((amount) => ({
              label: t(`part.amount.${amount}`),
              value: formatMoney(outcome[amount]),
            }))}
          />
          <Paragraph>{t('part.estimate')}</Paragraph>
        </>
      )}
    </>
  );
}
