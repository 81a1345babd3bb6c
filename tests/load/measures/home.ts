import { isDeepStrictEqual } from 'node:util';
import { contest, costsOf, ratioOf } from '../contest.ts';
import type { Section } from '../lines.ts';
import type { Stage } from '../stage.ts';

/** One citizen's home in process, beside one statement that gives the same. */
export async function home(stage: Stage): Promise<Section> {
  const program = 'contestants/home.ts';
  const names = ['home', 'statement of the home'] as const;
  const rounds = await contest(
    stage,
    names.map((name) => ({ name, program })),
    compare,
  );
  return {
    title: 'home of one citizen, in process, CPU of a request',
    lines: [
      {
        what: 'ours, of the statement',
        unit: 'x',
        spread: ratioOf(rounds, 'statement of the home', 'home'),
        bar: { least: 0.5 },
      },
      ...costsOf(rounds, names),
    ],
  };
}

interface Home {
  readonly detailsSummary: unknown;
  readonly news: { readonly items: readonly { readonly id: string }[] };
  readonly incomeMonths: readonly {
    readonly month: string;
    readonly status: string | null;
    readonly dueOn: string;
    readonly late: boolean;
    readonly partnerDisagrees: boolean | null;
  }[];
  readonly planAttention: {
    readonly inForce: unknown;
    readonly respondBy: unknown;
    readonly sanctionProposals: readonly { readonly id: string }[];
  };
  readonly appointments: readonly { readonly id: string }[];
  readonly decisionsUnderWay: readonly { readonly id: string }[];
}

/** What a reader sees of it; how a moment is written is each one's own. */
function compare(answers: Readonly<Record<'home' | 'statement of the home', unknown>>): void {
  const seen = (answer: unknown) => {
    const { detailsSummary, news, incomeMonths, planAttention, appointments, decisionsUnderWay } = answer as Home;
    return {
      detailsSummary,
      news: news.items.map(({ id }) => id),
      months: incomeMonths.map(({ month, status, dueOn, late, partnerDisagrees }) => ({
        month,
        status,
        dueOn,
        late,
        partnerDisagrees: partnerDisagrees ?? false,
      })),
      inForce: planAttention.inForce,
      respondBy: planAttention.respondBy,
      sanctions: planAttention.sanctionProposals.map(({ id }) => id),
      appointments: appointments.map(({ id }) => id),
      decisionsUnderWay: decisionsUnderWay.map(({ id }) => id),
    };
  };
  const [own, byHand] = [seen(answers.home), seen(answers['statement of the home'])];
  if (!isDeepStrictEqual(own, byHand))
    throw new Error(`the homes differ\n${JSON.stringify(own)}\n${JSON.stringify(byHand)}`);
}
