import './with-resolvers.js';
import { createServer } from 'node:http';

const { grafast } = await import('grafast');
const { makeSchema } = await import('postgraphile');
const { makePgService } = await import('postgraphile/adaptors/pg');
const { PostGraphileAmberPreset } = await import('postgraphile/presets/amber');
const { createPool } = await import('../../../db/pools.ts');
const { withViewer } = await import('../../../db/with-viewer.ts');
const { addMonths, monthOf } = await import('../../../graphql/shared/local-date.ts');
const { systemClock, today } = await import('../../../graphql/shared/ports/clock.ts');
const { recordOfCaseload } = await import('../by-hand/caseload.ts');
const { holderOf } = await import('../by-hand/holder.ts');
const { serveHttp, setting } = await import('../turns.ts');

const name = setting('name');
const bound = name === 'postgraphile';
const service = makePgService({
  connectionString: bound ? setting('url') : setting('ownerUrl'),
  schemas: ['public'],
  poolConfig: { max: 8, application_name: name },
});
const { schema, resolvedPreset } = await makeSchema({
  extends: [PostGraphileAmberPreset],
  pgServices: [service],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  grafast: { explain: false, context: ({ viewer }) => (viewer ? { pgSettings: viewer } : {}) },
});
const pool = createPool(setting('url'), { max: 8, name });
const identityPool = createPool(setting('identityUrl'), { max: 8, name });

/** The same facts; PostGraphile does not sort by what waits. */
const source = `
fragment Head on IncomeReportConnection { nodes { month status dueOn sentVersion } }
query Caseload($municipality: UUID!, $professional: UUID!, $before: String!, $now: String!) {
  allAssignments(first: 50, condition: { municipalityId: $municipality, professionalId: $professional, role: "CASE_MANAGER" }) {
    nodes {
      person: personByMunicipalityIdAndPersonId {
        rowId name
        benefitsByMunicipalityIdAndPersonId { nodes {
          startsOn endsOn
          before: incomeReportsByMunicipalityIdAndPersonIdAndBenefitId(condition: { month: $before }) { ...Head }
          now: incomeReportsByMunicipalityIdAndPersonIdAndBenefitId(condition: { month: $now }) { ...Head }
        } }
        participationPlansByMunicipalityIdAndPersonId(first: 1, orderBy: ROW_ID_DESC) { nodes {
          proposedNumber inForceNumber endedOn
          planVersionsByMunicipalityIdAndPersonIdAndPlanId(first: 2, orderBy: NUMBER_DESC) { nodes {
            number respondBy proposedAt
            planResponsesByMunicipalityIdAndPersonIdAndVersionId { nodes { kind at } }
          } }
        } }
        trainingRequestsByMunicipalityIdAndPersonId { nodes {
          waits state
          trainingByMunicipalityIdAndTrainingId { endedOn }
          trainingPlaceByMunicipalityIdAndRequestId {
            trainingListByMunicipalityIdAndRunId { trainingRunByMunicipalityIdAndRunId { startsOn cancelled } }
          }
        } }
        perspectiveRequestsByMunicipalityIdAndPersonId { nodes { answeredAt withdrawnAt } }
      }
    }
  }
  municipalityByRowId(rowId: $municipality) {
    municipalityProfilesByMunicipalityId { nodes { validFrom reportDueDay } }
    reportCalendarsByMunicipalityId { nodes { month dueOn } }
  }
}`;

async function answer(cookie) {
  const viewer = await holderOf(identityPool, cookie);
  const month = monthOf(today(systemClock));
  const { data, errors } = await grafast({
    schema,
    source,
    variableValues: {
      municipality: viewer.municipalityId,
      professional: viewer.professionalId,
      before: addMonths(month, -1),
      now: month,
    },
    resolvedPreset,
    requestContext: bound
      ? {
          viewer: {
            'app.municipality_id': viewer.municipalityId,
            'app.person_id': '',
            'app.professional_id': viewer.professionalId,
            'app.reads_income_amounts': '',
            'app.reads_income_heads': '',
          },
        }
      : {},
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  const people = data.allAssignments.nodes.map(({ person }) => person.rowId);
  await withViewer(pool, viewer, (tx) => tx.query(recordOfCaseload(viewer, people)));
  return JSON.stringify({ data });
}

const server = createServer((request, response) => {
  request.resume();
  answer(request.headers.cookie ?? '').then(
    (json) => response.setHeader('content-type', 'application/json').end(json),
    (failure) => response.writeHead(500).end(String(failure)),
  );
});
serveHttp(server, () => Promise.all([service.release?.(), pool.end(), identityPool.end()]));
