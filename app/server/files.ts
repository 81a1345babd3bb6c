import { join } from 'node:path';
import { createClamd, createFileStorage, createFileWork, createS3Storage } from '#graphql/evidence/index.ts';
import type { Ports } from '#graphql/ports.ts';
import type { InstallationSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Settings } from './config.ts';

/** Where files lie that people add, and what looks at them first. */
export function openFiles(
  { bucket, scanner, dataDir }: Pick<Settings, 'bucket' | 'scanner' | 'dataDir'>,
  root: string,
  secretBox: InstallationSecretBox,
): Pick<Ports, 'storage' | 'fileWork' | 'virusScan'> {
  const box = secretBox.for('file');
  return {
    storage: bucket ? createS3Storage(bucket, box) : createFileStorage(join(dataDir, 'files'), box),
    fileWork: createFileWork(join(root, 'graphql/evidence/threads')),
    virusScan: scanner && createClamd(scanner),
  };
}
