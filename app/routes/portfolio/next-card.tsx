import { inOwnDirection, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import type { Portfolio } from './portfolio.server.ts';
import { slugs } from './words.ts';

type Next = Portfolio['next'];

const kinds: Readonly<Record<Exclude<Next['what'], 'LOOK_AT_CV'>, PortfolioKind>> = {
  RENEW_CERTIFICATE: 'CERTIFICATE',
  ADD_WORK: 'WORK',
  TELL_TASKS: 'WORK',
  ADD_LANGUAGE: 'LANGUAGE',
  ADD_COMPETENCE: 'COMPETENCE',
  SHOW_SITUATION: 'COMPETENCE',
  ADD_EDUCATION: 'EDUCATION',
  SAY_AVAILABILITY: 'AVAILABILITY',
  SAY_WISHES: 'WISHES',
  WRITE_PROFILE: 'PROFILE',
};

/** Where the next useful thing is done. */
export function nextPath({ what, entryId }: Pick<Next, 'what' | 'entryId'>): string {
  return what === 'LOOK_AT_CV' ? '/portfolio/cv' : `/portfolio/${slugs[kinds[what]]}/${entryId ?? 'nieuw'}`;
}

/** The next useful thing to add: never how far somebody is. */
export function NextCard({ next }: { readonly next: Next }) {
  const t = useTexts('portfolio');
  // What to look at stands below it already.
  const done = next.what === 'LOOK_AT_CV';
  return (
    <Card {...(done ? {} : { title: t('next.title') })} id="volgende">
      <Paragraph>{t(`next.text.${next.what}`, { name: inOwnDirection(next.name ?? '') })}</Paragraph>
      {done ? null : (
        <ActionGroup>
          <ButtonLink to={nextPath(next)}>{t(`next.button.${next.what}`)}</ButtonLink>
        </ActionGroup>
      )}
    </Card>
  );
}
