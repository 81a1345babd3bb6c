export { proposeCertificate, proposePlacement } from './commands/propose-result.ts';
export { proposalsFrom } from './queries/proposals-from.ts';
export { type FileOnCard, previewOnCard, readOnCard } from './queries/read-on-card.ts';
