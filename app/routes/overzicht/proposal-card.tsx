import { inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph, Typed } from '#app/ui/index.ts';
import type { OpenProposal } from '../portfolio/portfolio.server.ts';
import { entryName } from '../portfolio/words.ts';

/** What is proposed for the reader's portfolio: by its name where it is one thing, counted where there is more. */
export function ProposalCard({ proposals }: { readonly proposals: readonly OpenProposal[] }) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const [first, ...more] = proposals;
  if (first === undefined) return null;
  const { id, kind, by, stored } = first;
  const one = more.length === 0;
  return (
    <Card title={t('proposal.home.title', { count: proposals.length })} id="voorgesteld">
      {one ? (
        <Paragraph>
          {t(`kind.${kind}`)}: <Typed>{entryName(kind, stored, language)}</Typed>.{' '}
          {t('proposal.from', { name: inOwnDirection(by) })}.
        </Paragraph>
      ) : null}
      <ActionGroup>
        <ButtonLink to={one ? `/portfolio/voorstel/${id}` : '/portfolio#voorstellen'}>
          {t('proposal.home.button', { count: proposals.length })}
        </ButtonLink>
      </ActionGroup>
    </Card>
  );
}
