import type { toldChange } from '#db/schema/change.ts';
import type { evidence } from '#db/schema/evidence.ts';
import type { portfolioEntry } from '#db/schema/portfolio.ts';
import type { Month } from '../shared/local-date.ts';

/** A file as its list shows it; the bytes are not part of it. */
export type Evidence = Pick<typeof evidence.$inferSelect, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>;

/** One thing that uses a file. */
export interface FileUse {
  readonly kind: 'INCOME_REPORT' | 'CHANGE' | 'OBJECTION' | 'PORTFOLIO' | 'PORTFOLIO_CARD' | 'TRAINING' | 'PLAN_STEP';
  readonly month: Month | null;
  readonly changeId: string | null;
  readonly changeKind: (typeof toldChange.$inferSelect)['kind'] | null;
  readonly decisionId: string | null;
  readonly entryId: string | null;
  readonly entryKind: (typeof portfolioEntry.$inferSelect)['kind'] | null;
  readonly entryName: string | null;
  readonly trainingId: string | null;
  readonly trainingTitle: string | null;
  readonly stepId: string | null;
  readonly stepTitle: string | null;
  readonly shareId: string | null;
  readonly cardFor: string | null;
  readonly sent: boolean;
}

/** A file with where it is used. */
export interface LockerFile {
  readonly file: Evidence;
  readonly uses: readonly FileUse[];
}

/** What a person keeps; its files are read where they are asked for. */
export interface Locker {
  readonly scanned: boolean;
}
