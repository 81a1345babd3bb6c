import { withLatinDigits } from '#app/i18n/digits.ts';
import { type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import type { FilesOnCard, SharePortfolioInput } from '#graphql/generated/documents.ts';
import { fileOnCardProblem, shareIdentities, shareReceivers } from '#graphql/portfolio/domain/share.ts';
import { addDays, type LocalDate } from '#graphql/shared/local-date.ts';
import { textIn } from '../../../plan/plan.server.ts';
import { durations } from './choices.ts';

/** Reads the form of a card; what is missing is said at its field. The API looks at the words. */
export function readCard(
  form: FormData,
  { today, language }: { readonly today: LocalDate; readonly language: Language },
): { readonly input: SharePortfolioInput | null; readonly problems: readonly Problem[] } {
  const t = textsOf(language, 'portfolio');
  const receiver = shareReceivers.find((one) => one === form.get('receiver'));
  const shows =
    receiver === 'CASE_MANAGER' || receiver === 'WORK'
      ? 'NAME'
      : shareIdentities.find((one) => one === form.get('shows'));
  const duration = durations.find((one) => one === form.get('untilDate'));

  const idsIn = (field: string) =>
    form.getAll(field).flatMap((value) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : []));
  const entryIds = idsIn('entryIds');
  const missing = [
    receiver === undefined ? 'receiver' : null,
    receiver === 'LINK' && textIn(form, 'forWhom') === '' ? 'forWhom' : null,
    textIn(form, 'purpose') === '' ? 'purpose' : null,
    entryIds.length === 0 ? 'entryIds' : null,
    receiver === 'LINK' && shows === undefined ? 'shows' : null,
    duration === undefined ? 'untilDate' : null,
  ].filter((field) => field !== null);
  if (receiver === undefined || shows === undefined || duration === undefined || missing.length > 0) {
    const choices = ['receiver', 'shows', 'untilDate', 'entryIds'];
    return {
      input: null,
      problems: missing.map((field) => ({
        field,
        message: choices.includes(field) ? t('share.problem.choose') : t('problem.required'),
      })),
    };
  }
  return {
    input: {
      receiver,
      shows,
      forWhom: receiver === 'LINK' ? textIn(form, 'forWhom') : null,
      purpose: textIn(form, 'purpose'),
      area: receiver === 'WORK' ? withLatinDigits(textIn(form, 'area')) || null : null,
      untilDate: addDays(today, Number(duration)),
      entryIds,
      evidenceIds: idsIn('evidenceIds'),
    },
    problems: [],
  };
}

/** What is wrong with the files that go along, before what the receiver sees is shown. Ids of no file are left to the API, which refuses them. */
export function filesProblems(
  { receiver, shows, entryIds, evidenceIds }: SharePortfolioInput,
  { files }: FilesOnCard,
  language: Language,
): readonly Problem[] {
  const t = textsOf(language, 'portfolio');
  const chosen = files.flatMap(({ file: { id } }) => (evidenceIds?.includes(id) ? [id] : []));
  const ofEntries = files.filter((file) => file.entryIds.some((id) => entryIds.includes(id)));
  const problem = fileOnCardProblem({
    receiver,
    shows,
    chosen,
    ofEntries: new Set(ofEntries.map(({ file }) => file.id)),
  });
  return problem === null ? [] : [{ field: 'evidenceIds', message: t(`problem.${problem}`) }];
}
