export type { FileRefusal } from './clean-file.ts';
export { keepUpload, readUpload, type Upload } from './commands/accept-upload.ts';
export { evidenceJson } from './evidence-json.ts';
export { createFileStorage } from './file-storage.ts';
export type { Evidence } from './models.ts';
export { readEvidence, type ReadableFile } from './queries.ts';
