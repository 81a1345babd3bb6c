import {
  formatDate,
  formatMoney,
  type Language,
  leftToRight,
  textsOf,
  useLanguage,
  useTexts,
} from '#app/i18n/index.ts';
import { Alert, BarChart, CallLink, Heading, Paragraph } from '#app/ui/index.ts';
import { changeDefinitions } from '#graphql/change/domain/kinds.ts';
import type { ChangeKind, ShownAbroad, ShownEffect, ShownGifts, ShownStay } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';

/** What the law says about a change, in plain words, with the sum or the count where the law gives one. */
export function Effect({
  kind,
  effect,
  articles,
  accountTail,
}: {
  readonly kind: ChangeKind;
  readonly effect: ShownEffect;
  readonly articles: readonly string[];
  readonly accountTail: string | null;
}) {
  const t = useTexts('change');
  const stay = effect.abroadStay;
  // What is furthest above the law stands first.
  const yearAbove = Math.max(0, ...effect.abroad.map(({ above }) => above));
  return (
    <>
      <Heading>{t('law.title')}</Heading>
      <Paragraph>{t(`law.${kind}`)}</Paragraph>
      {effect.gifts ? <Gifts gifts={effect.gifts} /> : null}
      {effect.abroadOfPartner ? <Paragraph>{t('abroad.ofPartner')}</Paragraph> : null}
      {stay && stay.above >= yearAbove ? <LongStay stay={stay} /> : null}
      {effect.abroad.map((year) => (
        <Abroad key={year.year} abroad={year} stay={stay} />
      ))}
      {stay && stay.above < yearAbove ? <LongStay stay={stay} /> : null}
      {kind === 'ACCOUNT' && accountTail !== null ? (
        <Paragraph>{t('law.keeps', { tail: accountTail })}</Paragraph>
      ) : null}
      <Paragraph>{t('law.decides')}</Paragraph>
      <Articles articles={articles} />
    </>
  );
}

function Articles({ articles }: { readonly articles: readonly string[] }) {
  const t = useTexts('change');
  const [before, after] = t('law.article', { articles: '|' }).split('|');
  return (
    <p className="nl-paragraph portal-quiet">
      {before}
      <bdi lang="nl" dir="ltr">
        {articles.join(', ')}
      </bdi>
      {after}
    </p>
  );
}

/** Gifts of a year as part of what does not count, in words and as bars. */
export function Gifts({ gifts }: { readonly gifts: ShownGifts }) {
  const t = useTexts('change');
  const language = useLanguage();
  const { year, total, limit } = gifts;
  return (
    <>
      <BarChart
        title={t('gifts.title', { year })}
        conclusion={giftsText(gifts, language)}
        bars={[
          { key: 'told', label: t('gifts.told'), parts: [{ part: 'first', amount: total }] },
          ...(limit === null
            ? []
            : [{ key: 'limit', label: t('gifts.limit'), parts: [{ part: 'second' as const, amount: limit }] }]),
        ]}
      />
      {limit === null ? null : <Paragraph>{t('gifts.open')}</Paragraph>}
    </>
  );
}

/** The gifts of a year in one sentence. */
export function giftsText({ year, total, limit, above }: ShownGifts, language: Language): string {
  const t = textsOf(language, 'change');
  const values = { year, total: formatMoney(total), limit: formatMoney(limit ?? cents(0)), above: formatMoney(above) };
  if (limit === null) return t('gifts.unknown', { year, total: values.total });
  if (above > 0) return t('gifts.above', values);
  return t('gifts.within', { year, total: values.total, limit: values.limit });
}

/** One stay that is longer than the law allows without a break: it is the first thing to know, whatever is left of a year. */
function LongStay({ stay }: { readonly stay: ShownStay }) {
  const language = useLanguage();
  const text = stayText(stay, language);
  return text === null ? null : (
    <Alert kind="warning">
      <Paragraph>
        {text}
        <CallLink />
      </Paragraph>
    </Alert>
  );
}

/** The sentence about a stay that is too long; `null` for one that is not. */
export function stayText({ days, limit, above, article }: ShownStay, language: Language): string | null {
  if (above === 0) return null;
  const t = textsOf(language, 'change');
  const inDays = (count: number) => t('abroad.days', { count });
  return t('abroad.stay', {
    days: inDays(days),
    limit: inDays(limit),
    above: inDays(above),
    article: leftToRight(article),
  });
}

/** Days abroad in a year as part of what is allowed, in words and as bars. `stay`: the stay for which they are shown. */
export function Abroad({ abroad, stay }: { readonly abroad: ShownAbroad; readonly stay?: ShownStay | null }) {
  const t = useTexts('change');
  const language = useLanguage();
  const { year, days, limit } = abroad;
  const bar = (key: 'told' | 'limit', count: number) => ({
    key,
    label: t(`abroad.${key}`),
    parts: [{ part: key === 'told' ? ('first' as const) : ('second' as const), amount: cents(count) }],
    text: t('abroad.days', { count }),
  });
  return (
    <BarChart
      title={t('abroad.title', { year })}
      conclusion={
        <>
          {abroadText(abroad, language, stay, t)}
          {abroad.above > 0 ? <CallLink /> : null}
        </>
      }
      bars={[bar('told', days), ...(limit === null ? [] : [bar('limit', limit)])]}
    />
  );
}

/**
 * The days of a year in a few sentences; no more than their number for a year of which the figure is not known. What is left is never
 * said as if it could be used up in one stay, and not at all beside a stay that is too long already.
 */
export function abroadText(
  { year, days, limit, left, above, article }: ShownAbroad,
  language: Language,
  stay?: ShownStay | null,
  t = textsOf(language, 'change'),
): string {
  const inDays = (count: number) => t('abroad.days', { count });
  if (limit === null) return inDays(days);
  const values = { year, days: inDays(days), limit: inDays(limit), article: leftToRight(article ?? '') };
  if (above > 0) return t('abroad.above', { ...values, above: inDays(above) });
  if (stay && stay.above > 0) return t('abroad.inYear', values);
  return t('abroad.within', { ...values, left: inDays(left ?? 0) });
}

/** Until when to tell it: beforehand where the kind asks for that, else as the municipality asks. Late is never too late. */
export function tellText(kind: ChangeKind, tellBy: LocalDate | null, today: LocalDate, language: Language): string {
  const t = textsOf(language, 'change');
  if (changeDefinitions[kind].beforehand === true)
    return t(tellBy !== null && tellBy < today ? 'tell.begun' : 'tell.beforehand');
  if (tellBy === null) return t('tell.none');
  return t(tellBy < today ? 'tell.past' : 'tell.by', { date: formatDate(tellBy, language) });
}
