import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { tellThrough } from '../change/stories.ts';
import { assign } from '../conversation/stories.ts';
import type { World } from '../income/world.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
import { letHelp } from '../identity/helpers.ts';
import { objectTo, objector } from '../decision/stories.ts';
import { owner } from '../evidence/stories.ts';
import { askToJoin, offerYear } from '../perspective-year/stories.ts';
import { fillPortfolio } from '../portfolio/stories.ts';
import { askAboutData } from '../privacy/stories.ts';
import { askForAdvice, askForTrainings, enrolWith, passOnFor } from '../training/stories.ts';
import { guideThrough } from './guided.ts';

export interface Stage {
  readonly citizen: CitizenViewer;
  readonly specialist: ProfessionalViewer;
  readonly teamLead: ProfessionalViewer;
  readonly caseManager: ProfessionalViewer;
  readonly officer: ProfessionalViewer;
  /** Of the citizen: sent as often as there are rows, with as many jobs and questions. */
  readonly reportId: string;
  /** A decision about the citizen, and their objection to it with as many additions. */
  readonly decisionId: string;
  readonly objectionId: string;
  /** A proposal for a reduction about the citizen. */
  readonly proposalId: string;
  /** A change of the citizen, sent as often as there are rows. */
  readonly changeId: string;
  /** What the citizen asked about their data, as often as there are rows; the last one. */
  readonly requestId: string;
  readonly cardId: string;
  /** Their card for work. */
  readonly workId: string;
  /** A training that the citizen asked for. */
  readonly trainingId: string;
  /** All of those, five at most. */
  readonly askedIds: readonly string[];
  /** Gives the citizen so many trainings; the last one. */
  readonly provider: ProfessionalViewer;
  readonly courseId: string;
  /** Waits for a second person. */
  readonly approvalId: string;
  /** Gave the citizen so much advice; the last one. */
  readonly adviser: ProfessionalViewer;
  readonly adviceId: string;
}

/** A municipality with so many people, of whom the first has so many sources, versions and months. */
export async function createStage(world: World, rows: number): Promise<Stage> {
  const municipalityId = await world.municipality();
  const caseManager = await world.professional(municipalityId, 'CASE_MANAGER');
  const specialist = await world.professional(municipalityId, 'INCOME_SPECIALIST');
  const teamLead = await world.professional(municipalityId, 'TEAM_LEAD');
  const officer = await world.professional(municipalityId, 'PRIVACY_OFFICER');
  const citizens: CitizenViewer[] = [];
  for (let index = 0; index < rows; index += 1) {
    const citizen = await world.citizen(municipalityId, { name: `Testpersoon ${index}`, startsOn: '2026-01-01' });
    citizens.push(citizen);
    await assign(world, caseManager, citizen);
    if (index > 0) {
      await reporter(world, citizen).reportJobs(job);
      await tellThrough(world, specialist, citizen, 1);
    }
  }
  const [citizen] = citizens;
  if (!citizen) throw new Error('a stage needs somebody');
  const jobs = Array.from({ length: rows }, (_, index) => ({ ...job, name: `Werkgever ${index}` }));
  for (let back = 1; back <= rows - 1; back += 1) {
    const on = `2026-${String(11 - back).padStart(2, '0')}`;
    const days = { workedFrom: `${on}-01`, workedTo: `${on}-28`, paidOn: `${on}-28` };
    await reporter(world, citizen, on).reportJobs({ ...job, ...days });
  }
  await guideThrough(world, caseManager, citizen, rows);
  const person = reporter(world, citizen);
  await person.reportJobs(...jobs);
  const { rows: reports } = await world.owner.query<{ id: string }>(
    `select id from income_report where person_id = $1 and month = '2026-11'`,
    [citizen.personId],
  );
  const reportId = reports[0]?.id ?? '';
  for (let version = 1; version < rows; version += 1) {
    await reviewer(world, specialist, reportId).ask(version, 'PAY_SLIP_MISSING', 'Waar is de loonstrook?');
    await person.correct('Ik had het mis.');
    await person.send();
  }
  const { asked: changeId } = await tellThrough(world, specialist, citizen, rows);
  const helper = await world.citizen(municipalityId, { name: 'Helper' });
  for (let count = 0; count < rows; count += 1) await letHelp(world, citizen, helper, { INCOME: 'LOOK' });
  const { rows: proposals } = await world.owner.query<{ id: string }>(
    `select id from sanction_proposal where person_id = $1 limit 1`,
    [citizen.personId],
  );
  const objectionId = await objectTo(world, citizen, 'PLAN');
  const { rows: objected } = await world.owner.query<{ id: string }>(
    `select decision_id as id from objection where id = $1`,
    [objectionId],
  );
  const decisionId = objected[0]?.id ?? '';
  const objecting = objector(world, citizen, decisionId);
  for (let addition = 1; addition < rows; addition += 1) {
    await objecting.save({ words: `Toevoeging ${addition}` });
    await objecting.send();
  }
  for (let count = 0; count < rows; count += 1) await owner(world, citizen).add(smallPdf(`${count}`));
  for (const other of citizens.slice(1)) {
    await guideThrough(world, caseManager, other, 1);
    await objectTo(world, other, 'PLAN');
  }
  await fillPortfolio(world, citizen, rows);
  const trainingId = await askForTrainings(world, citizen, rows);
  const { rows: asked } = await world.owner.query<{ id: string }>(
    `select training_id as id from training_request where person_id = $1 limit 5`,
    [citizen.personId],
  );
  const provider = await world.professional(municipalityId, 'TRAINING_PROVIDER');
  let courseId = '';
  for (let count = 0; count < rows; count += 1) ({ requestId: courseId } = await enrolWith(world, citizen, provider));
  let approvalId = '';
  for (let count = 0; count < rows; count += 1) approvalId = await passOnFor(world, citizen, caseManager);
  const adviser = await world.professional(municipalityId, 'LEARN_WORK_ADVISER');
  let adviceId = '';
  for (let count = 0; count < rows; count += 1) adviceId = await askForAdvice(world, citizen, adviser);
  await offerYear(world, municipalityId);
  await askToJoin(world, citizen, caseManager, rows);
  const { rows: cards } = await world.owner.query<{ id: string }>(
    `select distinct on (receiver) id from portfolio_share where person_id = $1 and receiver <> 'LINK' order by receiver`,
    [citizen.personId],
  );
  let requestId = '';
  for (let request = 0; request < rows; request += 1) requestId = (await askAboutData(world, citizen)).id;
  const proposalId = proposals[0]?.id ?? '';
  return {
    citizen,
    specialist,
    teamLead,
    caseManager,
    officer,
    reportId,
    decisionId,
    objectionId,
    proposalId,
    changeId,
    requestId,
    trainingId,
    askedIds: asked.map(({ id }) => id),
    provider,
    courseId,
    approvalId,
    adviser,
    adviceId,
    cardId: cards[0]?.id ?? '',
    workId: cards[1]?.id ?? '',
  };
}
