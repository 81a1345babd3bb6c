import { classes } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/index.ts';

interface Shown {
  readonly id: string;
  readonly mediaType: 'PDF' | 'JPEG' | 'PNG';
}

/** Whether a file is a picture, which can be shown small, turned and put into one document with others. */
export const isPhoto = ({ mediaType }: Pick<Shown, 'mediaType'>) => mediaType !== 'PDF';

/** Where the owner of a photo sees it small. */
export const ownPicture = (id: string) => `/bewijs/${id}/klein`;

export interface PhotoProps {
  readonly id: string;
  /** Where it is shown small; left out for its owner. */
  readonly src?: string;
  readonly small?: boolean;
  readonly words?: string;
}

/** A photo, small. Words beside it say which one it is, unless `words` do. */
export function Photo({ id, src = ownPicture(id), small = false, words = '' }: PhotoProps) {
  return (
    <img
      className={classes('portal-photo', small && 'portal-photo--small')}
      src={src}
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
