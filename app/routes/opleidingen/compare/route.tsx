import type { ReactNode } from 'react';
import { query } from '#app/api.server.ts';
import { formatDate, formatList, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, DataTable, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { CompareTrainingsDocument, type CompareTrainingsResult } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { askedIn, searchIn } from '../search.ts';
import { useDuration, usePlace, usePrice, useStart, useYesNo } from '../training-card.tsx';
import { names } from './compare-form.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

/** Trainings that fit beside each other. */
const most = 3;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const ids = [...new Set(asked.getAll(names.training))];
  const { trainings } = await query(context, CompareTrainingsDocument, { ids: ids.slice(0, most) });
  const search = asked.get(names.search);
  const searched = new URL(`/opleidingen?${(search ?? '').replace(/^\?/, '')}`, request.url).href;
  return {
    trainings,
    many: ids.length > most,
    back: search === null ? '/opleidingen/mijn' : `/opleidingen${askedIn(searched, searchIn(searched).page)}`,
  };
}

type Compared = CompareTrainingsResult['trainings'][number];

/** Two or three trainings beside each other: what their providers say, and how they fit the reader. */
export default function ComparePage({ loaderData: { trainings, many, back } }: Route.ComponentProps) {
  const t = useTexts('training');
  const rows = useRows();
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead')}
      back={{ to: back, label: t(back === '/opleidingen/mijn' ? 'compare.backMine' : 'one.back') }}
      width="wide"
    >
      {trainings.length < 2 ? (
        <Alert kind="info" live>
          <Paragraph>{t('compare.few')}</Paragraph>
        </Alert>
      ) : null}
      {many ? (
        <Alert kind="info" live>
          <Paragraph>{t('compare.many')}</Paragraph>
        </Alert>
      ) : null}
      {trainings.length === 0 ? null : (
        <DataTable
          stacked
          caption={t('compare.caption')}
          captionHidden
          columns={[
            { label: t('compare.what') },
            ...trainings.map(({ title }, index) => ({
              // A number tells two of one name apart.
              label: `${index + 1}. ${inOwnDirection(title)}`,
            })),
          ]}
          rows={rows.map(({ label, cell }) => ({ key: label, cells: [label, ...trainings.map(cell)] }))}
        />
      )}
    </Page>
  );
}

interface CompareRow {
  readonly label: string;
  readonly cell: (training: Compared, index: number) => ReactNode;
}

/** What is compared, in the order of the page of a training, each with its words for one of them. */
function useRows(): readonly CompareRow[] {
  const t = useTexts('training');
  const fit = useTexts('fit');
  const language = useLanguage();
  const place = usePlace();
  const price = usePrice();
  const start = useStart();
  const duration = useDuration();
  const yesNo = useYesNo();
  const unknown = t('one.unknown');
  return [
    {
      label: t('one.provider'),
      cell: ({ provider }) => <Typed lang="nl">{provider}</Typed>,
    },
    { label: t('facet.form'), cell: ({ form }) => t(`form.${form}`) },
    { label: t('facet.level'), cell: ({ level }) => (level === null ? unknown : t(`level.${level}`)) },
    { label: t('one.place'), cell: place },
    { label: t('facet.time'), cell: ({ time }) => (time === null ? unknown : t(`time.${time}`)) },
    {
      label: t('one.duration'),
      cell: duration,
    },
    {
      label: t('compare.start'),
      cell: (training) => {
        const [first] = training.runs;
        return first ? formatDate(first.startsOn, language) : start(training);
      },
    },
    { label: t('one.dutch'), cell: ({ dutchLevel }) => dutchLevel ?? t('one.notTold') },
    {
      label: t('one.age'),
      cell: ({ minimumAge }) => (minimumAge === null ? unknown : t('one.years', { count: minimumAge })),
    },
    { label: t('one.price'), cell: price },
    { label: t('facet.shortage'), cell: ({ shortage }) => yesNo(shortage) },
    { label: t('facet.basicQualification'), cell: ({ basicQualification }) => yesNo(basicQualification) },
    { label: t('facet.childcare'), cell: ({ childcare }) => yesNo(childcare) },
    { label: t('facet.wheelchair'), cell: ({ wheelchair }) => yesNo(wheelchair) },
    {
      label: t('compare.fit'),
      cell: ({ fit: checks }) => {
        const topicsOf = (which: Compared['fit'][number]['outcome']) =>
          formatList(
            checks.flatMap(({ topic, outcome }) => (outcome === which ? fit(`topic.${topic}`) : [])),
            language,
          );
        const [not, unknownTopics] = [topicsOf('DOES_NOT_FIT'), topicsOf('NOT_KNOWN')];
        return (
          <>
            {not === '' ? t('compare.fitAll') : t('compare.fitNot', { topics: not })}
            {unknownTopics === '' ? null : (
              <>
                <br />
                {t('compare.fitUnknown', { topics: unknownTopics })}
              </>
            )}
          </>
        );
      },
    },
    {
      label: t('compare.look'),
      cell: ({ id }, index: number) => (
        <TextLink to={`/opleidingen/${id}`}>{t('compare.lookAt', { number: index + 1 })}</TextLink>
      ),
    },
  ];
}
