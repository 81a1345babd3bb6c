import type { SecretBox } from './shared/ports/secret-box.ts';
import type { Storage } from './shared/ports/storage.ts';

/** Everything outside the database that an operation may reach; given once, at the composition root. */
export interface Ports {
  readonly secretBox: SecretBox;
  readonly storage: Storage;
  /** Whether this installation can send messages to phones. */
  readonly smsOffered: boolean;
}
