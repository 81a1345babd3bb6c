import type { EvidenceMediaType, Resolvers } from '../generated/resolvers.ts';
import type { Evidence } from './models.ts';

const mediaTypeWords = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
} as const satisfies Record<Evidence['mediaType'], EvidenceMediaType>;

export const resolvers = {
  Evidence: {
    mediaType: ({ mediaType }) => mediaTypeWords[mediaType],
    addedAt: ({ createdAt }) => createdAt,
  },
} satisfies Pick<Resolvers, 'Evidence'>;
