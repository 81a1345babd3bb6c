import { useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Heading } from '#app/ui/index.ts';
import type { TrainingFile } from '#graphql/generated/documents.ts';
import { FileLink } from '../../bewijs/added-files.tsx';

/** Files that go with a training and stay with it. */
export function TrainingFiles({
  files,
  level = 3,
  kept = false,
}: {
  readonly files: readonly TrainingFile[];
  readonly level?: 2 | 3;
  /** Whether the training is only kept: nothing was asked. */
  readonly kept?: boolean;
}) {
  const t = useTexts('enrolment');
  if (files.length === 0) return null;
  return (
    <>
      <Heading level={level}>{t(kept ? 'files.kept' : 'files.added')}</Heading>
      <BulletList>
        {files.map((file) => (
          <Bullet key={file.id}>
            <FileLink {...file} />
          </Bullet>
        ))}
      </BulletList>
    </>
  );
}
