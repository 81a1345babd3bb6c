import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { makeExecutableSchema } from '@graphql-tools/schema';
import DataLoader from 'dataloader';
import { createPool } from '../../../db/pools.ts';
import { withViewer } from '../../../db/with-viewer.ts';
import { datesOf } from '../../../graphql/income/domain/calendar.ts';
import { addMonths, monthOf } from '../../../graphql/shared/local-date.ts';
import { systemClock, today } from '../../../graphql/shared/ports/clock.ts';
import { recordOfCaseload } from '../by-hand/caseload.ts';
import { holderOf } from '../by-hand/holder.ts';
import { serveHttp, setting } from '../turns.ts';

/** Apollo Server with data loaders, as most portals are made: a statement for each kind of thing, in one transaction of the viewer. */
const pool = createPool(setting('url'), { max: 8, name: setting('name') });
const identityPool = createPool(setting('identityUrl'), { max: 8, name: setting('name') });

const typeDefs = `
type Query { caseload(first: Int!, after: String): CaseloadConnection! }
type CaseloadConnection { edges: [CaseloadEdge!]! pageInfo: PageInfo! }
type CaseloadEdge { node: CaseloadPerson! }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type PersonSummary { id: ID! name: String! }
type CaseloadPerson { person: PersonSummary! month: String! status: String late: Boolean! benefit: Boolean! attention: [String!]! }`;

const source = `query Caseload($first: Int!, $after: String) {
  caseload(first: $first, after: $after) {
    edges { node { person { id name } month status late benefit attention } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A loader of all rows of a table that belong to a key. */
const manyBy = (tx, name, text, key) =>
  new DataLoader(async (keys) => {
    const rows = await tx.query({ name, text, values: [tx.viewer.municipalityId, keys] });
    const found = groupBy(rows, key);
    return keys.map((one) => found.get(one) ?? []);
  });

function groupBy(rows, key) {
  const found = new Map();
  for (const row of rows) {
    const known = found.get(row[key]);
    if (known) known.push(row);
    else found.set(row[key], [row]);
  }
  return found;
}

const loadersOf = (tx) => ({
  people: manyBy(tx, 'people', 'select id, name from person where municipality_id = $1 and id = any($2::uuid[])', 'id'),
  benefits: manyBy(
    tx,
    'benefits',
    'select person_id, starts_on::text, ends_on::text from benefit where municipality_id = $1 and person_id = any($2::uuid[])',
    'person_id',
  ),
  reports: manyBy(
    tx,
    'reports',
    `select person_id, month, status, due_on::text, sent_version from income_report
     where municipality_id = $1 and person_id = any($2::uuid[]) and month >= to_char(now() - interval '2 months', 'YYYY-MM')`,
    'person_id',
  ),
  plans: manyBy(
    tx,
    'plans',
    `select id, person_id, proposed_number, in_force_number from participation_plan
     where municipality_id = $1 and person_id = any($2::uuid[]) and ended_on is null`,
    'person_id',
  ),
  versions: manyBy(
    tx,
    'versions',
    `select id, plan_id, number, respond_by::text, proposed_at from plan_version
     where municipality_id = $1 and plan_id = any($2::uuid[])`,
    'plan_id',
  ),
  responses: manyBy(
    tx,
    'responses',
    'select version_id, kind, at from plan_response where municipality_id = $1 and version_id = any($2::uuid[])',
    'version_id',
  ),
  joining: manyBy(
    tx,
    'joining',
    `select person_id from perspective_request
     where municipality_id = $1 and person_id = any($2::uuid[]) and answered_at is null and withdrawn_at is null`,
    'person_id',
  ),
  requests: manyBy(
    tx,
    'requests',
    `select id, person_id, training_id, state, waits from training_request
     where municipality_id = $1 and person_id = any($2::uuid[]) and (waits is not null or state in ('APPROVED', 'ENROLLED'))`,
    'person_id',
  ),
  trainings: manyBy(
    tx,
    'trainings',
    'select id, ended_on::text from training where municipality_id = $1 and id = any($2::uuid[])',
    'id',
  ),
  places: manyBy(
    tx,
    'places',
    `select l.request_id, u.starts_on::text, u.cancelled
     from training_place l join training_run u on u.municipality_id = l.municipality_id and u.id = l.run_id
     where l.municipality_id = $1 and l.request_id = any($2::uuid[])`,
    'request_id',
  ),
});

const within = (benefits, month) =>
  benefits.some(
    ({ starts_on, ends_on }) => starts_on.slice(0, 7) <= month && (ends_on === null || ends_on.slice(0, 7) >= month),
  );

async function reported({ id }, { loaders, calendar, day, now }) {
  const [benefits, reports] = await Promise.all([loaders.benefits.load(id), loaders.reports.load(id)]);
  const before = addMonths(now, -1);
  const sentBefore = reports.some((report) => report.month === before && report.sent_version > 0);
  const month = within(benefits, before) && !sentBefore ? before : now;
  const report = reports.find((one) => one.month === month);
  const benefit = within(benefits, month);
  const dueOn = report?.due_on ?? datesOf(month, calendar.profiles, calendar.exceptions)?.dueOn ?? null;
  return {
    month,
    status: report?.status ?? null,
    late: benefit && (report?.sent_version ?? 0) === 0 && dueOn !== null && dueOn < day,
    benefit,
  };
}

/** What waits with somebody, the most pressing first. */
async function waits(person, context) {
  const { loaders } = context;
  const [plan, requests, joining] = await Promise.all([
    waitsInPlan(person, context),
    loaders.requests.load(person.id),
    loaders.joining.load(person.id),
  ]);
  const reasons = await Promise.all(requests.map((request) => waitsOf(request, context)));
  const trainings = [...new Set(reasons.filter(Boolean).map((reason) => `TRAINING_${reason}`))].sort();
  return [...plan, ...trainings, ...joining.map(() => 'PERSPECTIVE_ASKED')];
}

async function waitsOf({ id, training_id, state, waits: reason }, { loaders, day }) {
  if (state !== 'APPROVED' && state !== 'ENROLLED') return reason;
  const [[training], [place]] = await Promise.all([loaders.trainings.load(training_id), loaders.places.load(id)]);
  if (state === 'ENROLLED') return place && !place.cancelled && place.starts_on <= day ? 'TO_START' : null;
  return !place && training.ended_on !== null && training.ended_on <= day ? 'LAPSED' : null;
}

async function waitsInPlan({ id }, { loaders, day }) {
  const [plan] = await loaders.plans.load(id);
  if (!plan) return [];
  const versions = await loaders.versions.load(plan.id);
  const proposed = versions.find(({ number }) => number === plan.proposed_number);
  const inForce = versions.find(({ number }) => number === plan.in_force_number);
  const [toProposed, toInForce] = await Promise.all(
    [proposed, inForce].map((version) => (version ? loaders.responses.load(version.id) : [])),
  );
  const disagreed = toProposed.some(({ kind }) => kind === 'DISAGREED');
  const wished = toInForce.some(
    ({ kind, at }) => kind === 'CHANGE_ASKED' && !versions.some(({ proposed_at }) => proposed_at > at),
  );
  const nothing = proposed && proposed.respond_by < day && !disagreed;
  return [disagreed && 'DISAGREED', wished && 'CHANGE_ASKED', nothing && 'NO_ANSWER'].filter(Boolean);
}

const places = ['DISAGREED', 'CHANGE_ASKED', 'NO_ANSWER'];
const placeOf = ({ attention: [first] }) =>
  first === undefined
    ? 5
    : first === 'PERSPECTIVE_ASKED'
      ? 4
      : first.startsWith('TRAINING_')
        ? 3
        : places.indexOf(first);

const resolvers = {
  Query: {
    async caseload(_root, { first }, context) {
      const { tx, loaders, day } = context;
      const { municipalityId, professionalId } = tx.viewer;
      const [assigned, profiles, exceptions] = await Promise.all([
        tx.query({
          name: 'assigned',
          text: `select person_id from assignment where municipality_id = $1 and professional_id = $2 and role = 'CASE_MANAGER'
            and from_date <= $3 and (until_date is null or until_date >= $3)`,
          values: [municipalityId, professionalId, day],
        }),
        tx.query({
          name: 'profiles',
          text: `select valid_from::text as "validFrom", report_due_day as "reportDueDay", payment_day as "paymentDay",
            settlement_method as "settlementMethod" from municipality_profile where municipality_id = $1`,
          values: [municipalityId],
        }),
        tx.query({
          name: 'exceptions',
          text: 'select month, due_on::text as "dueOn", payment_on::text as "paymentOn" from report_calendar where municipality_id = $1',
          values: [municipalityId],
        }),
      ]);
      context.calendar = { profiles, exceptions };
      const all = await Promise.all(
        assigned.map(async ({ person_id: id }) => {
          const [[person], attention] = await Promise.all([loaders.people.load(id), waits({ id }, context)]);
          return { id, person, attention };
        }),
      );
      all.sort((a, b) => placeOf(a) - placeOf(b) || (a.person.name < b.person.name ? -1 : 1));
      const page = all.slice(0, first);
      context.people.push(...page.map(({ id }) => id));
      return {
        edges: page.map((node) => ({ node })),
        pageInfo: { hasNextPage: all.length > first, endCursor: page.at(-1)?.id ?? null },
      };
    },
  },
  CaseloadPerson: Object.fromEntries(
    ['month', 'status', 'late', 'benefit'].map((field) => [
      field,
      async (person, _arguments, context) => (await (person.reported ??= reported(person, context)))[field],
    ]),
  ),
};

const server = new ApolloServer({
  schema: makeExecutableSchema({ typeDefs, resolvers }),
  stopOnTerminationSignals: false,
});
await server.start();

async function answer(cookie) {
  const viewer = await holderOf(identityPool, cookie);
  const day = today(systemClock);
  return withViewer(pool, viewer, async (tx) => {
    const context = { tx, loaders: loadersOf(tx), day, now: monthOf(day), people: [] };
    const { body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query: source, variables: { first: 50, after: null } },
      },
      context: async () => context,
    });
    if (context.people.length === 0) throw new Error(body.string);
    await tx.query(recordOfCaseload(viewer, context.people));
    return body.string;
  });
}

const listening = createServer((request, response) => {
  request.resume();
  answer(request.headers.cookie ?? '').then(
    (json) => response.setHeader('content-type', 'application/json').end(json),
    (failure) => response.writeHead(500).end(String(failure)),
  );
});
serveHttp(listening, () => Promise.all([server.stop(), pool.end(), identityPool.end()]));
