import { useTexts } from '#app/i18n/index.ts';
import {
  Badge,
  type BadgeTone,
  Bullet,
  BulletList,
  Card,
  CheckAnswers,
  Details,
  Paragraph,
  Typed,
} from '#app/ui/index.ts';
import type { ReadTrainingResult } from '#graphql/generated/documents.ts';
import { fitReasons, type FitReason } from '#graphql/training/domain/fit.ts';

type Check = NonNullable<ReadTrainingResult['training']>['fit'][number];

const tones: Readonly<Record<Check['outcome'], BadgeTone>> = {
  FITS: 'ok',
  DOES_NOT_FIT: 'warning',
  NOT_KNOWN: 'neutral',
};

type ToDo = { [Reason in FitReason]: (typeof fitReasons)[Reason] extends 'FITS' ? never : Reason }[FitReason];

function asksSomething(reason: FitReason): reason is ToDo {
  return fitReasons[reason] !== 'FITS';
}

/** How a training fits the reader: what was looked at, why it came out so, and what they can do about it. */
export function Fit({ checks }: { readonly checks: readonly Check[] }) {
  const t = useTexts('fit');
  const sources = [...new Set(checks.map(({ source }) => source))];
  return (
    <Card title={t('title')} id="past">
      <Paragraph>{t('lead')}</Paragraph>
      <CheckAnswers
        answers={checks.map(({ topic, outcome, reason, certainty }) => ({
          label: t(`topic.${topic}`),
          value: (
            <>
              <Badge tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Badge>
              <br />
              {t(`why.${reason}`)}
              {asksSomething(reason) ? (
                <>
                  <br />
                  {t(`do.${reason}`)}
                </>
              ) : null}
              {certainty === 'UNVERIFIED' ? (
                <>
                  <br />
                  <span className="portal-quiet">{t('unverified')}</span>
                </>
              ) : null}
            </>
          ),
        }))}
      />
      <Details summary={t('source')}>
        <BulletList>
          {sources.map((source) => (
            <Bullet key={source}>
              <Typed lang="nl">{source}</Typed>
            </Bullet>
          ))}
        </BulletList>
      </Details>
    </Card>
  );
}
