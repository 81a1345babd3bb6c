import { useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  Badge,
  type BadgeTone,
  Bullet,
  BulletList,
  CallLink,
  Card,
  Code,
  Details,
  Paragraph,
  Typed,
} from '#app/ui/index.ts';
import type { MyObligation, ObligationState } from '#graphql/generated/documents.ts';
import { isOver, obligationWhen, type ReadIn } from '../obligation-words.ts';

const tones: Readonly<Record<ObligationState, BadgeTone>> = {
  IMPOSED: 'action',
  PARTLY_RELEASED: 'warning',
  RELEASED: 'ok',
};

export interface ObligationsProps {
  readonly obligations: readonly MyObligation[];
  readonly read: ReadIn;
}

/**
 * What somebody has to do, with its article, and what can follow: never by itself, never before their own story was heard, and not
 * where they are free.
 */
export function Obligations({ obligations, read }: ObligationsProps) {
  const t = useTexts('plan');
  if (obligations.length === 0) return <Paragraph>{t('obligation.none')}</Paragraph>;
  return obligations.map((obligation) => <Obligation key={obligation.id} obligation={obligation} read={read} />);
}

function Obligation({ obligation, read }: { readonly obligation: MyObligation; readonly read: ReadIn }) {
  const t = useTexts('plan');
  const language = useLanguage();
  const { kind, state, words, article, consequenceArticle, releaseReason } = obligation;
  return (
    <Card id={`plicht-${obligation.id}`}>
      <h3 className="nl-heading nl-heading--level-3">{t(`word.obligation.${kind}`)}</h3>
      <p>
        <Badge tone={isOver(obligation, read.today) ? 'warning' : tones[state]}>{t(`word.state.${state}`)}</Badge>
      </p>
      <Paragraph>
        <Typed lang="nl">{words}</Typed>
      </Paragraph>
      <Paragraph>{obligationWhen(obligation, read, language, t).join(' ')}</Paragraph>
      {state === 'IMPOSED' || releaseReason === null ? null : (
        <Paragraph>
          <Typed lang="nl">{releaseReason}</Typed>
        </Paragraph>
      )}
      <Paragraph>
        {t('obligation.article')} <Code>{article}</Code>
      </Paragraph>
      {state === 'RELEASED' ? null : (
        <Details summary={t('obligation.whatIf')}>
          <BulletList>
            <Bullet>
              {t('obligation.call')}
              <CallLink />
            </Bullet>
            <Bullet>{t('obligation.story')}</Bullet>
            {kind === 'LANGUAGE' ? null : <Bullet>{t('obligation.noBlame')}</Bullet>}
            <Bullet>
              {t('obligation.canFollow')} <Code>{consequenceArticle}</Code>
            </Bullet>
            <Bullet>{t('obligation.people')}</Bullet>
          </BulletList>
        </Details>
      )}
    </Card>
  );
}
