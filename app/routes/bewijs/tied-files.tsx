import { Bullet, BulletList, Heading } from '#app/ui/index.ts';
import type { TiedFile } from '#graphql/generated/documents.ts';
import { FileLink } from './added-files.tsx';

export interface TiedFilesProps {
  /** What the files are to the reader. */
  readonly title: string;
  readonly files: readonly TiedFile[];
  readonly level?: 2 | 3;
}

/** Files that go with a training or a step, to be read. */
export function TiedFiles({ title, files, level = 2 }: TiedFilesProps) {
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
