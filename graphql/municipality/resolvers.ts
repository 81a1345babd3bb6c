import { listMunicipalities } from '#db/repositories/municipality.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const resolvers = {
  Query: {
    municipalities: (_root, _args, { tx }) => listMunicipalities(tx),
  },
  Municipality: {
    phone: ({ contact }) => contact.phone,
    openingHours: ({ contact }, { language }) => contact.hours[language] ?? contact.hours['nl'] ?? '',
    address: ({ contact }) => contact.address,
    email: ({ contact }) => contact.email,
  },
} satisfies Pick<Resolvers, 'Query' | 'Municipality'>;
