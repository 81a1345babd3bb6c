import { data } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatMoney, parseAmount, textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  AmountField,
  BarChart,
  Button,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
} from '#app/ui/index.ts';
import { WhatIfDocument } from '#graphql/generated/documents.ts';
import { subtractCents } from '#graphql/shared/money.ts';
import type { Route } from './+types/route';
import { loadReport, monthOf } from '../report.server.ts';
import { namesOf } from '../specification/answers.ts';
import { Specification } from '../specification/specification.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];
export const handle: PageHandle = { formOpen: true };

export async function loader(args: Route.LoaderArgs) {
  const month = monthOf(args.params);
  const report = await loadReport(args.context, month);
  const kept = (await keptForm(args))?.get('bedrag');
  return { month, names: namesOf(report?.draft?.sources ?? []), kept: typeof kept === 'string' ? kept : undefined };
}

/** Sent by POST although nothing changes: an amount does not belong in an address. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const month = monthOf(params);
  const { language } = context.get(portalContext);
  const typed = (await request.formData()).get('bedrag');
  const text = typeof typed === 'string' ? typed : '';
  const amount = parseAmount(text);
  if (!amount.ok) {
    const message = textsOf(language, 'common')(`amount.${amount.refusal}`);
    return data({ text, problems: [{ field: 'bedrag', message }], outcome: null }, { status: 422 });
  }
  const outcome = await query(context, WhatIfDocument, { month, netPerMonth: amount.value });
  return { text, problems: [], outcome: { ...outcome, extra: amount.value } };
}

export default function WhatIf({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('settlement');
  const problems = actionData?.problems ?? [];
  const outcome = actionData?.outcome;
  const extra = outcome ? formatMoney(outcome.extra) : '';
  return (
    <Page
      title={t('whatIf.title')}
      lead={t('whatIf.lead')}
      back={{ to: `/inkomsten/${loaderData.month}` }}
      problems={problems}
    >
      <PortalForm keeps repeatable>
        <AmountField
          name="bedrag"
          label={t('whatIf.amount')}
          hint={t('whatIf.amountHint')}
          error={problemAt(problems, 'bedrag')}
          value={actionData?.text ?? loaderData.kept}
        />
        <ActionGroup>
          <Button>{t('whatIf.button')}</Button>
        </ActionGroup>
      </PortalForm>
      {outcome?.now.__typename === 'Settlement' && outcome.more.__typename === 'Settlement' ? (
        <BarChart
          title={t('whatIf.chart')}
          conclusion={[
            outcome.more.total > outcome.now.total
              ? t('whatIf.result', {
                  extra,
                  total: formatMoney(outcome.more.total),
                  more: formatMoney(subtractCents(outcome.more.total, outcome.now.total)),
                })
              : t('whatIf.less', { extra, total: formatMoney(outcome.more.total) }),
            outcome.more.payout === 0 ? t('whatIf.nothing', { amount: formatMoney(outcome.more.payout) }) : '',
          ]
            .join(' ')
            .trim()}
          legend={{ first: t('effect.work'), second: t('effect.benefit') }}
          bars={(['now', 'then'] as const).map((key) => {
            const settled = key === 'now' ? outcome.now : outcome.more;
            return {
              key,
              label: t(`whatIf.${key}`, { extra }),
              parts:
                settled.__typename === 'Settlement'
                  ? [
                      { part: 'first', amount: settled.income } as const,
                      { part: 'second', amount: settled.payout } as const,
                    ]
                  : null,
            };
          })}
        />
      ) : null}
      {outcome ? (
        <>
          <Paragraph>{t('whatIf.note')}</Paragraph>
          <Heading>{t('whatIf.calculation', { extra })}</Heading>
          <Specification result={outcome.more} sourceNames={loaderData.names} picture="none" />
        </>
      ) : null}
    </Page>
  );
}
