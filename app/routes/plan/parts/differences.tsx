import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, type BadgeTone, Paragraph, Typed } from '#app/ui/index.ts';
import type { DifferenceKind, MyDifference } from '#graphql/generated/documents.ts';
import { differenceText, type Side } from '../words.ts';

const tones: Readonly<Record<DifferenceKind, BadgeTone>> = { ADDED: 'ok', REMOVED: 'warning', CHANGED: 'action' };

/** What is new, gone or different: one thing at a time, with how it was and how it becomes. */
export function Differences({ changes }: { readonly changes: readonly MyDifference[] }) {
  const t = useTexts('plan');
  const language = useLanguage();
  if (changes.length === 0) return <Paragraph>{t('difference.none')}</Paragraph>;
  return (
    <ul className="portal-differences">
      {changes.map((change, index) => {
        const { title, field, before, after } = differenceText(change, language, t);
        return (
          <li className="portal-difference" key={`${change.part} ${change.title ?? ''} ${change.field ?? ''} ${index}`}>
            <span>
              <Badge tone={tones[change.kind]}>{t(`difference.${change.kind}`)}</Badge>{' '}
              <strong>{t(`difference.part.${change.part}`)}</strong>
              {title === null ? null : (
                <>
                  : <Words side={title} />
                </>
              )}
            </span>
            {field === null ? null : <span>{field}</span>}
            {before === null ? null : (
              <span>
                {t('difference.before')}{' '}
                <del>
                  <Words side={before} />
                </del>
              </span>
            )}
            {after === null ? null : (
              <span>
                {t('difference.after')}{' '}
                <ins>
                  <Words side={after} />
                </ins>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ side }: { readonly side: Side }) {
  return side.typed ? <Typed lang="nl">{side.text}</Typed> : <bdi>{side.text}</bdi>;
}
