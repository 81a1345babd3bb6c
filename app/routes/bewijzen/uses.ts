import { formatMonth, type Language, textsOf } from '#app/i18n/index.ts';
import type { ShownFile } from '#graphql/generated/documents.ts';
import { forWhomText } from '../portfolio/share/card-text.ts';
import { slugs } from '../portfolio/words.ts';

type Use = ShownFile['uses'][number];

/** What uses a file, in words. */
export function textOfUse(
  { kind, month, changeKind, entryKind, entryName, trainingTitle, stepTitle, cardFor }: Use,
  language: Language,
): string {
  const t = textsOf(language, 'evidence');
  switch (kind) {
    case 'INCOME_REPORT':
      return t('use.INCOME_REPORT', { month: month === null ? '' : formatMonth(month, language) });
    case 'CHANGE':
      return t('use.CHANGE', {
        kind: changeKind === null ? '' : textsOf(language, 'change')(`kind.${changeKind}`),
      });
    case 'OBJECTION':
      return t('use.OBJECTION');
    case 'PORTFOLIO':
      return t('use.PORTFOLIO', {
        name: entryName ?? (entryKind === null ? '' : textsOf(language, 'portfolio')(`kind.${entryKind}`)),
      });
    case 'TRAINING':
      return t('use.TRAINING', { name: trainingTitle ?? '' });
    case 'PLAN_STEP':
      return t('use.PLAN_STEP', { name: stepTitle ?? '' });
    case 'PORTFOLIO_CARD':
      return textsOf(language, 'portfolio')('share.card', { who: forWhomText({ forWhom: cardFor }, language) });
  }
}

/** Where what uses a file is seen or written on. */
export function addressOfUse(use: Use): string {
  const { kind, month, changeId, decisionId, entryId, entryKind, trainingId, stepId, shareId, sent } = use;
  switch (kind) {
    case 'INCOME_REPORT':
      return `/inkomsten/${month ?? ''}${sent ? '/verstuurd' : ''}`;
    case 'CHANGE':
      return `/wijzigingen/${changeId ?? ''}${sent ? '/verstuurd' : '/bewijs'}`;
    case 'OBJECTION':
      return `/besluiten/${decisionId ?? ''}/bezwaar/${sent ? 'verstuurd' : 'bijlagen'}`;
    case 'PORTFOLIO':
      return entryKind === null ? '/portfolio' : `/portfolio/${slugs[entryKind]}/${entryId ?? ''}/bewijs`;
    case 'TRAINING':
      return `/opleidingen/${trainingId ?? ''}/bewijs`;
    case 'PLAN_STEP':
      return `/plan/stap/${stepId ?? ''}/bewijs`;
    case 'PORTFOLIO_CARD':
      return `/portfolio/delen/${shareId ?? ''}`;
  }
}
