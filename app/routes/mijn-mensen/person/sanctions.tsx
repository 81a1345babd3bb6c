import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Details, Heading, Paragraph, TextLink } from '#app/ui/index.ts';
import { SanctionStory } from '../../maatregelen/proposal/story.tsx';
import type { PersonPlan } from './person-plan.ts';

interface SanctionsProps {
  /** Id of the person. */
  readonly person: string;
  readonly proposals: PersonPlan['sanctionProposals'];
  /** There are obligations that count. */
  readonly inForce: boolean;
}

/** Proposals for a reduction; somebody else decides about them. */
export function Sanctions({ person, proposals, inForce }: SanctionsProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <>
      <Heading>{t('sanction.list')}</Heading>
      {proposals.length === 0 ? <Paragraph>{t('sanction.none')}</Paragraph> : null}
      {proposals.map((proposal) => (
        <Details
          key={proposal.id}
          summary={
            proposal.withdrawnAt !== null
              ? t('sanction.withdrawn')
              : proposal.outcome === null
                ? t('sanction.open', { date: formatDate(proposal.viewBy, language) })
                : t(`sanction.outcome.${proposal.outcome}`)
          }
        >
          <SanctionStory proposal={proposal} level={3} />
          {proposal.withdrawable ? (
            <Paragraph>
              <TextLink to={`/mijn-mensen/${person}/plan/maatregel/${proposal.id}/intrekken`}>
                {t('sanction.withdraw.title')}
              </TextLink>
            </Paragraph>
          ) : null}
        </Details>
      ))}
      {inForce ? (
        <Paragraph>
          <TextLink to={`/mijn-mensen/${person}/plan/maatregel`}>{t('sanction.propose.title')}</TextLink>
        </Paragraph>
      ) : null}
    </>
  );
}
