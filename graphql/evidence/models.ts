import type { evidence } from '#db/schema/evidence.ts';

/** A file as its list shows it; the bytes are not part of it. */
export type Evidence = Pick<typeof evidence.$inferSelect, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>;
