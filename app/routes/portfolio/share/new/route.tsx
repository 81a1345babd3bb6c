import { data } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { pathIn } from '#app/i18n/languages.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  CheckboxGroup,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextField,
  Typed,
} from '#app/ui/index.ts';
import { PortfolioToShowDocument, ShareMyPortfolioDocument } from '#graphql/generated/documents.ts';
import { type ShareIdentity, shareIdentities, shareReceivers } from '#graphql/portfolio/domain/share.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { textIn } from '../../../plan/plan.server.ts';
import { Notices } from '../../form/notices.tsx';
import { problemsOf } from '../../form/problem-text.ts';
import { typedAll } from '../../form/read-content.ts';
import { formName } from '../../form/save.server.ts';
import { LinkShown } from '../link-shown.tsx';
import { namesOf, ownFiles, ShownFiles } from '../shown-files.tsx';
import { confirmedOn, ShownPaper, toldOf } from '../shown-paper.tsx';
import { chosenOf, durations, entryChoices } from './choices.ts';
import { filesProblems, readCard } from './read-card.server.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const { clock } = args.context.get(portalContext);
  const shown = await query(args.context, PortfolioToShowDocument, {});
  const kept = await keptForm(args);
  return {
    ...shown,
    form: formName(kept === null ? '' : textIn(kept, 'formulier'), clock.now()),
    typed: kept && typedAll(kept),
  };
}

/** What the page shows after it was sent. */
interface Step {
  readonly kind: 'again' | 'check' | 'made';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly entryIds: readonly string[];
  readonly evidenceIds: readonly string[];
  readonly shows: ShareIdentity;
  /** Of a card that was made: its id, and the address that opens it. */
  readonly id: string | null;
  readonly address: string | null;
}

/** First shows what the receiver will see, and makes the card when that was seen. The link stands in this answer and in no address. */
export async function action({ request, context }: Route.ActionArgs) {
  const { language, clock } = context.get(portalContext);
  const form = await request.formData();
  const { input, problems } = readCard(form, { today: localDateOf(clock.now()), language });
  const step = (part: Partial<Step>): Step => ({
    kind: 'again',
    typed: typedAll(form),
    problems: [],
    entryIds: input?.entryIds ?? [],
    evidenceIds: input?.evidenceIds ?? [],
    shows: input?.shows ?? 'ANONYMOUS',
    id: null,
    address: null,
    ...part,
  });
  if (input === null) return data(step({ problems }), { status: 422 });
  const act = textIn(form, 'handeling');
  if (act === 'veranderen') return step({});
  if (act !== 'delen') {
    const { portfolio } = await query(context, PortfolioToShowDocument, {});
    const found = filesProblems(input, portfolio, language);
    return found.length === 0 ? step({ kind: 'check' }) : data(step({ problems: found }), { status: 422 });
  }
  const { outcome } = await query(context, ShareMyPortfolioDocument, { form: textIn(form, 'formulier'), input });
  if (outcome.__typename === 'PortfolioInvalid')
    return data(step({ problems: problemsOf(outcome.problems, language) }), { status: 422 });
  const path = outcome.token === null ? null : pathIn(language, `/gedeeld/${outcome.token}`);
  const address = path && new URL(path, request.url).href;
  return step({ kind: 'made', id: outcome.id, address });
}

export default function NewCardPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const { portfolio, myDetails } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const hidden = { formulier: typed?.['formulier'] ?? loaderData.form };
  const back = { to: '/portfolio/delen', label: t('share.title') };
  const problems = actionData?.problems ?? [];

  if (actionData?.kind === 'made')
    return (
      <Page title={t('share.made.title')} back={back}>
        {actionData.address === null ? (
          <Alert kind="ok" live>
            <Paragraph>{t(actionData.typed['receiver'] === 'WORK' ? 'share.made.work' : 'share.made.coach')}</Paragraph>
          </Alert>
        ) : (
          <LinkShown address={actionData.address} />
        )}
        <ActionGroup>
          <ButtonLink to={`/portfolio/delen/${actionData.id}`}>{t('share.made.look')}</ButtonLink>
        </ActionGroup>
      </Page>
    );

  if (actionData?.kind === 'check') {
    const chosen = chosenOf(portfolio, actionData);
    const told = actionData.typed['receiver'] === 'LINK' ? actionData.shows : 'NAME';
    return (
      <Page title={t('share.check.title')} lead={t('share.check.lead')} back={back}>
        <ShownPaper
          portfolio={chosen}
          confirmations={confirmedOn(portfolio.confirmations, told)}
          myDetails={toldOf(myDetails, told)}
          language={language}
        />
        <ShownFiles portfolio={chosen} language={language} {...ownFiles} />
        {actionData.typed['receiver'] === 'WORK' ? <Paragraph>{t('share.check.work')}</Paragraph> : null}
        <Paragraph>{t('share.check.later')}</Paragraph>
        <PortalForm hidden={{ ...actionData.typed, ...hidden }}>
          <ActionGroup>
            <Button name="handeling" value="delen">
              {t('share.check.button')}
            </Button>
            <Button name="handeling" value="veranderen" variant="secondary">
              {t('share.check.change')}
            </Button>
          </ActionGroup>
        </PortalForm>
      </Page>
    );
  }

  const choices = entryChoices(portfolio, language);
  return (
    <Page title={t('share.make')} lead={t('share.new.lead')} back={back} problems={problems}>
      <Notices changed={false} kept={loaderData.typed !== null && !actionData} />
      {choices.length === 0 ? (
        <>
          <Paragraph>{t('share.new.nothing')}</Paragraph>
          <ActionGroup>
            <ButtonLink to="/portfolio/begin/soort">{t('begin.button')}</ButtonLink>
          </ActionGroup>
        </>
      ) : (
        <PortalForm keeps hidden={hidden}>
          <RadioGroup
            name="receiver"
            label={t('share.new.receiver')}
            error={problemAt(problems, 'receiver')}
            value={typed?.['receiver']}
            choices={shareReceivers.map((value) => ({
              value,
              label: t(`share.new.receiverChoice.${value}`),
              hint: t(`share.new.receiverHint.${value}`),
            }))}
          />
          <TextField
            name="purpose"
            label={t('share.new.purpose')}
            hint={t('share.new.purposeHint')}
            error={problemAt(problems, 'purpose')}
            value={typed?.['purpose']}
          />
          <CheckboxGroup
            name="entryIds"
            label={t('share.new.entries')}
            error={problemAt(problems, 'entryIds')}
            values={typed?.['entryIds']?.split(' ') ?? []}
            choices={choices.map(({ value, name, kind }) => ({
              value,
              label: name === null ? t(`kind.${kind}`) : <Typed>{name}</Typed>,
              hint: name === null ? undefined : t(`kind.${kind}`),
            }))}
          />
          {portfolio.files.length === 0 ? null : (
            <CheckboxGroup
              name="evidenceIds"
              optional
              label={t('share.new.files')}
              hint={t('share.new.filesHint')}
              error={problemAt(problems, 'evidenceIds')}
              values={typed?.['evidenceIds']?.split(' ') ?? []}
              choices={portfolio.files.map((shown) => ({
                value: shown.file.id,
                label: <Typed>{shown.file.fileName}</Typed>,
                hint: namesOf(shown, portfolio, language).join(', ') || undefined,
              }))}
            />
          )}
          <RadioGroup
            name="untilDate"
            label={t('share.new.until')}
            error={problemAt(problems, 'untilDate')}
            value={typed?.['untilDate'] ?? '14'}
            choices={durations.map((value) => ({ value, label: t(`share.new.days.${value}`) }))}
          />
          <Heading>{t('share.new.onlyWork')}</Heading>
          <TextField
            name="area"
            optional
            inputMode="numeric"
            direction="ltr"
            width="short"
            label={t('share.new.area')}
            hint={t('share.new.areaHint')}
            error={problemAt(problems, 'area')}
            value={typed?.['area']}
          />
          <Heading>{t('share.new.onlyLink')}</Heading>
          <TextField
            name="forWhom"
            optional
            label={t('share.new.forWhom')}
            hint={t('share.new.forWhomHint')}
            error={problemAt(problems, 'forWhom')}
            value={typed?.['forWhom']}
          />
          <RadioGroup
            name="shows"
            optional
            label={t('share.new.shows')}
            error={problemAt(problems, 'shows')}
            value={typed?.['shows']}
            choices={shareIdentities.map((value) => ({ value, label: t(`share.shows.${value}`) }))}
          />
          <ActionGroup>
            <Button>{t('share.new.button')}</Button>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}
