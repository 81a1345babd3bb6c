export { standsBeside } from './queries/stands-beside.ts';
