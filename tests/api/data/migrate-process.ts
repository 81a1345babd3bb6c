import { migrate, rolePasswords } from '#db/migrate.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { testSecret } from '#tests/support/secret.ts';

// Migrates as a process of its own, so that a test can kill it. Says when it begins.
process.stdout.write('begins\n');
await migrate({ ownerUrl: process.argv[2] ?? '', passwords: rolePasswords(createSecretBox(testSecret).derive) });
