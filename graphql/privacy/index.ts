export { readCopy, type ReadableCopy } from './queries/data-copy.ts';
