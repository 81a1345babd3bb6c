import { data, redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Button, ButtonLink, Heading, Page, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import { isOnlyOnce } from '#graphql/portfolio/domain/kinds.ts';
import type { Route } from './+types/route';
import { textIn } from '../../plan/plan.server.ts';
import { EntryFields } from '../form/fields.tsx';
import { Notices } from '../form/notices.tsx';
import { typedAll } from '../form/read-content.ts';
import { formName, saveForm } from '../form/save.server.ts';
import { entriesOf, entryOf, loadPortfolio, nameOf } from '../portfolio.server.ts';
import { kindOf, shownFieldNames, slugs } from '../words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

/** The entry that an address names, or `null` for a new one. Of what exists once, a new one is the one that there is. */
async function open({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const kind = kindOf(params.kind);
  const portfolio = await loadPortfolio(context);
  if (params.id !== 'nieuw') {
    const entry = entryOf(portfolio, kind, params.id);
    return { kind, entry, confirmed: portfolio.confirmations.filter(({ entryId }) => entryId === entry.id).length };
  }
  const [only] = isOnlyOnce(kind) ? entriesOf(portfolio, kind) : [];
  return { kind, entry: null, only: only?.id, confirmed: 0 };
}

export async function loader(args: Route.LoaderArgs) {
  const { kind, entry, only, confirmed } = await open(args);
  const kept = await keptForm(args);
  if (only !== undefined && kept === null) throw redirect(`/portfolio/${slugs[kind]}/${only}`);
  const { clock } = args.context.get(portalContext);
  return {
    kind,
    id: entry?.id ?? null,
    version: entry?.version ?? 0,
    name: entry && nameOf(entry),
    stored: entry?.stored ?? {},
    hasFiles: kind !== 'PROFILE' && kind !== 'WISHES' && kind !== 'AVAILABILITY',
    files: entry?.files.length ?? 0,
    confirmed,
    // Names this form, so that a request sent twice is one, also when signing in came between.
    form: formName(kept === null ? '' : textIn(kept, 'formulier'), clock.now()),
    typed: kept && typedAll(kept),
  };
}

export async function action(args: Route.ActionArgs) {
  const { kind, entry, only } = await open(args);
  const form = await args.request.formData();
  const outcome = await saveForm(args.context, form, { kind, names: shownFieldNames(kind), entry });
  if (outcome.saved) throw redirect(`/portfolio?melding=bewaard#${slugs[kind]}`, 303);
  // Whoever was first in another tab made it: from now on this changes that one.
  return data({ ...outcome.again, only: only ?? null }, { status: outcome.status });
}

/** Everything about one entry on one page. */
export default function EntryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const { kind, id, version, name, stored, hasFiles, files, confirmed, form } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const base = `/portfolio/${slugs[kind]}/${id ?? 'nieuw'}`;
  return (
    <Page
      title={name ?? t(id === null ? `add.${kind}` : `kind.${kind}`)}
      lead={t(`lead2.${kind}`)}
      back={{ to: '/portfolio', label: t('back') }}
      problems={problems}
    >
      <Notices changed={actionData?.changed ?? false} kept={loaderData.typed !== null && !actionData} />
      {actionData?.only ? (
        <Paragraph>
          <TextLink to={`/portfolio/${slugs[kind]}/${actionData.only}`}>{t(`kind.${kind}`)}</TextLink>
        </Paragraph>
      ) : null}
      <PortalForm keeps hidden={id === null ? { formulier: typed?.['formulier'] ?? form } : { revisie: version }}>
        <EntryFields
          {...{ kind, stored, problems }}
          names={shownFieldNames(kind)}
          typed={typed}
          suggestions={actionData?.suggestions ?? []}
        />
        <ActionGroup>
          <Button>{t('form.save')}</Button>
        </ActionGroup>
      </PortalForm>
      {id === null ? null : (
        <>
          <Heading>{t('other')}</Heading>
          {hasFiles ? (
            <Paragraph>
              <TextLink to={`${base}/bewijs`}>{t('files.to')}</TextLink>
              {files > 0 ? ` (${t('files.count', { count: files })})` : null}
            </Paragraph>
          ) : null}
          {confirmed > 0 ? (
            <Paragraph>
              <TextLink to={`${base}/bevestigd`}>{t('confirmed.to', { count: confirmed })}</TextLink>
            </Paragraph>
          ) : null}
          <ActionGroup>
            <ButtonLink to={`${base}/verwijderen`} variant="subtle">
              {t('remove.to')}
            </ButtonLink>
          </ActionGroup>
        </>
      )}
    </Page>
  );
}
