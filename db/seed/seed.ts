import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';

export interface SeedOptions {
  readonly ownerUrl: string;
  readonly clock: Clock;
  readonly secretBox: SecretBox;
}

export async function seedDemo(_options: SeedOptions): Promise<void> {}
