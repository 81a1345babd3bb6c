import { Fragment } from 'react';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, DataTable, Paragraph, StepLine, Typed } from '#app/ui/index.ts';
import type { LadderPlacementKind, MyPlacementOnLadder } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import type { Ladder } from './route.tsx';

export interface StandingProps {
  readonly ladder: Ladder;
  /** Newest first. */
  readonly placements: readonly MyPlacementOnLadder[];
  readonly today: LocalDate;
}

/** Where somebody stands and stood: the last answer in words, the line over time, and the same as a table. */
export function Standing({ ladder, placements, today }: StandingProps) {
  const domains = ladder.domains.length === 0 ? [{ code: '', name: ladder.name }] : ladder.domains;
  return domains.map(({ code, name }) => {
    const here = placements.filter(({ domain }) => domain === code);
    return here.length === 0 ? null : (
      <StandingIn key={code} id={code === '' ? 'ladder' : code} name={name} {...{ ladder, today }} placements={here} />
    );
  });
}

const stood: readonly LadderPlacementKind[] = ['SELF', 'BEGIN', 'CURRENT'];

function StandingIn({
  id,
  name,
  ladder,
  placements,
  today,
}: StandingProps & { readonly id: string; readonly name: string }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const last = (kind: LadderPlacementKind) => placements.find((one) => one.kind === kind);
  const line = placements.filter(({ kind }) => stood.includes(kind)).toReversed();
  const [first, now, wished, expected] = [line.at(0), line.at(-1), last('WISHED'), last('EXPECTED')];
  const level = ladder.levels.find(({ code }) => code === now?.level);
  const named = (placement: MyPlacementOnLadder) =>
    t('ladder.level', { number: placement.height, name: placement.levelName });
  return (
    <>
      {now ? (
        <Card title={name} id={`staat-${id}`}>
          <Paragraph lead>{named(now)}</Paragraph>
          {level ? <Paragraph>{level.meaning}</Paragraph> : null}
          {now.reasonWords === null ? null : <Paragraph>{now.reasonWords}</Paragraph>}
          {wished ? (
            <Paragraph>{t('ladder.wished', { number: wished.height, name: wished.levelName })}</Paragraph>
          ) : null}
          {expected ? (
            <Paragraph>{t('ladder.expected', { number: expected.height, name: expected.levelName })}</Paragraph>
          ) : null}
        </Card>
      ) : null}
      {first && now ? (
        <StepLine
          title={t('ladder.line.title', { name })}
          conclusion={
            first.height === now.height
              ? t('ladder.line.same', { number: now.height })
              : t('ladder.line.moved', { before: first.height, after: now.height })
          }
          heights={ladder.levels.length}
          points={line.map(({ id: key, placedOn, height, kind }) => ({
            key,
            on: placedOn,
            height,
            by: kind === 'SELF' ? 'self' : 'other',
          }))}
          until={today}
          wished={wished?.height ?? null}
          expected={expected?.height ?? null}
        />
      ) : null}
      <DataTable
        caption={t('ladder.table', { name })}
        columns={[{ label: t('ladder.when') }, { label: t('ladder.which') }]}
        rows={placements.map((placement) => ({
          key: placement.id,
          cells: [
            formatDate(placement.placedOn, language),
            <Fragment key="level">
              {named(placement)}
              <br />
              <span className="portal-quiet">
                {t(`ladder.kind.${placement.kind}`)} {placement.by === null ? null : <Typed>{placement.by}</Typed>}
              </span>
            </Fragment>,
          ],
        }))}
      />
    </>
  );
}
