import type { RouterContextProvider } from 'react-router';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import type { Language } from '#app/i18n/index.ts';
import { MyCvDocument, type MyCvResult } from '#graphql/generated/documents.ts';
import type { ResumeOwner } from '#graphql/portfolio/domain/json-resume/write.ts';
import { paperLanguageOf } from '../paper-language.ts';

/** The reader's CV, and the language of its headings: the reader's, or Dutch where that was asked for. */
export async function loadCv(
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<{ readonly cv: MyCvResult; readonly paperLanguage: Language }> {
  const { language } = context.get(portalContext);
  return { cv: await query(context, MyCvDocument, {}), paperLanguage: paperLanguageOf(request, language) };
}

/** Whose a file is that they take along, as far as it says. */
export function ownerOf({ name, contact }: MyCvResult['myDetails']): ResumeOwner {
  return { name, email: contact.email, phone: contact.phone?.readable ?? null };
}
