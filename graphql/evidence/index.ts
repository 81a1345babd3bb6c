export type { FileRefusal } from './clean-file.ts';
export { keepUpload, readUpload, type KeepRefusal, type Upload } from './commands/accept-upload.ts';
export {
  findPhotos,
  keepInstead,
  makeFromPhotos,
  type FromPhotos,
  type PhotosRefusal,
} from './commands/new-from-photos.ts';
export { evidenceLimits } from './domain/limits.ts';
export type { Evidence } from './models.ts';
export { openFile, previewEvidence, readEvidence, smallPictureOf, type ReadableFile } from './queries/read-evidence.ts';
export { createClamd, scannerAt } from './scan/clamd.ts';
export { createFileStorage } from './storage/file-storage.ts';
export { createS3Storage, type S3Settings } from './storage/s3-storage.ts';
export { createFileWork } from './threads/file-work.ts';
