import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Typed } from '#app/ui/index.ts';
import type { MyVersionFacts } from '#graphql/generated/documents.ts';
import { historyOf } from './history.ts';

/** What happened to a version, worded for the one whose plan it is. */
export function History({ version }: { readonly version: MyVersionFacts }) {
  const t = useTexts('plan');
  const mandate = useTexts('mandate');
  const language = useLanguage();
  return (
    <ol className="portal-timeline">
      {historyOf(version).map(({ key, what, at, by, helper, words, own }) => (
        <li key={key}>
          <strong>{t(`history.${what}`, { name: by ?? '' })}</strong>
          <br />
          <span className="portal-quiet">{formatInstant(at, language)}</span>
          {helper === null ? null : (
            <>
              <br />
              {mandate('by.said', { helper })}
            </>
          )}
          {words === null ? null : (
            <blockquote>
              <Typed {...(own ? {} : { lang: 'nl' })}>{words}</Typed>
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
