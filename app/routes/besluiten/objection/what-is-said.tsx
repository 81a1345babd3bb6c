import { useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, CheckAnswers, Typed } from '#app/ui/index.ts';
import type { ObjectionText } from '#graphql/generated/documents.ts';
import { FileLink } from '../../bewijs/added-files.tsx';
import { sentByRow } from '../../hulp/sent-by.ts';

export interface WhatIsSaidProps {
  readonly version: ObjectionText;
  readonly addition: boolean;
  /** Where it is changed; left out for what was sent. */
  readonly change?: string;
  /** Whose it is, where it says who sent it for them. */
  readonly person?: string;
}

/** What the citizen writes, with the files that belong to it. */
export function WhatIsSaid({ version, addition, change, person = '' }: WhatIsSaidProps) {
  const t = useTexts('decision');
  const mandate = useTexts('mandate');
  const { words, reasonsFollow, lateReason, evidence, helperName } = version;
  const at = (to: string) => (change === undefined ? {} : { change: { to } });
  return (
    <CheckAnswers
      answers={[
        ...sentByRow(helperName, person, mandate),
        {
          label: t(addition ? 'objection.addWords' : 'objection.words'),
          value:
            words === '' ? null : (
              <span className="portal-written">
                <Typed>{words}</Typed>
              </span>
            ),
          ...at(change ?? ''),
        },
        ...(reasonsFollow
          ? [{ label: t('objection.follow'), value: t('objection.checkFollow'), ...at(change ?? '') }]
          : []),
        ...(lateReason === null
          ? []
          : [{ label: t('objection.lateReason'), value: <Typed>{lateReason}</Typed>, ...at(change ?? '') }]),
        {
          label: t('paper.files'),
          value: evidence.length === 0 ? t('objection.noFiles') : <Files files={evidence} />,
          ...at(`${change}/bijlagen`),
        },
      ]}
    />
  );
}

/** Files by name, each to download. */
export function Files({ files }: { readonly files: ObjectionText['evidence'] }) {
  return (
    <BulletList>
      {files.map(({ id, fileName }) => (
        <Bullet key={id}>
          <FileLink id={id} fileName={fileName} />
        </Bullet>
      ))}
    </BulletList>
  );
}
