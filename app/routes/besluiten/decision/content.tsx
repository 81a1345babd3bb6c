import { useActingFor, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, CheckAnswers, Code, Paragraph, Typed } from '#app/ui/index.ts';
import type { DecisionContent } from '#graphql/generated/documents.ts';
import { articleWords, factName, factOrigin, factValue } from '../words.ts';

interface ContentProps {
  readonly decision: DecisionContent;
}

/** The decision itself, which is in Dutch for every reader. */
export function DutchText({ decision: { text } }: ContentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  return (
    <Card title={t('page.dutchTitle')} id="besluit">
      {language === 'nl' ? null : <Paragraph>{t('page.dutchNote')}</Paragraph>}
      <div lang="nl" dir="ltr">
        {text.map((paragraph, index) => (
          <Paragraph key={index}>{paragraph}</Paragraph>
        ))}
      </div>
    </Card>
  );
}

/** What it was built on: each with where it comes from. */
export function Facts({ decision: { facts } }: ContentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  if (facts.length === 0) return null;
  return (
    <Card title={t('page.facts')} id="gebruikt">
      <CheckAnswers
        answers={facts.map((fact) => ({
          label: factName(fact, language, t),
          value: (
            <>
              {fact.form === 'TEXT' ? (
                <span className="portal-written">
                  <Typed {...(fact.source === 'CITIZEN' ? {} : { lang: 'nl' as const })}>{fact.value}</Typed>
                </span>
              ) : (
                <bdi>{factValue(fact, language, t)}</bdi>
              )}{' '}
              <span className="portal-quiet">({factOrigin(fact, language, t)})</span>
            </>
          ),
        }))}
      />
    </Card>
  );
}

/** Which articles it rests on, in plain words; the law itself is Dutch. */
export function Articles({ decision: { articles } }: ContentProps) {
  const t = useTexts('decision');
  const language = useLanguage();
  const helps = useActingFor() !== null;
  return (
    <Card title={t('page.articles')} id="artikelen">
      {articles.map((article) => {
        const said = articleWords(article, language, helps ? t : undefined);
        return (
          <Paragraph key={article.article}>
            {said ?? <Typed lang="nl">{article.words}</Typed>} <Code>{article.article}</Code>
          </Paragraph>
        );
      })}
    </Card>
  );
}
