export { contactPersonJson } from './queries/contact-person.ts';
export { besideToday, standsBeside } from './queries/stands-beside.ts';
