/** The secret of the installation that tests make: 32 bytes that nobody else uses. */
export const testSecret = Buffer.from('a secret of tests, 32 bytes long');
