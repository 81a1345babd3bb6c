import { createContext, useContext } from 'react';
import type { RouterContextProvider } from 'react-router';
import { type NotSaved, portalContext } from './context.ts';
import { isLanguage, type Language, languages, sourceLanguage } from './i18n/index.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import type { Contact, Reader } from './ui/index.ts';

/** What the frame of a page is made of. */
export interface Site {
  readonly contact: Contact | null;
  readonly theme: string;
  readonly languages: readonly Language[];
  readonly reader: Reader;
  readonly session: { readonly expiresAt: number; readonly now: number } | null;
  readonly demo: boolean;
  readonly nonce: string | null;
  readonly traceId: string | null;
  readonly notSaved: NotSaved | null;
}

const unknownSite: Site = {
  contact: null,
  theme: 'warm',
  languages,
  reader: { kind: 'anonymous' },
  session: null,
  demo: false,
  nonce: null,
  traceId: null,
  notSaved: null,
};

const SiteContext = createContext<Site>(unknownSite);

/** Set once where a page is rendered: a failure before any loader ran has the same frame as every other page. */
export const SiteProvider = SiteContext.Provider;

export function useSite(): Site {
  return useContext(SiteContext);
}

function openingHoursOf(hours: Readonly<Record<string, string>>, language: Language): Contact['openingHours'] {
  const own = hours[language];
  return own === undefined ? { text: hours[sourceLanguage] ?? '', language: sourceLanguage } : { text: own, language };
}

function readerOf(viewer: Viewer): Reader {
  if (viewer.kind === 'professional') return { kind: viewer.kind, roles: viewer.roles };
  if (viewer.kind === 'anonymous' || !viewer.actor) return { kind: viewer.kind };
  const { personName, mandateId, may, managesMoney } = viewer.actor;
  return { kind: viewer.kind, acting: { personName, mandateId, may, managesMoney } };
}

/** The frame of the request that is being answered. */
export function siteOf(context: Readonly<RouterContextProvider>): Site {
  const { municipality, viewer, session, clock, language, demo, nonce, traceId, notSaved } = context.get(portalContext);
  return {
    contact: municipality && {
      name: municipality.name,
      phone: municipality.contact.phone,
      openingHours: openingHoursOf(municipality.contact.hours, language),
      address: municipality.contact.address,
      email: municipality.contact.email,
    },
    theme: municipality?.theme ?? unknownSite.theme,
    languages: municipality ? municipality.languages.filter(isLanguage) : languages,
    reader: readerOf(viewer),
    session: session && { expiresAt: session.expiresAt, now: clock.now() },
    demo,
    nonce,
    traceId,
    notSaved,
  };
}
