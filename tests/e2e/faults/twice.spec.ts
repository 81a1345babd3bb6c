import { expect, testApart } from '../portal.ts';
import { asSuperuser } from './database.ts';
import { print } from './rows.ts';
import { ask, fillForm, send, sessionOf, takeTitles, writerWith } from './writers.ts';

const test = testApart();

test('one form sent twenty times at once is one step', async ({ browser, portal }) => {
  const writer = await writerWith(portal, await sessionOf(browser, portal, 'Sam Voorbeeld'));
  const form = await fillForm(writer, 'twintig keer');
  await Promise.all(Array.from({ length: 20 }, () => send(writer, form)));
  const times = (await takeTitles(writer)).filter((title) => title === 'twintig keer').length;
  print({
    fault: 'one form sent 20 times at once',
    acknowledged: 1,
    lost: times === 0 ? 1 : 0,
    twice: times > 1 ? 1 : 0,
  });
  expect(times).toBe(1);
  await writer.request.dispose();
});

test('twenty tabs at once are twenty steps', async ({ browser, portal }) => {
  const writer = await writerWith(portal, await sessionOf(browser, portal, 'Bas Tegenbeeld'));
  const forms = await Promise.all(Array.from({ length: 20 }, (_, tab) => fillForm(writer, `tabblad ${tab}`)));
  await Promise.all(forms.map((form) => send(writer, form)));
  const there = (await takeTitles(writer)).filter((title) => title.startsWith('tabblad'));
  const kept = new Set(there).size;
  print({ fault: '20 tabs at once', acknowledged: 20, lost: 20 - kept, twice: there.length - kept });
  expect([kept, there.length]).toEqual([20, 20]);
  await writer.request.dispose();
});

interface Queue {
  readonly reviewQueue: { readonly edges: readonly { readonly node: Report }[] };
}
interface Report {
  readonly id: string;
  readonly version: number;
}
const queue = '{ reviewQueue(first: 20, status: SENT) { edges { node { id version } } } }';
const accept = `mutation Accept($id: ID!, $version: Int!) {
  outcome: acceptIncomeReport(id: $id, version: $version, grantExemption: false) { __typename }
}`;

test('of four professionals who decide at once about a report one wins, and the others are told', async ({
  browser,
  portal,
}) => {
  // There is one specialist in the demo; colleagues of other kinds become specialists for this, and one of them decides in two browsers.
  const names = await asSuperuser(portal, async (client) => {
    const specialist = [['INCOME_SPECIALIST']];
    await client.query(
      `update professional set roles = roles || $1::text[] where provider_id is null and not roles @> $1::text[]`,
      specialist,
    );
    const { rows } = await client.query<{ name: string }>(
      `select p.name from professional p join municipality m on m.id = p.municipality_id
       where m.slug = 'modelstad' and p.provider_id is null`,
    );
    return rows.map(({ name }) => name);
  });
  const four = [];
  for (const name of [...names, ...names].slice(0, 4))
    four.push(await writerWith(portal, await sessionOf(browser, portal, name, { staff: true })));
  const reports = (await ask<Queue>(four[0]!, queue)).reviewQueue.edges.map(({ node }) => node);
  expect(reports.length).toBeGreaterThan(1);
  const outcomes: string[] = [];
  for (const { id, version } of reports) {
    const decided = four.map((one) => ask<{ outcome: { __typename: string } }>(one, accept, { id, version }));
    outcomes.push(...(await Promise.all(decided)).map(({ outcome }) => outcome.__typename));
  }
  const [won = 0, told = 0] = ['IncomeReport', 'ReportMovedOn'].map(
    (name) => outcomes.filter((one) => one === name).length,
  );
  expect([won, told]).toEqual([reports.length, reports.length * 3]);
  const found = await asSuperuser(portal, async (client) => {
    const ids = [reports.map(({ id }) => id)];
    const { rows } = await client.query<{ decided: number }>(
      `select count(*)::int as decided from income_report where id = any($1) and status = 'ACCEPTED'`,
      ids,
    );
    return rows[0]?.decided;
  });
  expect(found).toBe(reports.length);
  const note = `${told} times somebody was told that it had moved on`;
  print({
    fault: 'four professionals decide at once',
    acknowledged: won,
    lost: won - (found ?? 0),
    twice: won - reports.length,
    note,
  });
  await Promise.all(four.map(({ request }) => request.dispose()));
});
