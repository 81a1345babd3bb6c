import type { FileWork } from './shared/ports/file-work.ts';
import type { SecretBox } from './shared/ports/secret-box.ts';
import type { Storage } from './shared/ports/storage.ts';
import type { VirusScan } from './shared/ports/virus-scan.ts';

/** Everything outside the database that an operation may reach; given once, at the composition root. */
export interface Ports {
  readonly secretBox: SecretBox;
  readonly storage: Storage;
  readonly fileWork: FileWork;
  /** `null`: this installation looks for no viruses, and its pages say so. */
  readonly virusScan: VirusScan | null;
  /** Whether this installation can send messages to phones. */
  readonly smsOffered: boolean;
}
