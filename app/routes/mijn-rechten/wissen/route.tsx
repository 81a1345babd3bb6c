import { data, redirect } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Card,
  CheckboxGroup,
  Details,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
} from '#app/ui/index.ts';
import { EraseMineDocument, MyErasableDocument, type MyErasableResult } from '#graphql/generated/documents.ts';
import { erasableKinds } from '#graphql/privacy/domain/erasable.ts';
import type { Route } from './+types/route';
import { messageIn } from '../../plan/plan.server.ts';
import { PersonCard } from '../person-card.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { erasable, keptData } = await query(context, MyErasableDocument, {});
  const message = messageIn(request, ['gewist', 'gestopt']);
  const phone = context.get(portalContext).municipality?.contact.phone ?? null;
  return { erasable, keptData, message, phone };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const form = await request.formData();
  const chosen = form.getAll('kinds');
  const kinds = erasableKinds.filter((kind) => chosen.includes(kind));
  const { outcome } = await query(context, EraseMineDocument, { kinds });
  if (outcome.__typename === 'Erased')
    throw redirect(`/mijn-rechten/wissen?melding=${outcome.sharesEnded > 0 ? 'gestopt' : 'gewist'}`, 303);
  const problems = [{ field: 'kinds', message: textsOf(language, 'privacy')('erase.problem') }];
  return data({ problems }, { status: 422 });
}

/** What somebody erases themselves, with how much will go, and until when the rest is kept. */
export default function ErasePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const { erasable, keptData, message, phone } = loaderData;
  const problems = actionData?.problems ?? [];
  const there = erasable.filter(({ count }) => count !== 0);
  return (
    <Page
      title={t('erase.title')}
      lead={t('erase.lead')}
      back={{ to: '/mijn-rechten', label: t('back') }}
      problems={problems}
    >
      {message && !actionData ? (
        <Alert kind="ok" live>
          {message === 'gestopt' ? <Paragraph>{t('erase.sharesEnded')}</Paragraph> : null}
          <Paragraph>{t('erase.done')}</Paragraph>
        </Alert>
      ) : null}
      {there.length === 0 ? (
        <Paragraph>{t('erase.nothing')}</Paragraph>
      ) : (
        <PortalForm>
          <CheckboxGroup
            name="kinds"
            label={t('erase.choose')}
            error={problemAt(problems, 'kinds')}
            choices={there.map(({ kind, count, shownNow }) => ({
              value: kind,
              label: t(`erase.kind.${kind}`, { count: count ?? 0 }),
              hint: shownNow > 0 ? t('erase.hint.shownNow', { count: shownNow }) : t(`erase.hint.${kind}`),
            }))}
          />
          <Paragraph>{t('erase.final')}</Paragraph>
          <ActionGroup>
            <Button variant="danger">{t('erase.button')}</Button>
          </ActionGroup>
        </PortalForm>
      )}
      <Kept kept={keptData} />
      <PersonCard phone={phone} />
    </Page>
  );
}

function Kept({ kept }: { readonly kept: MyErasableResult['keptData'] }) {
  const t = useTexts('privacy');
  const language = useLanguage();
  return (
    <>
      <Heading id="bewaren">{t('kept.title')}</Heading>
      <Paragraph>{t('kept.why')}</Paragraph>
      <Paragraph>
        {kept.retainUntil === null
          ? t(kept.runs ? 'kept.running' : 'kept.notBegun')
          : t('kept.until', { date: formatDate(kept.retainUntil, language) })}
      </Paragraph>
      {kept.reduction ? <Paragraph>{t('kept.reduction')}</Paragraph> : null}
      {kept.rules.map(({ id, count, unit, source }) => (
        <Card key={id} title={t(`kept.rule.${ruleName(id)}`)} id={`bewaren-${id}`}>
          <Paragraph>
            <strong>
              {count === null || unit === null ? t('kept.long.unknown') : t(`kept.long.${unit}`, { count })}
            </strong>
          </Paragraph>
          <Paragraph>{t(`kept.because.${ruleName(id)}`)}</Paragraph>
          <Details summary={t('kept.source')}>
            <p className="nl-paragraph" lang="nl" dir="ltr">
              {source}
            </p>
          </Details>
        </Card>
      ))}
    </>
  );
}

const ruleNames = ['clientFile', 'reduction', 'accessRecords', 'sessions', 'keptForms'] as const;

function ruleName(id: string): (typeof ruleNames)[number] {
  return ruleNames.find((name) => name === id) ?? 'clientFile';
}
