import { rulesOn, settle } from '#graphql/income/domain/index.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { today } from '#graphql/shared/ports/clock.ts';
import { idOf, type Bulk } from './statements.ts';

/**
 * One month of everybody: heads, versions, sources, proof. The last month waits for the municipality, of every seventh there is
 * nothing yet; the ones before are accepted. Every tenth source is an estimate and every second has proof.
 */
export async function monthOfIncome({ run, clock, people, key, municipalityId }: Bulk, ago: number): Promise<void> {
  const on = addMonths(monthOf(today(clock)), -ago);
  const status = ago === 1 ? 'SENT' : 'ACCEPTED';
  const sentAt = `timestamptz '${addMonths(on, 1)}-01' + i % 5000 * interval '1 minute'`;
  const shared = [key, municipalityId, people] as const;
  const report = idOf('report', `'${on}'`, 'i');
  const version = idOf('version', `'${on}'`, 'i');
  const source = idOf('source', `'${on}'`, 'i', 'j');
  const evidence = idOf('evidence', `'${on}'`, 'i', 'j');
  const person = idOf('person', 'i');
  const reported = `(select i from generate_series(1, $3) i ${ago === 1 ? 'where i % 7 > 0' : ''}) reported`;
  const sources = `${reported}, generate_series(1, 1 + i % 3) j`;
  await run(
    `insert into income_report
       (municipality_id, id, person_id, benefit_id, month, status, due_on, payment_on, sent_version, last_sent_at, revision)
     select $2, ${report}, ${person}, ${idOf('benefit', 'i')}, '${on}', '${status}', '${addMonths(on, 1)}-05',
       date '${addMonths(on, 1)}-12' + i % 5, 1, ${sentAt}, 1
     from ${reported}`,
    ...shared,
  );
  await run(
    `insert into income_report_version
       (municipality_id, id, report_id, person_id, number, anything_to_report, revision, sent_at, language, receipt_number,
        content_hash, settlement, employers, has_estimate, evidence_count)
     select $2, ${version}, ${report}, ${person}, 1, true, 1, ${sentAt}, 'nl', '${on}-' || i, md5(i::text), s.value,
       array(select 'Werkgever ' || (i * 7 + j) % 400 from generate_series(1, 1 + i % 3) j),
       exists (select from generate_series(1, 1 + i % 3) j where (i + j) % 10 = 0),
       (select count(*) from generate_series(1, 1 + i % 3) j where (i + j) % 2 = 0)
     from ${reported} join json_array_elements($4::json) with ordinality s on s.ordinality = 1 + i % 200`,
    ...shared,
    JSON.stringify(settlements(on)),
  );
  await run(
    `insert into income_source
       (municipality_id, id, version_id, person_id, position, kind, earner, name, pay_period, worked_from, worked_to,
        certainty, net_cents, holiday_pay, expenses_cents)
     select $2, ${source}, ${version}, ${person}, j, 'employment', 'self', 'Werkgever ' || (i * 7 + j) % 400, 'month',
       '${firstDayOf(on)}', '${lastDayOf(on)}', case when (i + j) % 10 = 0 then 'estimate' else 'paySlip' end,
       10000 + (i * 31 + j) % 60000, 'excluded', 0
     from ${sources}`,
    ...shared,
  );
  await run(
    `insert into evidence (municipality_id, id, person_id, file_name, media_type, size, sha256, storage_key)
     select $2, ${evidence}, ${person}, 'loonstrook.pdf', 'application/pdf', 1, '', ${evidence}::text
     from ${sources} where (i + j) % 2 = 0`,
    ...shared,
  );
  await run(
    `insert into income_source_evidence (municipality_id, source_id, evidence_id, person_id)
     select $2, ${source}, ${evidence}, ${person} from ${sources} where (i + j) % 2 = 0`,
    ...shared,
  );
}

/** Two hundred months of single people, as the rules make them. */
function settlements(on: ReturnType<typeof monthOf>): readonly unknown[] {
  return Array.from({ length: 200 }, (_, index) => {
    const income = { kind: 'employment', employerKey: 'a', payPeriod: 'month', holidayPay: 'excluded' } as const;
    const outcome = settle(
      {
        month: on,
        household: 'single',
        costSharers: null,
        exemption: 'proposed',
        profile: { tolerateYouthExemption: false, applyAnnouncedRules: false, allInWage: 'divideBy108' },
        earners: [
          {
            id: 'self',
            age: 35,
            youngestChildAge: null,
            exemptionMonthsUsed: index % 8,
            singleParentExemptionMonthsUsed: 0,
            wageCostSubsidyExemptionMonthsUsed: 0,
            medicallyLimitedHours: false,
            wageCostSubsidy: false,
            incomes: [
              {
                ...income,
                id: 'a',
                workedFrom: firstDayOf(on),
                workedTo: lastDayOf(on),
                wholeMonth: true,
                net: cents(10000 + index * 250),
                holidayPayAmount: null,
                expenses: cents(0),
              },
            ],
          },
        ],
      },
      rulesOn(on),
    );
    if (!outcome.ok) throw new Error(`the rules refuse a generated month: ${outcome.refusal.reason}`);
    return outcome.value;
  });
}
