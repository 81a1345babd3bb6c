import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { DataTable, Heading, TextLink } from '#app/ui/index.ts';
import type { PersonPlan } from './person-plan.ts';

interface VersionsProps {
  /** Id of the person. */
  readonly person: string;
  readonly versions: PersonPlan['versions'];
}

/** Everything that was ever proposed. */
export function Versions({ person, versions }: VersionsProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  if (versions.length === 0) return null;
  return (
    <>
      <Heading>{t('version.list')}</Heading>
      <DataTable
        caption={t('version.list')}
        captionHidden
        columns={[{ label: t('version.name') }, { label: t('version.proposed') }, { label: t('version.state') }]}
        rows={versions.map(({ number, proposedAt, state, basis }) => ({
          key: String(number),
          cells: [
            <TextLink key="number" to={`/mijn-mensen/${person}/plan/versie/${number}`}>
              {t('version.number', { number })}
            </TextLink>,
            proposedAt === null ? '–' : formatInstant(proposedAt, language),
            `${t(`versionState.${state}`)}${basis === null ? '' : `. ${t(`basis.${basis}`)}`}`,
          ],
        }))}
      />
    </>
  );
}
