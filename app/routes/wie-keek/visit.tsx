import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Details, Heading, Paragraph, TextLink, Typed, TypedList } from '#app/ui/index.ts';
import type { AccessVisitFacts } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { isListed, rolesOf, sightText, timeOf } from './visit-words.ts';

export interface VisitProps {
  readonly day: LocalDate;
  readonly visit: AccessVisitFacts;
}

/** What one staff member saw on a day: who, in which role, when, what and why. Lists in which somebody stood with others are folded. */
export function Visit({ day, visit }: VisitProps) {
  const t = useTexts('privacy');
  const language = useLanguage();
  const opened = visit.seen.filter((one) => !isListed(one));
  const listed = visit.seen.filter(isListed);
  const sights = (seen: AccessVisitFacts['seen']) => (
    <BulletList>
      {seen.map((one) => (
        <Bullet key={one.sight}>{sightText(one, language)}</Bullet>
      ))}
    </BulletList>
  );
  return (
    <section className="portal-card" aria-labelledby={`${day}-${visit.number}`}>
      <Heading level={4} id={`${day}-${visit.number}`}>
        <Typed lang="nl">{visit.by}</Typed>
      </Heading>
      <Paragraph>
        {rolesOf(visit, language)}. {timeOf(visit, language)}.
      </Paragraph>
      {opened.length === 0 ? sights(listed) : sights(opened)}
      {opened.length > 0 && listed.length > 0 ? (
        <Details summary={t('looked.lists', { count: listed.length })}>{sights(listed)}</Details>
      ) : null}
      <Paragraph>
        {t('looked.why')} {visit.purposes.map((purpose) => t(`looked.purpose.${purpose}`)).join(' ')}
      </Paragraph>
      {visit.about.length === 0 ? null : (
        <Paragraph>
          {t('looked.about')} <TypedList words={visit.about} />
        </Paragraph>
      )}
      <Paragraph>
        <TextLink
          to={`/mijn-rechten/verzoek?soort=EXPLAIN&dag=${day}&keer=${visit.number}`}
          subject={`${visit.by}, ${formatDate(day, language)}`}
        >
          {t('looked.surprise')}
        </TextLink>
      </Paragraph>
    </section>
  );
}
