export { proposeCertificate } from './commands/propose-certificate.ts';
