import type { Pool } from 'pg';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { monthOf } from '#graphql/shared/local-date.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';

/** What a citizen's home shows, as one statement that makes the JSON. Values: municipality, person, today, the month that runs. */
const text = `
select json_build_object(
  'detailsSummary', json_build_object(
    'name', p.name, 'calledName', p.called_name, 'hasEmail', p.email is not null, 'hasPhone', p.phone is not null, 'language', p.language,
    'contactPerson', (
      select json_build_object('name', c.name, 'since', a.from_date)
      from assignment a join professional c on c.municipality_id = $1 and c.id = a.professional_id
      where a.municipality_id = $1 and a.person_id = $2 and a.role = 'CASE_MANAGER' and a.from_date <= $3::date
        and (a.until_date is null or a.until_date >= $3::date)
      order by a.from_date desc, c.id limit 1),
    'helps', coalesce((
      select json_agg(m.person_name order by m.created_at desc, m.id desc) from mandate m
      where m.municipality_id = $1 and m.helper_id = $2 and m.accepted_at is not null and m.ended_at is null
        and m.until_date >= $3::date), '[]'),
    'emailWaits', exists (
      select from email_confirmation e
      where e.municipality_id = $1 and e.person_id = $2 and e.confirmed_at is null and e.withdrawn_at is null
        and e.expires_at > now() and e.wrong_codes < 5)),
  'news', (
    select json_build_object('since', v.previous_at, 'items', coalesce((
      select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'requestedAt', n.requested_at) order by n.requested_at desc, n.id desc)
      from (
        select distinct on (split_part(occasion, '/', 1)) id, kind, requested_at from notification
        where municipality_id = $1 and person_id = $2 and requested_at > v.previous_at
          and kind not in ('REPORT_DUE', 'REPORT_LATE', 'REPORT_RECEIVED', 'APPOINTMENT_REMINDER', 'EMAIL_CODE', 'EMAIL_CHANGED',
            'CHANGE_RECEIVED', 'ACCOUNT_CHANGE_ASKED', 'OBJECTION_RECEIVED')
        order by split_part(occasion, '/', 1), requested_at desc, id desc) n), '[]'), 'helped', coalesce((
      select json_agg(json_build_object('operation', r.operation, 'helperName', r.helper_name, 'at', r.at))
      from acting_record r
      where r.municipality_id = $1 and r.person_id = $2 and r.at > v.previous_at and r.changed), '[]'))
    from visit v where v.municipality_id = $1 and v.person_id = $2),
  'incomeMonths', (
    select json_agg(json_build_object(
      'month', m.month, 'status', r.status, 'dueOn', coalesce(r.due_on, m.due_on), 'paymentOn', coalesce(r.payment_on, m.payment_on),
      'late', coalesce(r.sent_version, 0) = 0 and coalesce(r.due_on, m.due_on) < $3::date,
      'acceptedPayout', case when r.status = 'ACCEPTED' then s.payout_cents end,
      'partnerDisagrees', r.status in ('SENT', 'QUESTIONED') and coalesce((
        select (
          select not w.agrees from partner_answer w where w.municipality_id = $1 and w.part_id = q.id
          order by w.number desc limit 1)
        from partner_part q where q.municipality_id = $1 and q.report_id = r.id order by q.number desc limit 1), false),
      'correctionUnderWay', r.sent_version > 0 and exists (
        select from income_report_version d
        where d.municipality_id = $1 and d.report_id = r.id and d.sent_at is null)) order by m.month desc)
    from (
      select to_char(d, 'YYYY-MM') as month, (d + interval '1 month')::date + f.report_due_day - 1 as due_on,
        (d + interval '2 months')::date + f.payment_day - 1 as payment_on
      from generate_series(($4 || '-01')::date - interval '23 months', ($4 || '-01')::date, interval '1 month') d
      join municipality_profile f on f.municipality_id = $1
      where exists (
        select from benefit b where b.municipality_id = $1 and b.person_id = $2 and b.starts_on < d + interval '1 month'
          and (b.ends_on is null or b.ends_on >= d))) m
    left join income_report r on r.municipality_id = $1 and r.person_id = $2 and r.month = m.month
    left join income_report_version s on s.municipality_id = $1 and s.report_id = r.id and s.number = r.sent_version),
  'partnerParts', coalesce((
    select json_agg(json_build_object('id', t.id, 'month', t.month, 'answer', t.answer) order by t.month desc) from (
      select q.id, q.content ->> 'month' as month, (
        select json_build_object('agrees', w.agrees) from partner_answer w
        where w.municipality_id = $1 and w.part_id = q.id order by w.number desc limit 1) as answer
      from partner_part q where q.municipality_id = $1 and q.partner_id = $2 and not exists (
        select from partner_part l where l.municipality_id = $1 and l.report_id = q.report_id and l.number > q.number)
      order by q.content ->> 'month' desc limit 3) t), '[]'),
  'changesUnderWay', coalesce((
    select json_agg(to_json(k)) from (
      select c.id, c.kind, c.status, exists (
        select from told_change_version v
        where v.municipality_id = $1 and v.change_id = c.id and v.sent_at is null) as begun
      from told_change c where c.municipality_id = $1 and c.person_id = $2) k
    where k.status <> 'PROCESSED' or k.begun), '[]'),
  'planAttention', json_build_object(
      'inForce', exists (
        select from participation_plan h
        where h.municipality_id = $1 and h.person_id = $2 and h.ended_on is null and h.in_force_number > 0),
      'respondBy', (
        select w.respond_by from participation_plan h
        join plan_version w on w.municipality_id = $1 and w.plan_id = h.id and w.number = h.proposed_number
        where h.municipality_id = $1 and h.person_id = $2 and h.ended_on is null and not exists (
          select from plan_response x where x.municipality_id = $1 and x.version_id = w.id and x.kind = 'DISAGREED')),
      'disagreed', exists (
        select from participation_plan h
        join plan_version w on w.municipality_id = $1 and w.plan_id = h.id and w.number = h.proposed_number
        join plan_response x on x.municipality_id = $1 and x.version_id = w.id and x.kind = 'DISAGREED'
        where h.municipality_id = $1 and h.person_id = $2 and h.ended_on is null),
      'sanctionProposals', coalesce((
        select json_agg(json_build_object('id', s.id, 'proposedAt', s.proposed_at, 'viewBy', s.view_by, 'viewAt', s.view_at,
          'outcome', s.outcome, 'decidedAt', s.decided_at, 'withdrawnAt', s.withdrawn_at))
        from sanction_proposal s where s.municipality_id = $1 and s.person_id = $2), '[]')),
  'appointments', coalesce((
    select json_agg(to_json(a)) from (
      select id, kind, professional_name as with, starts_at as "startsAt", minutes, way, place, bring, cancelled_at as "cancelledAt",
        cancel_reason as "cancelReason"
      from appointment where municipality_id = $1 and person_id = $2 and starts_at >= $3::date
      order by starts_at, id limit 1) a), '[]'),
  'decisionsUnderWay', coalesce((
    select json_agg(to_json(b)) from (
      select d.id, d.number, d.kind, d.made_known_at as "madeKnownAt", d.plan_version as "planVersion", d.facts, (
          select r.at from decision_read r where r.municipality_id = $1 and r.decision_id = d.id) as "readAt", (
          select json_build_object('status', o.status, 'submittedAt', o.submitted_at, 'lastDay', o.last_day,
            'withCommittee', o.with_committee, 'extendedAt', o.extended_at, 'reasonsAskedAt', o.reasons_asked_at,
            'reasonsBy', o.reasons_by, 'reasonsGivenAt', o.reasons_given_at)
          from objection o where o.municipality_id = $1 and o.decision_id = d.id
          order by o.withdrawn_at is not null, o.created_at desc limit 1) as objection
      from decision d where d.municipality_id = $1 and d.person_id = $2 and (
        d.id = (
          select n.id from decision n where n.municipality_id = $1 and n.person_id = $2
          order by n.made_known_at desc, n.id desc limit 1)
        or d.made_known_at >= $3::date - 84
        or exists (
          select from objection o where o.municipality_id = $1 and o.decision_id = d.id
            and o.status not in ('DECIDED', 'WITHDRAWN')))
      order by d.made_known_at desc, d.id desc limit 20) b), '[]'),
  'searchTerm', (
    select to_json(t) from (
      select notified_on, deviated_on from search_term where municipality_id = $1 and person_id = $2
      order by notified_on desc limit 1) t),
  'portfolio', coalesce((
    select json_agg(json_build_object('id', h.id, 'kind', h.kind, 'content', w.content) order by h.created_at, h.id)
    from portfolio_entry h
    join portfolio_version w on w.municipality_id = $1 and w.entry_id = h.id and w.number = h.version
    where h.municipality_id = $1 and h.person_id = $2), '[]')) as home
from person p where p.municipality_id = $1 and p.id = $2`;

/** One citizen's home in one transaction. */
export function homeByHand(pool: Pool, viewer: CitizenViewer): Promise<unknown> {
  const day = today(systemClock);
  const values = [viewer.municipalityId, viewer.personId, day, monthOf(day)];
  return withViewer(pool, viewer, async (tx) => (await tx.query({ name: 'home-by-hand', text, values }))[0]?.['home']);
}
