import './with-resolvers.js';

const { grafast } = await import('grafast');
const { makeSchema } = await import('postgraphile');
const { makePgService } = await import('postgraphile/adaptors/pg');
const { PostGraphileAmberPreset } = await import('postgraphile/presets/amber');
const { serveTurns, setting } = await import('../turns.ts');

const service = makePgService({
  connectionString: setting('url'),
  schemas: ['public'],
  poolConfig: { max: 8, application_name: setting('name') },
});
const { schema, resolvedPreset } = await makeSchema({
  extends: [PostGraphileAmberPreset],
  pgServices: [service],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  grafast: { explain: false, context: ({ viewer }) => ({ pgSettings: viewer }) },
});

/** The same facts. */
const source = `
query Queue($municipality: UUID!) {
  allIncomeReports(first: 50, condition: { municipalityId: $municipality, status: "SENT" },
      orderBy: [PAYMENT_ON_ASC, LAST_SENT_AT_ASC, ROW_ID_ASC]) {
    edges { node {
      rowId month status paymentOn lastSentAt sentVersion
      benefitByMunicipalityIdAndPersonIdAndBenefitId { personByMunicipalityIdAndPersonId { rowId name } }
      incomeReportVersionsByMunicipalityIdAndPersonIdAndReportId(first: 1, orderBy: NUMBER_DESC) { nodes {
        incomeCents payoutCents employers hasEstimate evidenceCount
      } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function run(turn) {
  const readers = setting('bulk').specialists;
  const { municipalityId, professionalId } = readers[turn % readers.length];
  const viewer = {
    'app.municipality_id': municipalityId,
    'app.person_id': '',
    'app.professional_id': professionalId,
    'app.reads_income_amounts': 'on',
    'app.reads_income_heads': 'on',
  };
  const { data, errors } = await grafast({
    schema,
    source,
    variableValues: { municipality: municipalityId },
    resolvedPreset,
    requestContext: { viewer },
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

serveTurns(run, async () => service.release?.());
