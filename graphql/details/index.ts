export { emailCodeOf } from './email-code.ts';
export { contactDetailsOf } from './queries/contact-details.ts';
