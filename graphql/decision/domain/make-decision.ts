import { firstDayOf, localDateOf, type LocalDate, type Month } from '../../shared/local-date.ts';
import type { DecisionContent, DecisionFact, FactSource } from './decision.ts';
import { articleOf } from './decision-articles.ts';
import type { NotHeardReason, ObjectionOutcome } from './objection.ts';

/** Who decided and when. */
interface Decider {
  readonly byName: string;
  /** ISO instant. */
  readonly at: string;
}

/** What an acceptance of reported income decides (verrekening). */
export interface IncomeAct extends Decider {
  readonly month: Month;
  /** The month with whose benefit it is settled. */
  readonly settledWith: Month;
  readonly version: number;
  /** ISO instant. */
  readonly sentAt: string;
  /** Whole cents, as they were decided; `null` where no calculation could be made. */
  readonly amounts: {
    readonly income: number;
    readonly exempt: number;
    readonly counted: number;
    readonly payout: number;
  } | null;
  readonly exemptionGranted: boolean;
}

export function incomeDecision(act: IncomeAct): DecisionContent {
  const { amounts } = act;
  return {
    kind: 'INCOME',
    ...made(act, 'INCOME_SPECIALIST'),
    effectiveFrom: firstDayOf(act.settledWith),
    amount: amounts?.payout ?? null,
    text: [
      'Wij hebben bekeken wat u over deze maand aan ons heeft doorgegeven.',
      'Wij tellen uw inkomsten mee met uw uitkering. Hieronder staat hoe. Van wat u verdient, mag u soms een deel houden. Dat heet de vrijlating.',
      'Staat er een bedrag bij dit besluit? Dan is dat de uitkering die u na de berekening krijgt.',
    ],
    articles: [articleOf('INCOME_COUNTS')],
    facts: [
      fact('MONTH', 'MONTH', act.month, 'CITIZEN'),
      fact('REPORT_VERSION', 'NUMBER', String(act.version), 'CITIZEN', dayOf(act.sentAt)),
      ...(amounts === null
        ? []
        : [
            fact('INCOME', 'MONEY', String(amounts.income), 'CITIZEN'),
            fact('EXEMPT', 'MONEY', String(amounts.exempt), 'CALCULATION'),
            fact('COUNTED', 'MONEY', String(amounts.counted), 'CALCULATION'),
          ]),
      fact('EXEMPTION_GRANTED', 'WORD', yesOrNo(act.exemptionGranted), 'MUNICIPALITY'),
    ],
  };
}

/** What brings a version of a plan into force. */
export interface PlanAct extends Decider {
  readonly version: number;
  /** ISO instant. */
  readonly proposedAt: string;
  /** Why it was established without agreement; `null` where the citizen agreed. */
  readonly reason: string | null;
}

export function planDecision(act: PlanAct): DecisionContent {
  const { reason } = act;
  const about =
    'In het plan staat wat wij doen om u te helpen, welke stappen u zet en welke verplichtingen voor u gelden.';
  return {
    kind: 'PLAN',
    ...made(act, 'CASE_MANAGER'),
    effectiveFrom: dayOf(act.at),
    amount: null,
    text:
      reason === null
        ? [
            'Dit plan van aanpak geldt. U heeft laten weten dat u akkoord gaat.',
            about,
            'U ging akkoord. Bent u het toch niet eens met iets in het plan? Dan mag u nog steeds bezwaar maken.',
          ]
        : [
            'Wij hebben dit plan van aanpak vastgesteld. Het geldt, ook al ging u niet akkoord.',
            about,
            'Waarom wij dit hebben besloten, leest u hieronder bij de reden.',
          ],
    articles: [articleOf('PLAN_OF_ACTION'), articleOf('WORK_OBLIGATIONS')],
    facts: [
      fact('PLAN_VERSION', 'NUMBER', String(act.version), 'MUNICIPALITY'),
      fact('PROPOSED_ON', 'DATE', dayOf(act.proposedAt), 'MUNICIPALITY'),
      fact('AGREED', 'WORD', yesOrNo(reason === null), 'CITIZEN'),
      ...(reason === null ? [] : [fact('REASON', 'TEXT', reason, 'MUNICIPALITY')]),
    ],
  };
}

/** What decides that a benefit is reduced. How much and how long stands in a letter: no amount is known here. */
export interface ReductionAct extends Decider {
  readonly obligation: string;
  readonly reasons: string;
  /** ISO instant. */
  readonly proposedAt: string;
  readonly view: { readonly words: string; readonly at: string } | null;
  readonly reason: string;
}

export function reductionDecision(act: ReductionAct): DecisionContent {
  const { view } = act;
  return {
    kind: 'REDUCTION',
    ...made(act, 'INCOME_SPECIALIST'),
    effectiveFrom: null,
    amount: null,
    text: [
      'Wij hebben besloten om uw uitkering een tijd te verlagen. Dat heet een maatregel.',
      `Wij vinden dat u zich niet heeft gehouden aan de verplichting die hieronder staat. ${
        view === null
          ? 'Wij hebben van u geen verhaal (zienswijze) gekregen.'
          : 'Wij hebben gelet op uw verhaal (zienswijze).'
      }`,
      'U krijgt hierover ook een brief. Daarin staat hoeveel lager uw uitkering wordt, vanaf wanneer en hoe lang. In dit portaal verandert geen bedrag.',
    ],
    articles: [articleOf('REDUCTION')],
    facts: [
      fact('OBLIGATION', 'TEXT', act.obligation, 'MUNICIPALITY'),
      fact('PROPOSAL_REASONS', 'TEXT', act.reasons, 'MUNICIPALITY', dayOf(act.proposedAt)),
      ...(view === null ? [] : [fact('VIEW', 'TEXT', view.words, 'CITIZEN', dayOf(view.at))]),
      fact('REASON', 'TEXT', act.reason, 'MUNICIPALITY'),
    ],
  };
}

/** What refuses a training that somebody asked for. */
export interface TrainingRefusalAct extends Decider {
  readonly training: string;
  /** ISO instant. */
  readonly askedAt: string;
  readonly motivation: string | null;
  readonly reason: string;
}

export function trainingRefusal(act: TrainingRefusalAct): DecisionContent {
  return {
    kind: 'REJECTION',
    ...made(act, 'CASE_MANAGER'),
    effectiveFrom: dayOf(act.at),
    amount: null,
    text: [
      'U vroeg ons om een opleiding. Wij hebben besloten dat u deze opleiding nu niet van ons krijgt.',
      'Waarom wij dit hebben besloten, leest u hieronder bij de reden. U kunt met uw contactpersoon een andere opleiding zoeken.',
    ],
    articles: [articleOf('SUPPORT')],
    facts: [
      fact('TRAINING', 'TEXT', act.training, 'CITIZEN', dayOf(act.askedAt)),
      ...(act.motivation === null ? [] : [fact('MOTIVATION', 'TEXT', act.motivation, 'CITIZEN', dayOf(act.askedAt))]),
      fact('REASON', 'TEXT', act.reason, 'MUNICIPALITY'),
    ],
  };
}

/** What withdraws the approval of a training that the catalogue holds no longer (intrekking). */
export interface TrainingWithdrawalAct extends Decider {
  readonly training: string;
  /** ISO instant. */
  readonly askedAt: string;
  /** ISO instant. */
  readonly approvedAt: string;
  /** The first day on which it could not be had any more. */
  readonly endedOn: LocalDate;
  readonly reason: string;
}

export function trainingWithdrawal(act: TrainingWithdrawalAct): DecisionContent {
  return {
    kind: 'WITHDRAWAL',
    ...made(act, 'CASE_MANAGER'),
    effectiveFrom: dayOf(act.at),
    amount: null,
    text: [
      'U vroeg ons om een opleiding, en wij zeiden ja. Die opleiding staat niet meer in ons aanbod. U kunt er niet meer mee beginnen. Daarom trekken wij ons ja in.',
      'Dit komt niet door u. U kunt ons om een andere opleiding vragen. Uw contactpersoon zoekt met u mee.',
      'Wat wij erover willen zeggen, leest u hieronder bij de reden.',
    ],
    articles: [articleOf('SUPPORT')],
    facts: [
      fact('TRAINING', 'TEXT', act.training, 'CITIZEN', dayOf(act.askedAt)),
      fact('APPROVED_ON', 'DATE', dayOf(act.approvedAt), 'MUNICIPALITY'),
      fact('NOT_OFFERED_SINCE', 'DATE', act.endedOn, 'MUNICIPALITY'),
      fact('REASON', 'TEXT', act.reason, 'MUNICIPALITY'),
    ],
  };
}

/** What decides about an objection. */
export interface ObjectionActOfDecision extends Decider {
  readonly outcome: ObjectionOutcome;
  readonly reason: string;
  /** Number of the decision that was objected to. */
  readonly number: string;
  /** ISO instant. */
  readonly submittedAt: string;
  readonly heardOn: LocalDate | null;
  /** ISO instant of the hearing that was planned; `null` where none was. */
  readonly hearingAt: string | null;
  /** Why nobody was heard; `null` where somebody was. */
  readonly notHeard: NotHeardReason | null;
}

const outcomeTexts: Readonly<Record<ObjectionOutcome, string>> = {
  FOUNDED: 'Uw bezwaar is gegrond: u krijgt gelijk. Het besluit van eerder blijft niet zoals het was.',
  PARTLY_FOUNDED: 'Uw bezwaar is voor een deel gegrond: u krijgt voor een deel gelijk.',
  UNFOUNDED: 'Uw bezwaar is ongegrond: het besluit van eerder blijft zoals het is.',
  INADMISSIBLE: 'Uw bezwaar is niet-ontvankelijk: wij kunnen het niet verder behandelen.',
};

export function objectionDecision(act: ObjectionActOfDecision): DecisionContent {
  return {
    kind: 'OBJECTION',
    ...made(act, 'INCOME_SPECIALIST'),
    effectiveFrom: dayOf(act.at),
    amount: null,
    text: [
      'U heeft bezwaar gemaakt tegen een besluit van ons. Iemand die niet meebesliste, heeft er opnieuw naar gekeken.',
      outcomeTexts[act.outcome],
      ...(isCalledOff(act)
        ? ['Er stond nog een gesprek (hoorzitting) met u gepland. Dat gesprek gaat niet door.']
        : []),
      'Waarom wij zo beslissen, leest u hieronder bij de reden. Bent u het er niet mee eens? Dan kunt u naar de rechter. Dat heet beroep.',
    ],
    articles: [articleOf('REVIEW'), articleOf('REASONS')],
    facts: [
      fact('OBJECTED_DECISION', 'TEXT', act.number, 'MUNICIPALITY'),
      fact('OBJECTION_SENT_ON', 'DATE', dayOf(act.submittedAt), 'CITIZEN'),
      ...(act.heardOn === null ? [] : [fact('HEARD_ON', 'DATE', act.heardOn, 'MUNICIPALITY')]),
      ...(act.notHeard === null ? [] : [fact('NOT_HEARD', 'WORD', act.notHeard, 'MUNICIPALITY')]),
      fact('OUTCOME', 'WORD', act.outcome, 'MUNICIPALITY'),
      fact('REASON', 'TEXT', act.reason, 'MUNICIPALITY'),
    ],
  };
}

/** Whether it comes before a hearing that then has nothing to hear about any more. */
function isCalledOff({ heardOn, hearingAt, at }: ObjectionActOfDecision): boolean {
  return heardOn === null && hearingAt !== null && Date.parse(hearingAt) > Date.parse(at);
}

function made({ byName, at }: Decider, role: DecisionContent['decidedByRole']) {
  return { decidedAt: at, decidedByName: byName, decidedByRole: role };
}

function fact(
  code: DecisionFact['code'],
  form: DecisionFact['form'],
  value: string,
  source: FactSource,
  on: LocalDate | null = null,
): DecisionFact {
  return { code, label: null, form, value, source, on };
}

const yesOrNo = (value: boolean) => (value ? 'YES' : 'NO');

const dayOf = (instant: string) => localDateOf(Date.parse(instant));
