export { besideToday, standsBeside } from './queries/stands-beside.ts';
