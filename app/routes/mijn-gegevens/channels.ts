/** Ways to be reached, in the order in which they are offered. */
export const channels = ['PORTAL_AND_MAIL', 'MAIL', 'SMS', 'PHONE', 'LETTER'] as const;
