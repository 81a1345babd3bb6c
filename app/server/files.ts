import { join } from 'node:path';
import { createClamd, createFileStorage, createPdfWork, createS3Storage } from '#graphql/evidence/index.ts';
import type { Ports } from '#graphql/ports.ts';
import type { InstallationSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Settings } from './config.ts';

/** Where files lie that people add, and what looks at them first. */
export function openFiles(
  { bucket, scanner, dataDir }: Pick<Settings, 'bucket' | 'scanner' | 'dataDir'>,
  root: string,
  secretBox: InstallationSecretBox,
): Pick<Ports, 'storage' | 'pdf' | 'virusScan'> {
  const box = secretBox.for('file');
  return {
    storage: bucket ? createS3Storage(bucket, box) : createFileStorage(join(dataDir, 'files'), box),
    pdf: createPdfWork(join(root, 'graphql/evidence/pdf/work.mjs')),
    virusScan: scanner && createClamd(scanner),
  };
}
