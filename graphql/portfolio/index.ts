export { proposeCertificate } from './commands/propose-certificate.ts';
export { type FileOnCard, previewOnCard, readOnCard } from './queries/read-on-card.ts';
