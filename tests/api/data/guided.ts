import type { CitizenViewer, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { guide } from '../conversation/stories.ts';
import type { World } from '../income/world.ts';
import { giveLadder } from '../plan-terms/stage.ts';
import { coachOf, parts, planner } from '../plan/stories.ts';

/**
 * Gives a citizen everything that a case manager and they write down together, each so often: versions, steps, proposals for a
 * reduction, appointments, minutes, places on the ladder and entries of a search term.
 */
export async function guideThrough(
  world: World,
  caseManager: ProfessionalViewer,
  citizen: CitizenViewer,
  rows: number,
): Promise<void> {
  await withPlan(world, caseManager, citizen, rows);
  const talks = guide(world, caseManager, citizen);
  for (let count = 1; count <= rows; count += 1) {
    await talks.plan({ day: `2026-12-0${count}` });
    const { minutesId, talks: written = [] } = await talks.write({ words: `Verslag ${count}` });
    const revision = written.find(({ id }) => id === minutesId)?.revision ?? 0;
    await talks.publish(minutesId ?? '', revision);
  }
  await giveLadder(world, citizen.municipalityId);
  const { municipalityId, personId } = citizen;
  await world.owner.query(
    `insert into search_term (municipality_id, id, person_id, notified_on, started_by_id)
     values ($1, $2, $3, '2026-11-14', $4)`,
    [municipalityId, newId(), personId, caseManager.professionalId],
  );
  for (let count = 1; count <= rows; count += 1) {
    await world.owner.query(
      `insert into search_effort (municipality_id, id, person_id, done_on, kind, words)
       values ($1, $2, $3, '2026-11-20', 'ASKED', $4)`,
      [municipalityId, newId(), personId, `Winkel ${count}`],
    );
    await world.owner.query(
      `insert into ladder_placement
         (municipality_id, id, person_id, ladder_id, kind, level, domain, by_id, by_name, placed_on, at)
       select $1, $2, $3, l.id, 'CURRENT', l.definition->'levels'->0->>'code', '', $4, 'Coach', $5, now()
       from ladder_definition l where l.municipality_id = $1`,
      [municipalityId, newId(), personId, caseManager.professionalId, `2026-0${count}-01`],
    );
  }
}

async function withPlan(
  world: World,
  caseManager: ProfessionalViewer,
  citizen: CitizenViewer,
  rows: number,
): Promise<void> {
  const coach = coachOf(world, caseManager, citizen);
  const person = planner(world, citizen);
  for (let number = 1; number <= rows; number += 1) {
    await coach.proposes(
      { goal: { ...parts.goal, title: `Doel ${number}` } },
      { step: { ...parts.language, title: `Stap ${number}` } },
      { obligation: parts.obligation },
    );
    const agreed = await person.agree(number);
    if (agreed.__typename !== 'Plan') throw new Error(`version ${number} was answered with ${agreed.__typename}`);
    await person.saveStep({ kind: 'OWN_ACTIVITY', title: `Zelf ${number}` });
  }
  for (const { id } of (await coach.read())?.inForce?.obligations ?? []) await coach.proposeSanction(id);
  await coach.proposes({ goal: { ...parts.goal, title: 'Nog een doel' } });
}
