import { useLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, Heading, Typed } from '#app/ui/index.ts';
import type { SourceAnswers } from '#graphql/generated/documents.ts';
import { answersOf, changeText } from './answers.ts';
import { stepOfField } from '../source/steps.ts';

export interface SourcesProps {
  readonly sources: readonly SourceAnswers[];
  readonly withEarner: boolean;
  /** Base address of the month; without it nothing can be changed here. */
  readonly change?: string | undefined;
  /** What is still wrong, as a sentence. */
  readonly problemOf?: (sourceId: string, field: string) => string | undefined;
}

/** What was answered about each source. */
export function Sources({ sources, withEarner, change, problemOf }: SourcesProps) {
  const t = useTexts('settlement');
  const language = useLanguage();
  return (
    <>
      {sources.map((source) => (
        <section key={source.id} className="portal-stack" aria-labelledby={`bron-${source.id}`}>
          <Heading level={3} id={`bron-${source.id}`}>
            {source.name === null ? t('unnamed') : <Typed>{source.name}</Typed>}
          </Heading>
          <CheckAnswers
            answers={[
              ...(change === undefined
                ? []
                : [
                    {
                      label: t('field.name'),
                      value: source.name === null ? null : <Typed>{source.name}</Typed>,
                      change: { to: `${change}/bron/${source.id}/werkgever?controle=1` },
                      problem: problemOf?.(source.id, 'name'),
                    },
                  ]),
              ...answersOf(source, language, withEarner, t).map(({ field, label, value, kind }) => ({
                label,
                value: value === null ? null : kind === 'number' ? <bdi dir="ltr">{value}</bdi> : <bdi>{value}</bdi>,
                problem: problemOf?.(source.id, field),
                ...(change === undefined ? {} : { change: { to: changeAddress(change, source.id, field) } }),
              })),
            ]}
          />
        </section>
      ))}
    </>
  );
}

function changeAddress(base: string, sourceId: string, field: string): string {
  if (field === 'evidence') return `${base}/bron/${sourceId}/loonstrook?controle=1`;
  const step = field === 'earner' ? 'soort' : stepOfField(field);
  return `${base}/bron/${sourceId}/${step}?controle=1`;
}

interface Change {
  readonly sourceName: string | null;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs from the version before, the effect in money last. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts('settlement');
  const language = useLanguage();
  return (
    <CheckAnswers
      answers={changes.map((change) => {
        const { what, before, after } = changeText(change, language, t);
        return {
          label: what,
          value: (
            <>
              {t('changes.before')}: <bdi>{before}</bdi>
              <br />
              <strong>
                {t('changes.after')}: <bdi>{after}</bdi>
              </strong>
            </>
          ),
        };
      })}
    />
  );
}
