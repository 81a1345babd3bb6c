/** What somebody on a benefit can tell (inlichtingenplicht, art. 17 lid 1 Participatiewet), in the order in which it is offered. */
export const changeKinds = [
  'MOVE',
  'HOUSEHOLD',
  'OTHER_INCOME',
  'GIFT',
  'ABROAD',
  'STUDY',
  'DETENTION',
  'ASSETS',
  'HEALTH',
  'ACCOUNT',
  'OTHER',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Kinds that bear on duties: the case manager of the person learns that one was told, and nothing of what is in it. */
export const kindsAboutDuties = ['STUDY', 'DETENTION', 'HEALTH'] as const satisfies readonly ChangeKind[];

/** How a question is answered. */
export type QuestionType = 'choice' | 'day' | 'amount' | 'line' | 'text' | 'country' | 'account';

/** What is known of the household of the one who tells. */
export interface Household {
  readonly hasPartner: boolean;
  /** Who of the two has the state pension age (AOW-leeftijd): of a couple with its norm one may be younger. */
  readonly statePension: Readonly<Record<'SELF' | 'PARTNER', boolean>>;
}

interface Asking {
  readonly page: string;
  readonly type: QuestionType;
  readonly optional?: true;
  readonly words?: readonly string[];
}

const whose = { type: 'choice', words: ['SELF', 'PARTNER', 'BOTH'] } as const;

/** Every question by its name, which is one thing wherever it is asked. `page`: the page on which it stands, in Dutch. */
export const questions = {
  moveWhere: { page: 'soort-verhuizing', type: 'choice', words: ['WITHIN', 'OTHER_MUNICIPALITY', 'OUT_OF_COUNTRY'] },
  movedOn: { page: 'verhuisdag', type: 'day' },
  street: { page: 'adres', type: 'line' },
  postcode: { page: 'adres', type: 'line' },
  /** A postcode elsewhere has its own form, or is none. */
  foreignPostcode: { page: 'adres', type: 'line', optional: true },
  town: { page: 'adres', type: 'line' },
  newCountry: { page: 'adres', type: 'country' },
  livesWith: { page: 'huisgenoten', type: 'choice', words: ['ALONE', 'SAME_PEOPLE', 'OTHER_PEOPLE'] },
  householdChange: { page: 'huishouden', type: 'choice', words: ['TOGETHER', 'APART', 'MOVED_IN', 'MOVED_OUT'] },
  since: { page: 'vanaf', type: 'day' },
  otherName: { page: 'wie', type: 'line' },
  over27: { page: 'wie', type: 'choice', words: ['YES', 'NO', 'DO_NOT_KNOW'] },
  relation: { page: 'wie', type: 'choice', words: ['FAMILY', 'FRIEND', 'TENANT', 'SOMEBODY_ELSE'] },
  incomeKind: {
    page: 'inkomen',
    type: 'choice',
    words: ['ALIMONY', 'PENSION', 'OTHER_BENEFIT', 'INHERITANCE', 'SALE', 'ROOM_RENT', 'OTHER_MONEY'],
  },
  receiver: { page: 'ontvanger', ...whose },
  receivedOn: { page: 'ontvangen', type: 'day' },
  amount: { page: 'bedrag', type: 'amount' },
  often: { page: 'bedrag', type: 'choice', words: ['ONCE', 'WEEKLY', 'FOUR_WEEKLY', 'MONTHLY', 'YEARLY'] },
  payer: { page: 'bedrag', type: 'line', optional: true },
  giftKind: { page: 'gift', type: 'choice', words: ['GIFT_MONEY', 'GIFT_GOODS', 'GIFT_PAID', 'FOOD_BANK'] },
  giftOn: { page: 'gekregen', type: 'day' },
  giftValue: { page: 'waarde', type: 'amount' },
  giver: { page: 'waarde', type: 'line', optional: true },
  traveller: { page: 'reizigers', ...whose },
  leavesOn: { page: 'reis', type: 'day' },
  returnsOn: { page: 'reis', type: 'day' },
  country: { page: 'land', type: 'country' },
  studyChange: { page: 'studie', type: 'choice', words: ['STUDY_STARTS', 'STUDY_STOPS'] },
  about: { page: 'over-wie', ...whose },
  school: { page: 'opleiding', type: 'line' },
  course: { page: 'opleiding', type: 'line' },
  studyFunding: { page: 'opleiding', type: 'choice', words: ['YES', 'NO', 'DO_NOT_KNOW'] },
  detainedFrom: { page: 'detentie', type: 'day' },
  detainedUntil: { page: 'detentie', type: 'day', optional: true },
  assetKind: { page: 'bezit', type: 'choice', words: ['SAVINGS', 'CAR', 'INHERITANCE', 'DEBT_PAID', 'OTHER_ASSET'] },
  assetOn: { page: 'bezitdag', type: 'day' },
  assetValue: { page: 'bezitwaarde', type: 'amount' },
  assetWords: { page: 'bezitwaarde', type: 'line', optional: true },
  healthChange: { page: 'gezondheid', type: 'choice', words: ['CAN_LESS', 'CAN_MORE', 'TREATMENT', 'CARING'] },
  canDo: { page: 'wat-lukt', type: 'text' },
  account: { page: 'rekening', type: 'account' },
  holder: { page: 'rekening', type: 'line' },
  accountFrom: { page: 'rekeningdag', type: 'day' },
  ownWords: { page: 'eigen-woorden', type: 'text' },
  note: { page: 'toelichting', type: 'text', optional: true },
} as const satisfies Readonly<Record<string, Asking>>;

export type QuestionName = keyof typeof questions;
export type PageName = (typeof questions)[QuestionName]['page'];
export type ChoiceWord = Extract<(typeof questions)[QuestionName], { readonly type: 'choice' }>['words'][number];

/**
 * Answers by question, each as one text: a word, a day as `YYYY-MM-DD`, an amount in whole cents, a country as two letters, and of an
 * account its last four signs only.
 */
export type Answers = Readonly<Partial<Record<QuestionName, string | undefined>>>;

/** What a kind asks, which day of it counts for telling in time, and where the law speaks of it. */
export interface ChangeDefinition {
  readonly questions: readonly QuestionName[];
  readonly day: QuestionName;
  readonly articles: readonly string[];
  /** Told before that day, whatever the municipality's term is: afterwards it cannot be asked whether it may be. */
  readonly beforehand?: true;
}

const law = (...articles: readonly string[]) => ['art. 17 lid 1', ...articles].map((one) => `${one} Participatiewet`);

/** Source of the articles: wetten.overheid.nl BWBR0015703. */
export const changeDefinitions: Readonly<Record<ChangeKind, ChangeDefinition>> = {
  MOVE: {
    questions: [
      'moveWhere',
      'movedOn',
      'street',
      'postcode',
      'foreignPostcode',
      'town',
      'newCountry',
      'livesWith',
      'note',
    ],
    day: 'movedOn',
    articles: law('art. 11', 'art. 40'),
  },
  // Gezamenlijke huishouding (art. 3) and kostendelersnorm (art. 22a).
  HOUSEHOLD: {
    questions: ['householdChange', 'since', 'otherName', 'over27', 'relation', 'note'],
    day: 'since',
    articles: law('art. 3', 'art. 22a'),
  },
  OTHER_INCOME: {
    questions: ['incomeKind', 'receiver', 'receivedOn', 'amount', 'often', 'payer', 'note'],
    day: 'receivedOn',
    articles: law('art. 31', 'art. 32'),
  },
  // Giften, lid 2 sub m and s.
  GIFT: {
    questions: ['giftKind', 'receiver', 'giftOn', 'giftValue', 'giver', 'note'],
    day: 'giftOn',
    articles: law('art. 31 lid 2 sub m en s'),
  },
  ABROAD: {
    questions: ['traveller', 'leavesOn', 'returnsOn', 'country', 'note'],
    day: 'leavesOn',
    articles: law('art. 13 lid 1 onder e'),
    beforehand: true,
  },
  STUDY: {
    questions: ['studyChange', 'about', 'since', 'school', 'course', 'studyFunding', 'note'],
    day: 'since',
    articles: law('art. 13'),
  },
  DETENTION: {
    questions: ['about', 'detainedFrom', 'detainedUntil', 'note'],
    day: 'detainedFrom',
    articles: law('art. 13'),
  },
  // Vermogen.
  ASSETS: {
    questions: ['assetKind', 'assetOn', 'assetValue', 'assetWords', 'note'],
    day: 'assetOn',
    articles: law('art. 34'),
  },
  // Ontheffing of duties to work.
  HEALTH: { questions: ['healthChange', 'about', 'since', 'canDo', 'note'], day: 'since', articles: law('art. 9') },
  ACCOUNT: { questions: ['account', 'holder', 'accountFrom', 'note'], day: 'accountFrom', articles: law() },
  OTHER: { questions: ['ownWords', 'since'], day: 'since', articles: law() },
};

/** Questions that are asked only where other answers, or the household, give a reason. */
const reasons: Readonly<Partial<Record<QuestionName, (answers: Answers, household: Household) => boolean>>> = {
  postcode: ({ moveWhere }) => moveWhere !== 'OUT_OF_COUNTRY',
  foreignPostcode: ({ moveWhere }) => moveWhere === 'OUT_OF_COUNTRY',
  newCountry: ({ moveWhere }) => moveWhere === 'OUT_OF_COUNTRY',
  over27: ({ householdChange }) => householdChange === 'MOVED_IN' || householdChange === 'MOVED_OUT',
  relation: ({ householdChange }) => householdChange === 'MOVED_IN',
  receiver: (_answers, { hasPartner }) => hasPartner,
  traveller: (_answers, { hasPartner }) => hasPartner,
  about: (_answers, { hasPartner }) => hasPartner,
  giftValue: ({ giftKind }) => giftKind !== 'FOOD_BANK',
  giver: ({ giftKind }) => giftKind !== 'FOOD_BANK',
};

/** The questions of a kind for this household, as the answers so far lead to them. */
export function questionsOf(kind: ChangeKind, answers: Answers, household: Household): readonly QuestionName[] {
  return changeDefinitions[kind].questions.filter((name) => reasons[name]?.(answers, household) ?? true);
}

/** Whether a question may stay without an answer. */
export function isOptional(name: QuestionName): boolean {
  return 'optional' in questions[name];
}

/** The words out of which a choice is made; none for other types. */
export function wordsOf(name: QuestionName): readonly ChoiceWord[] {
  const question = questions[name];
  return 'words' in question ? question.words : [];
}

export function isQuestionName(name: string): name is QuestionName {
  return Object.hasOwn(questions, name);
}

/** Whose day or gift it is: without a partner nobody is asked. */
export function whoOf(answers: Answers): 'SELF' | 'PARTNER' | 'BOTH' {
  const word = answers.traveller ?? answers.about ?? answers.receiver;
  return word === 'PARTNER' || word === 'BOTH' ? word : 'SELF';
}
