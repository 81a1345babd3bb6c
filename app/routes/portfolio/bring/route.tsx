import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { leftToRight, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Details,
  FileField,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
} from '#app/ui/index.ts';
import { BringIntoMyPortfolioDocument } from '#graphql/generated/documents.ts';
import type { LeftOut } from '#graphql/portfolio/domain/json-resume/read.ts';
import type { Said } from '#graphql/portfolio/domain/json-resume/write.ts';
import { newAmong } from '#graphql/portfolio/domain/new-among.ts';
import type { Route } from './+types/route';
import { bringsFile } from '../../bewijs/receive.server.ts';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { problemsOf, problemText } from '../form/problem-text.ts';
import { formName, inputOf } from '../form/save.server.ts';
import { loadPortfolio, saidIn } from '../portfolio.server.ts';
import { ShownPaper } from '../share/shown-paper.tsx';
import type { ShownField } from '../words.ts';
import { badgeFileBytes, cvFileBytes } from './limits.ts';
import { BadgeBelief } from './badge-belief.tsx';
import { toShow } from './preview.ts';
import { readText, type BadgeFacts, type TextProblem } from './read-text.server.ts';
import { receiveText } from './receive.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

type Refusal = TextProblem | { readonly code: 'missing' | 'tooLarge' };

/** First shows what a file would add, and adds it when that was seen. The file comes along in the form and is kept nowhere. */
export async function action({ request, context }: Route.ActionArgs) {
  const { language, clock } = context.get(portalContext);
  const refuse = (message: string) =>
    data({ preview: null, problems: [{ field: 'bestand', message }] }, { status: 422 });
  const said = (refusal: Refusal) =>
    textsOf(language, 'portfolio')(`bring.refusal.${refusal.code}`, {
      kb: cvFileBytes / 1024,
      mb: badgeFileBytes / 1024 / 1024,
      path: 'path' in refusal ? leftToRight(refusal.path) : '',
    });
  const brought = bringsFile(request) ? await receiveText(request) : null;
  if (brought !== null && 'refusal' in brought) return refuse(said({ code: brought.refusal }));
  const form = brought === null ? await request.formData() : new FormData();
  const text = brought === null ? textIn(form, 'tekst') : brought.text;
  const read = await readText(text, todayOf(context));
  if (!read.ok) return refuse(said(read.refusal));
  const adds = newAmong(read.value.entries, saidIn(await loadPortfolio(context)));
  const already = read.value.entries.length - adds.length;
  const name = formName(textIn(form, 'formulier'), clock.now());
  if (textIn(form, 'handeling') !== 'toevoegen')
    return data({
      preview: { adds, already, text, name, leftOut: read.value.leftOut, badge: read.value.badge },
      problems: [],
    });
  const contents = adds.map(({ kind, content }) => inputOf(kind, content));
  const { outcome } = await query(context, BringIntoMyPortfolioDocument, { form: name, contents });
  if (outcome.__typename === 'PortfolioInvalid')
    return refuse(problemsOf(outcome.problems, language)[0]?.message ?? '');
  throw redirect('/portfolio?melding=toegevoegd', 303);
}

export default function BringPage({ actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const back = { to: '/portfolio', label: t('back') };
  if (actionData?.preview) return <Preview {...actionData.preview} />;
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('bring.title')} lead={t('bring.lead')} back={back} problems={problems}>
      <Paragraph>{t('bring.kept')}</Paragraph>
      <PortalForm files>
        <FileField
          name="bestand"
          accept=".json,.jwt,.png,.svg,application/json,image/png,image/svg+xml"
          label={t('bring.field')}
          hint={t('bring.hint', { kb: cvFileBytes / 1024, mb: badgeFileBytes / 1024 / 1024 })}
          error={problemAt(problems, 'bestand')}
        />
        <ActionGroup>
          <Button>{t('bring.look')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

interface PreviewProps {
  readonly adds: readonly Said[];
  readonly already: number;
  readonly leftOut: readonly LeftOut[];
  readonly text: string;
  readonly name: string;
  readonly badge: BadgeFacts | null;
}

/** What is added and what is not, before anything is. */
function Preview({ adds, already, leftOut, text, name, badge }: PreviewProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const again = (
    <ButtonLink to="/portfolio/inlezen" variant="secondary">
      {t('bring.other')}
    </ButtonLink>
  );
  return (
    <Page title={t('bring.check')} lead={t('bring.checkLead')} back={{ to: '/portfolio/inlezen' }}>
      {badge === null ? null : <BadgeBelief {...badge} />}
      {adds.length === 0 ? (
        <Alert>
          <Paragraph>{t('bring.nothing')}</Paragraph>
        </Alert>
      ) : (
        <ShownPaper portfolio={toShow(adds)} myDetails={null} language={language} />
      )}
      {already === 0 ? null : <Paragraph>{t('bring.already', { count: already })}</Paragraph>}
      {leftOut.length === 0 ? null : (
        <Details summary={`${t('bring.left')} (${leftOut.length})`}>
          <Paragraph>{t('bring.leftLead')}</Paragraph>
          <BulletList>
            {leftOut.map((one) => (
              <Bullet key={`${one.path} ${one.field?.name ?? ''} ${one.reason}`}>
                <bdi dir="ltr">{one.path}</bdi>: {fieldText(one, t)}
                {reasonText(one, t)}
              </Bullet>
            ))}
          </BulletList>
        </Details>
      )}
      {adds.length === 0 ? (
        <ActionGroup>{again}</ActionGroup>
      ) : (
        <PortalForm hidden={{ formulier: name, tekst: text }}>
          <ActionGroup>
            <Button name="handeling" value="toevoegen">
              {t('bring.add')}
            </Button>
            {again}
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}

/** The question that a form asks for it, where something is wrong with an answer. */
function fieldText({ field }: LeftOut, t: ReturnType<typeof useTexts<'portfolio'>>): string {
  // A concept is asked nowhere: it belongs to the words beside it.
  return field === null || field.name === 'conceptUri'
    ? ''
    : `${t(`field.${field.kind}.${field.name}` as `field.${ShownField}`)} `;
}

function reasonText({ reason, facts }: LeftOut, t: ReturnType<typeof useTexts<'portfolio'>>): string {
  return reason === 'noPlace' || reason === 'own' ? t(`bring.reason.${reason}`) : problemText(reason, facts, t);
}
