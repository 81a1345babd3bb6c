import { classes } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/index.ts';

interface Shown {
  readonly id: string;
  readonly mediaType: 'PDF' | 'JPEG' | 'PNG';
}

/** Whether a file is a picture, which can be shown small, turned and put into one document with others. */
export const isPhoto = ({ mediaType }: Pick<Shown, 'mediaType'>) => mediaType !== 'PDF';

/** A photo as its sender sees it, small. Words beside it say which one it is, unless `words` do. */
export function Photo({
  id,
  small = false,
  words = '',
}: {
  readonly id: string;
  readonly small?: boolean;
  readonly words?: string;
}) {
  return (
    <img
      className={classes('portal-photo', small && 'portal-photo--small')}
      src={`/bewijs/${id}/klein`}
      alt={words}
      loading="lazy"
      decoding="async"
    />
  );
}

/** What stands in front of a file in a list. */
export function FilePicture({ file }: { readonly file: Shown }) {
  return isPhoto(file) ? <Photo id={file.id} small /> : <Icon name="paper" />;
}
