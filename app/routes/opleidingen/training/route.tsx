import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { homeOf, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Bullet, BulletList, Card, CheckAnswers, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { ReadTrainingAtWorkDocument, ReadTrainingDocument } from '#graphql/generated/documents.ts';
import { isOver } from '#graphql/training/domain/lapse.ts';
import { languageName } from '#graphql/shared/names.ts';
import type { Route } from './+types/route';
import { todayOf } from '../../plan/plan.server.ts';
import { askedIn, searchIn } from '../search.ts';
import { useDuration, usePlace, usePrice, useStart, useYesNo } from '../training-card.tsx';
import { Costs } from './costs.tsx';
import { useRoom } from '../room.ts';
import { Fit } from './fit.tsx';
import { wayBack } from './way-back.ts';
import { Wanted } from './wanted.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('anybody', 'never')];

export async function loader({ request: { url }, params: { id }, context }: Route.LoaderArgs) {
  const { viewer } = context.get(portalContext);
  const { training, own } = viewer.kind === 'citizen' ? await readOwn(context, id) : await readAtWork(context, id);
  if (training === null) throw new Response(null, { status: 404 });
  return {
    training,
    own,
    ended: isOver(training.endedOn, todayOf(context)),
    back: own === null ? (wayBack(url) ?? homeOf(viewer)) : `/opleidingen${askedIn(url, searchIn(url).page)}`,
  };
}

type Context = Route.LoaderArgs['context'];

async function readOwn(context: Context, id: string) {
  const { training } = await query(context, ReadTrainingDocument, { id });
  return { training, own: training && { request: training.request, fit: training.fit } };
}

/** What stands in the catalogue; how it fits somebody is theirs. */
async function readAtWork(context: Context, id: string) {
  const { training } = await query(context, ReadTrainingAtWorkDocument, { id });
  return { training, own: null };
}

/** One training: what its provider says, and what is not known. A citizen also reads how it fits and what they can do with it. */
export default function TrainingPage({ loaderData: { training, own, ended, back } }: Route.ComponentProps) {
  const t = useTexts('training');
  const roomText = useRoom();
  const language = useLanguage();
  const place = usePlace();
  const price = usePrice();
  const start = useStart();
  const duration = useDuration();
  const yesNo = useYesNo();
  const unknown = t('one.unknown');
  const decided = (own?.request?.amountCents ?? null) !== null;
  const notTold = t('one.notTold');
  return (
    <Page
      title={training.title}
      titleLanguage="nl"
      back={own === null ? { to: back } : { to: back, label: t('one.back') }}
    >
      {ended && training.endedOn !== null ? (
        <Alert kind="info" title={t('one.ended', { date: formatDate(training.endedOn, language) })}>
          {own === null ? null : (
            <Paragraph>
              <TextLink to={back}>{t('one.endedFind')}</TextLink>
            </Paragraph>
          )}
        </Alert>
      ) : null}
      {own === null ? <Paragraph>{t('one.atWork')}</Paragraph> : null}
      <Paragraph>
        <Typed lang="nl">{training.summary}</Typed>
      </Paragraph>
      {training.description === null || training.description === training.summary ? null : (
        <Card title={t('one.description')} id="inhoud">
          <Typed lang="nl">{training.description}</Typed>
        </Card>
      )}
      <CheckAnswers
        answers={[
          { label: t('one.provider'), value: <Typed lang="nl">{training.provider}</Typed> },
          { label: t('one.marks'), value: training.recognitions.join(', ') || unknown },
          { label: t('facet.form'), value: t(`form.${training.form}`) },
          { label: t('facet.level'), value: training.level === null ? unknown : t(`level.${training.level}`) },
          { label: t('one.place'), value: place(training) },
          { label: t('facet.time'), value: training.time === null ? unknown : t(`time.${training.time}`) },
          { label: t('one.duration'), value: duration(training) },
          { label: t('one.dutch'), value: training.dutchLevel ?? notTold },
          {
            label: t('one.language'),
            value: training.language === null ? unknown : languageName(training.language, language),
          },
          {
            label: t('one.age'),
            value: training.minimumAge === null ? unknown : t('one.years', { count: training.minimumAge }),
          },
          { label: t('one.price'), value: price(training) },
          { label: t('facet.shortage'), value: yesNo(training.shortage) },
          { label: t('facet.basicQualification'), value: yesNo(training.basicQualification) },
          { label: t('facet.childcare'), value: yesNo(training.childcare) },
          { label: t('facet.wheelchair'), value: yesNo(training.wheelchair) },
          {
            label: t('one.source'),
            value: training.source === null ? t('one.sourceOwn') : t('one.sourceFeed', { source: training.source }),
          },
        ]}
      />
      <Card title={t('one.runs')} id="begint">
        {training.runs.length === 0 ? (
          <Paragraph>{start(training)}</Paragraph>
        ) : (
          <BulletList>
            {training.runs.map((run) => (
              <Bullet key={run.id}>
                {t('one.run', { date: formatDate(run.startsOn, language) })}.{' '}
                {run.applyBy === null ? null : t('one.runBy', { date: formatDate(run.applyBy, language) })}{' '}
                {roomText(run)}
              </Bullet>
            ))}
          </BulletList>
        )}
      </Card>
      <Costs costs={training.costs} decided={decided} />
      {own === null ? null : (
        <>
          <Wanted trainingId={training.id} ended={ended} request={own.request} />
          {ended ? null : <Fit checks={decided ? own.fit.filter(({ topic }) => topic !== 'MONEY') : own.fit} />}
          <Card title={t('one.money')} id="geld">
            <Paragraph>{t(decided ? 'one.moneyDecided' : 'one.moneyText')}</Paragraph>
          </Card>
        </>
      )}
    </Page>
  );
}
