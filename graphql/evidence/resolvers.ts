import type { EvidenceMediaType, Resolvers } from '../generated/resolvers.ts';
import { addDays, localDateOf } from '../shared/local-date.ts';
import { removeFromLocker } from './commands/remove-from-locker.ts';
import { keptUnused } from './domain/limits.ts';
import type { Evidence } from './models.ts';
import { lockerFiles } from './queries/locker.ts';

const mediaTypeWords = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
} as const satisfies Record<Evidence['mediaType'], EvidenceMediaType>;

export const resolvers = {
  Query: {
    locker: (_root, _args, { ports }) => ({ scanned: ports.virusScan !== null }),
  },
  Mutation: {
    removeFromLocker: (_root, { evidenceId }, context) => removeFromLocker(context, evidenceId),
  },
  Locker: {
    files: (_locker, _args, context) => lockerFiles(context),
  },
  LockerFile: {
    keptUntil: ({ file, uses }) =>
      uses.length > 0 ? null : addDays(localDateOf(Date.parse(file.createdAt)), keptUnused),
  },
  Evidence: {
    mediaType: ({ mediaType }) => mediaTypeWords[mediaType],
    addedAt: ({ createdAt }) => createdAt,
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation' | 'Evidence' | 'Locker' | 'LockerFile'>;
