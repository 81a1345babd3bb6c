import { Bullet, BulletList, Heading } from '#app/ui/index.ts';
import type { TrainingFile } from '#graphql/generated/documents.ts';
import { FileLink } from '../../bewijs/added-files.tsx';

export interface TrainingFilesProps {
  /** What the files are to the reader. */
  readonly title: string;
  readonly files: readonly TrainingFile[];
  readonly level?: 2 | 3;
}

/** Files that go with a training and stay with it. */
export function TrainingFiles({ title, files, level = 2 }: TrainingFilesProps) {
  if (files.length === 0) return null;
  return (
    <>
      <Heading level={level}>{title}</Heading>
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
