import type { LegalCertainty } from '../../shared/legal-terms.ts';
import type { DecisionArticle } from './decision.ts';

/** An article that decisions rest on, with what it says in plain Dutch. */
export interface KnownArticle extends DecisionArticle {
  readonly certainty: LegalCertainty;
  readonly source: string;
}

const participatiewet = 'Participatiewet, tekst van 1 juli 2026 (wetten.overheid.nl, BWBR0015703)';
const awb = 'Algemene wet bestuursrecht (wetten.overheid.nl, BWBR0005537)';

/** Articles with an explanation in every language. A decision keeps the article and the Dutch words as they were when it was made. */
export const knownArticles = {
  INCOME_COUNTS: {
    code: 'INCOME_COUNTS',
    article: 'art. 31 en 32 Participatiewet',
    words: 'Wat u verdient, telt mee met uw uitkering. Een deel mag u soms houden.',
    certainty: 'LAW',
    source: participatiewet,
  },
  PLAN_OF_ACTION: {
    code: 'PLAN_OF_ACTION',
    article: 'art. 44a Participatiewet',
    words:
      'De gemeente maakt samen met u een plan. Daarin staan de hulp, de stappen en de verplichtingen. De gemeente bekijkt het plan steeds weer met u.',
    certainty: 'LAW',
    source: participatiewet,
  },
  WORK_OBLIGATIONS: {
    code: 'WORK_OBLIGATIONS',
    article: 'art. 9 Participatiewet',
    words: 'Wie een uitkering heeft, werkt mee aan het vinden van werk en gebruikt de hulp die de gemeente geeft.',
    certainty: 'LAW',
    source: participatiewet,
  },
  SUPPORT: {
    code: 'SUPPORT',
    article: 'art. 7 en 10 Participatiewet',
    words: 'De gemeente helpt u om werk te vinden. Zij beslist welke hulp daarbij past, ook een opleiding.',
    certainty: 'LAW',
    source: participatiewet,
  },
  REDUCTION: {
    code: 'REDUCTION',
    article: 'art. 18 Participatiewet',
    words:
      'Houdt iemand zich niet aan een verplichting? Dan kan de gemeente de uitkering een tijd verlagen. De gemeente moet daarbij letten op de situatie van die persoon.',
    certainty: 'LAW',
    source: participatiewet,
  },
  NORM: {
    code: 'NORM',
    article: 'art. 20, 21 en 22 Participatiewet',
    words: 'Hier staat hoe hoog een uitkering is. Dat hangt af van uw leeftijd en van met wie u woont.',
    certainty: 'LAW',
    source: participatiewet,
  },
  DUTY_TO_INFORM: {
    code: 'DUTY_TO_INFORM',
    article: 'art. 17 lid 1 Participatiewet',
    words: 'U vertelt de gemeente op tijd wat belangrijk is voor uw uitkering, ook als zij er niet om vraagt.',
    certainty: 'LAW',
    source: participatiewet,
  },
  FINE: {
    code: 'FINE',
    article: 'art. 18a Participatiewet',
    words:
      'Vertelt iemand niet op tijd wat belangrijk is voor de uitkering? Dan geeft de gemeente een boete, of een waarschuwing.',
    certainty: 'LAW',
    source: participatiewet,
  },
  SEARCH_TERM: {
    code: 'SEARCH_TERM',
    article: 'art. 41 lid 4 Participatiewet',
    words: 'Bent u jonger dan 27 jaar? Dan zoekt u eerst vier weken zelf naar werk of een opleiding.',
    certainty: 'LAW',
    source: participatiewet,
  },
  ENDING: {
    code: 'ENDING',
    article: 'art. 54 Participatiewet',
    words: 'De gemeente kan een uitkering stoppen als iemand er geen recht meer op heeft.',
    certainty: 'LAW',
    source: participatiewet,
  },
  RECOVERY: {
    code: 'RECOVERY',
    article: 'art. 58 Participatiewet',
    words: 'Kreeg iemand te veel uitkering? Dan vraagt de gemeente dat geld soms terug, en soms moet dat.',
    certainty: 'LAW',
    source: participatiewet,
  },
  REVIEW: {
    code: 'REVIEW',
    article: 'art. 7:11 Awb',
    words: 'Na een bezwaar kijkt de gemeente opnieuw naar het hele besluit.',
    certainty: 'UNVERIFIED',
    source: awb,
  },
  REASONS: {
    code: 'REASONS',
    article: 'art. 7:12 Awb',
    words: 'De gemeente legt uit waarom zij zo beslist over een bezwaar.',
    certainty: 'UNVERIFIED',
    source: awb,
  },
} as const satisfies Readonly<Record<string, KnownArticle>>;

export type ArticleCode = keyof typeof knownArticles;

export function isKnownArticle(code: string): code is ArticleCode {
  return Object.hasOwn(knownArticles, code);
}

/** The article as a decision keeps it. */
export function articleOf(code: ArticleCode): DecisionArticle {
  const { article, words } = knownArticles[code];
  return { code, article, words };
}
