import type { SecretBox } from '../shared/ports/secret-box.ts';
import { emailCodeRules } from './domain/email-code.ts';

/**
 * The code that was or will be sent for a confirmation. It follows from the id and the secret of the installation, so that the one who
 * mails it and the one who compares it agree, and it is stored nowhere.
 */
export function emailCodeOf(secretBox: Pick<SecretBox, 'index'>, confirmationId: string): string {
  const drawn = BigInt(`0x${secretBox.index(`e-mail code ${confirmationId}`)}`);
  return String(drawn % 10n ** BigInt(emailCodeRules.digits)).padStart(emailCodeRules.digits, '0');
}
