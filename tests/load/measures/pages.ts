import { type Line, quantile, type Section, spreadOf } from '../lines.ts';
import { type BenchPortal, withPortal } from '../portal.ts';
import { signIn } from '../sessions.ts';
import { say, type Stage } from '../stage.ts';
import { type Page, type Visitor, visitors } from '../visits.ts';

/** How long a page takes at one connection, from the request to its last byte, and how much it weighs on the wire. */
export async function pages(stage: Stage): Promise<Section> {
  const everybody = await visitors(stage, 1, 1);
  const cookies = await signIn(
    stage,
    everybody.map(({ account }) => account),
  );
  return withPortal(stage, async (portal) => {
    const lines: Line[] = [];
    for (const [index, visitor] of everybody.entries()) {
      const cookie = cookies[index] ?? '';
      for (const page of visitor.pages) {
        say(`  ${page.name}`);
        lines.push(
          ...(await time(stage, portal, { visitor, page, cookie })),
          ...(await weigh(portal, { visitor, page, cookie })),
        );
      }
    }
    return { title: 'pages, one connection', lines };
  });
}

interface Visit {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly cookie: string;
}

async function time(stage: Stage, portal: BenchPortal, { visitor, page, cookie }: Visit): Promise<readonly Line[]> {
  const rounds: number[][] = [];
  for (let round = 0; round <= stage.rounds; round += 1) {
    const taken: number[] = [];
    for (let turn = 0; turn < stage.turns; turn += 1) {
      const answer = await portal.ask({ cookie, path: page.path, compressed: true });
      if (answer.status !== 200) throw new Error(`${page.path} answers ${answer.status}`);
      taken.push(answer.milliseconds);
    }
    // The first warms up.
    if (round > 0) rounds.push(taken.sort((a, b) => a - b));
  }
  const bars = visitor.who === 'citizen' ? { half: { bar: { most: 15 } }, most: { bar: { most: 50 } } } : {};
  return [
    {
      what: `${page.name}, p50`,
      unit: 'ms',
      spread: spreadOf(rounds.map((taken) => quantile(taken, 0.5))),
      ...bars.half,
    },
    {
      what: `${page.name}, p99`,
      unit: 'ms',
      spread: spreadOf(rounds.map((taken) => quantile(taken, 0.99))),
      ...bars.most,
    },
  ];
}

async function weigh(portal: BenchPortal, { visitor, page, cookie }: Visit): Promise<readonly Line[]> {
  const { body } = await portal.ask({ cookie, path: page.path });
  const found = (pattern: RegExp) => [...body.matchAll(pattern)].flatMap(([, path]) => path ?? []);
  const weight = async (paths: readonly string[]) => {
    const answers = await Promise.all(paths.map((path) => portal.ask({ cookie, path, compressed: true })));
    return answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  };
  const html = await weight([page.path]);
  const styles = await weight(found(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g));
  const scripts = await weight(found(/<script[^>]*src="([^"]+)"/g));
  const once = (value: number) => spreadOf([value]);
  return [
    { what: `${page.name}, page and styles`, unit: 'kB', spread: once(html + styles), bar: { most: 60 } },
    {
      what: `${page.name}, script`,
      unit: 'kB',
      spread: once(scripts),
      bar: { most: visitor.who === 'citizen' ? 5 : 130 },
    },
  ];
}
