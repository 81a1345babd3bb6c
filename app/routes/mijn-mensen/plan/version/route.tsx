import { query } from '#app/api.server.ts';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Badge, Callout, CheckAnswers, Code, Heading, Page, Paragraph, Typed } from '#app/ui/index.ts';
import { PlanVersionOfDocument } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { Differences } from '../../../plan/parts/differences.tsx';
import { VersionContent } from '../../../plan/parts/version-content.tsx';
import { found, personOf } from '../../person.server.ts';
import { StepsProgress } from '../../step-status.tsx';
import { Responses } from '../responses.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn(['CASE_MANAGER'])];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { planOf } = await query(context, PlanVersionOfDocument, { personId: personOf(params) });
  const { person, versions, steps } = found(planOf);
  return { person, version: found(versions.find(({ number }) => String(number) === params.number)), steps };
}

/** One version as it was proposed, in the words that the citizen reads. */
export default function Version({ loaderData }: Route.ComponentProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  const { person, version, steps } = loaderData;
  const { basis, inForceAt, establishedBy, establishReason, talkedFirst, comparedWith } = version;
  return (
    <Page
      title={t('version.title', { number: version.number, name: person.name })}
      back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}
      width="wide"
    >
      <p>
        <Badge tone={version.state === 'IN_FORCE' ? 'ok' : 'neutral'}>{t(`versionState.${version.state}`)}</Badge>
      </p>
      <div className="portal-columns">
        <div className="portal-stack">
          <Callout>
            <Paragraph>{t('version.asCitizen', { name: person.name })}</Paragraph>
          </Callout>
          <VersionContent version={version} />
        </div>
        <div className="portal-stack">
          <Heading>{t('version.acts')}</Heading>
          <Responses version={version} />
          {basis !== null && inForceAt !== null ? (
            <CheckAnswers
              answers={[
                { label: t('version.inForce'), value: formatInstant(inForceAt, language) },
                { label: t('version.basis'), value: t(`basis.${basis}`) },
                ...(establishReason === null
                  ? []
                  : [
                      { label: t('version.establishedBy'), value: <Typed>{establishedBy}</Typed> },
                      { label: t('version.establishReason'), value: <Typed>{establishReason}</Typed> },
                    ]),
                ...(talkedFirst === null
                  ? []
                  : [{ label: t('version.talkedFirst'), value: t(`establish.talked.${talkedFirst ? 'yes' : 'no'}`) }]),
                { label: t('version.objection'), value: t('version.objectionDay') },
              ]}
            />
          ) : null}
          <Heading>
            {comparedWith === null ? t('propose.allNew') : t('propose.changes', { number: comparedWith })}
          </Heading>
          <p className="portal-quiet">{t('propose.asCitizen')}</p>
          <Differences changes={version.changes} />
          {version.state === 'PROPOSED' || version.state === 'IN_FORCE' ? (
            <StepsProgress steps={version.steps} progress={steps} />
          ) : null}
          <p className="portal-quiet">
            {t('version.hash')} <Code>{version.contentHash}</Code>
          </p>
        </div>
      </div>
    </Page>
  );
}
