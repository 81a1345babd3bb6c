import { query } from '#app/api.server.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Badge, Bullet, BulletList, Card, Heading, Page, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { MyVersionsDocument, type MyVersionsResult } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { History } from './timeline.tsx';
import { isRefused, stateText, toneOf } from './standing.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ context }: Route.LoaderArgs) {
  return query(context, MyVersionsDocument, {});
}

export default function Versions({ loaderData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { plan } = loaderData;
  const versions = plan?.versions ?? [];
  return (
    <Page title={t('versions.title')} lead={t('versions.lead')} back={{ to: '/plan' }}>
      {plan?.endedOn ? (
        <Paragraph>
          {t('standing.ended', { date: formatDate(plan.endedOn, language) })}{' '}
          {plan.endReason === null ? null : <Typed lang="nl">{plan.endReason}</Typed>}
        </Paragraph>
      ) : null}
      {versions.length === 0 ? <Paragraph>{t('versions.none')}</Paragraph> : null}
      {versions.map((version) => (
        <Card
          key={version.number}
          id={`versie-${version.number}`}
          title={t('versions.one', { number: version.number })}
        >
          <p>
            <Badge tone={toneOf(version)}>{stateText(version, t)}</Badge>
          </p>
          <History version={version} />
          <Paragraph>
            <TextLink
              to={version.state === 'PROPOSED' ? '/plan/voorstel' : `/plan/versies/${version.number}`}
              subject={t('versions.one', { number: version.number })}
            >
              {t(
                version.state !== 'PROPOSED'
                  ? 'versions.read'
                  : isRefused(version)
                    ? 'versions.again'
                    : 'versions.answer',
              )}
            </TextLink>
          </Paragraph>
        </Card>
      ))}
      <Evaluations evaluations={plan?.evaluations ?? []} />
    </Page>
  );
}

type Evaluation = NonNullable<MyVersionsResult['plan']>['evaluations'][number];

/** How both looked back. */
function Evaluations({ evaluations }: { readonly evaluations: readonly Evaluation[] }) {
  const t = useTexts('plan');
  const language = useLanguage();
  if (evaluations.length === 0) return null;
  return (
    <>
      <Heading>{t('evaluation.title')}</Heading>
      {evaluations.map(({ id, heldOn, by, words, results, nextOn, versionNumber }) => (
        <Card key={id} id={`terugblik-${id}`}>
          <h3 className="nl-heading nl-heading--level-3">{formatDate(heldOn, language)}</h3>
          <Paragraph>{t('evaluation.by', { name: by, number: versionNumber })}</Paragraph>
          <blockquote>
            <Typed lang="nl">{words}</Typed>
          </blockquote>
          {results.length === 0 ? null : (
            <BulletList>
              {results.map(({ goalId, title, result }) => (
                <Bullet key={goalId}>
                  <Typed lang="nl">{title}</Typed>: {t(`word.result.${result}`)}
                </Bullet>
              ))}
            </BulletList>
          )}
          {nextOn === null ? null : <Paragraph>{t('evaluation.on', { date: formatDate(nextOn, language) })}</Paragraph>}
        </Card>
      ))}
    </>
  );
}
