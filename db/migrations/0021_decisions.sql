CREATE TABLE "decision" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"origin" text NOT NULL,
	"decided_by" uuid,
	"decided_by_name" text NOT NULL,
	"decided_by_role" text NOT NULL,
	"involved" uuid[] NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"made_known_at" timestamp with time zone NOT NULL,
	"effective_from" date,
	"amount_cents" bigint,
	"text" text[] NOT NULL,
	"articles" json NOT NULL,
	"facts" json NOT NULL,
	"plan_version" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "decision_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "decision_number" UNIQUE("municipality_id","number"),
	CONSTRAINT "decision_kind" CHECK ("decision"."kind" in ('INCOME', 'PLAN', 'REDUCTION', 'GRANT', 'END', 'RECOVERY', 'FINE', 'WARNING', 'REJECTION', 'OBJECTION')),
	CONSTRAINT "decision_role" CHECK ("decision"."decided_by_role" in ('INCOME_SPECIALIST', 'CASE_MANAGER', 'MUNICIPALITY')),
	CONSTRAINT "decision_origin" CHECK ("decision"."origin" in ('PORTAL', 'CASE_SYSTEM')),
	CONSTRAINT "decision_known" CHECK ("decision"."made_known_at" >= "decision"."decided_at"),
	CONSTRAINT "decision_words" CHECK (cardinality("decision"."text") > 0),
	CONSTRAINT "decision_involved" CHECK ("decision"."origin" = 'CASE_SYSTEM' or ("decision"."decided_by" is not null and "decision"."decided_by" = any("decision"."involved"))),
	CONSTRAINT "decision_plan" CHECK (("decision"."plan_version" is not null) = ("decision"."kind" = 'PLAN'))
);
--> statement-breakpoint
CREATE TABLE "decision_read" (
	"municipality_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"language" text NOT NULL,
	CONSTRAINT "decision_read_municipality_id_decision_id_pk" PRIMARY KEY("municipality_id","decision_id")
);
--> statement-breakpoint
CREATE TABLE "objection_policy" (
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"with_committee" boolean NOT NULL,
	"repair_days" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "objection_policy_municipality_id_valid_from_pk" PRIMARY KEY("municipality_id","valid_from"),
	CONSTRAINT "objection_policy_days" CHECK ("objection_policy"."repair_days" between 7 and 90)
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"decision_kind" text NOT NULL,
	"status" text NOT NULL,
	"sent_version" integer NOT NULL,
	"revision" integer NOT NULL,
	"submitted_at" timestamp with time zone,
	"late" boolean,
	"last_day" date,
	"with_committee" boolean,
	"received_at" timestamp with time zone,
	"reasons_asked_at" timestamp with time zone,
	"reasons_by" date,
	"reasons_given_at" timestamp with time zone,
	"extended_at" timestamp with time zone,
	"hearing_at" timestamp with time zone,
	"hearing_way" text,
	"hearing_place" text,
	"heard_on" date,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"not_heard" text,
	"withdrawn_at" timestamp with time zone,
	"handled_by" uuid,
	"handled_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "objection_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "objection_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "objection_status" CHECK ("objection"."status" in ('DRAFT', 'SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD', 'DECIDED', 'WITHDRAWN')),
	CONSTRAINT "objection_outcome" CHECK ("objection"."outcome" in ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'INADMISSIBLE')),
	CONSTRAINT "objection_not_heard" CHECK ("objection"."not_heard" in ('CLEARLY_INADMISSIBLE', 'CLEARLY_UNFOUNDED', 'DECLINED', 'NO_ANSWER', 'FULLY_MET')),
	CONSTRAINT "objection_way" CHECK ("objection"."hearing_way" in ('IN_PERSON', 'PHONE', 'VIDEO')),
	CONSTRAINT "objection_sent" CHECK (("objection"."status" = 'DRAFT') = ("objection"."sent_version" = 0)
        and num_nulls("objection"."submitted_at", "objection"."late", "objection"."last_day", "objection"."with_committee") in (0, 4)
        and ("objection"."sent_version" = 0) = ("objection"."submitted_at" is null)),
	CONSTRAINT "objection_asked" CHECK (("objection"."reasons_asked_at" is null) = ("objection"."reasons_by" is null)),
	CONSTRAINT "objection_hearing" CHECK (num_nulls("objection"."hearing_at", "objection"."hearing_way", "objection"."hearing_place") in (0, 3)
        and ("objection"."status" not in ('HEARING_PLANNED', 'HEARD') or "objection"."hearing_at" is not null)
        and ("objection"."heard_on" is not null or "objection"."status" <> 'HEARD')),
	CONSTRAINT "objection_decided" CHECK (("objection"."status" = 'DECIDED') = ("objection"."decided_at" is not null)
        and ("objection"."decided_at" is null) = ("objection"."outcome" is null)
        and ("objection"."decided_at" is null or ("objection"."heard_on" is null) = ("objection"."not_heard" is not null))),
	CONSTRAINT "objection_withdrawn" CHECK (("objection"."status" = 'WITHDRAWN') = ("objection"."withdrawn_at" is not null)),
	CONSTRAINT "objection_handler" CHECK (("objection"."handled_by" is null) = ("objection"."handled_by_name" is null)),
	CONSTRAINT "objection_counts" CHECK ("objection"."sent_version" >= 0 and "objection"."revision" >= 0)
);
--> statement-breakpoint
CREATE TABLE "objection_act" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"objection_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"words" text,
	CONSTRAINT "objection_act_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "objection_act_kind" CHECK ("objection_act"."kind" in ('RECEIVED', 'REASONS_ASKED', 'HEARING_PLANNED', 'HEARD', 'EXTENDED', 'DECIDED')),
	CONSTRAINT "objection_act_words" CHECK ("objection_act"."kind" in ('RECEIVED', 'HEARING_PLANNED') or "objection_act"."words" is not null)
);
--> statement-breakpoint
CREATE TABLE "objection_evidence" (
	"municipality_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "objection_evidence_municipality_id_version_id_evidence_id_pk" PRIMARY KEY("municipality_id","version_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "objection_version" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"objection_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"words" text NOT NULL,
	"reasons_follow" boolean NOT NULL,
	"late_reason" text,
	"revision" integer NOT NULL,
	"sent_at" timestamp with time zone,
	"language" text,
	"receipt_number" text,
	"content_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "objection_version_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "objection_version_number" UNIQUE("municipality_id","objection_id","number"),
	CONSTRAINT "objection_version_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "objection_version_receipt" UNIQUE("municipality_id","receipt_number"),
	CONSTRAINT "objection_version_counts" CHECK ("objection_version"."number" >= 1 and "objection_version"."revision" >= 0),
	CONSTRAINT "objection_version_sent" CHECK (num_nulls("objection_version"."sent_at", "objection_version"."language", "objection_version"."receipt_number", "objection_version"."content_hash") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_id_decided_by_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decided_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_read" ADD CONSTRAINT "decision_read_decision_fk" FOREIGN KEY ("municipality_id","person_id","decision_id") REFERENCES "public"."decision"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_policy" ADD CONSTRAINT "objection_policy_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_decision_fk" FOREIGN KEY ("municipality_id","person_id","decision_id") REFERENCES "public"."decision"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_handler_fk" FOREIGN KEY ("municipality_id","handled_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_act" ADD CONSTRAINT "objection_act_objection_fk" FOREIGN KEY ("municipality_id","person_id","objection_id") REFERENCES "public"."objection"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_act" ADD CONSTRAINT "objection_act_professional_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_evidence" ADD CONSTRAINT "objection_evidence_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."objection_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_evidence" ADD CONSTRAINT "objection_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_version" ADD CONSTRAINT "objection_version_objection_fk" FOREIGN KEY ("municipality_id","person_id","objection_id") REFERENCES "public"."objection"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_person" ON "decision" USING btree ("municipality_id","person_id","made_known_at");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_once" ON "objection" USING btree ("municipality_id","decision_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "objection_person" ON "objection" USING btree ("municipality_id","person_id");--> statement-breakpoint
CREATE INDEX "objection_waiting" ON "objection" USING btree ("municipality_id","submitted_at","id") WHERE status in ('SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD');--> statement-breakpoint
CREATE INDEX "objection_act_objection" ON "objection_act" USING btree ("municipality_id","objection_id","at");--> statement-breakpoint
CREATE INDEX "objection_evidence_evidence" ON "objection_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_version_draft" ON "objection_version" USING btree ("municipality_id","objection_id") WHERE sent_at is null;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_DECIDED'));
--> statement-breakpoint
-- What was decided before there were decisions gets its row, with the texts of today. The owner is bound by row security until this
-- transaction lets go of it.
alter table review_decision no force row level security;
--> statement-breakpoint
alter table review_question no force row level security;
--> statement-breakpoint
alter table income_report no force row level security;
--> statement-breakpoint
alter table income_report_version no force row level security;
--> statement-breakpoint
alter table municipality_profile no force row level security;
--> statement-breakpoint
alter table plan_version no force row level security;
--> statement-breakpoint
alter table sanction_proposal no force row level security;
--> statement-breakpoint
alter table professional no force row level security;
--> statement-breakpoint
-- A number for people: the month, and letters of the id that nobody mixes up.
create function backfilled_number(at timestamptz, id uuid) returns text language sql immutable as $$
  select to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM') || '-'
    || translate(upper(substr(encode(sha256(convert_to(id::text, 'UTF8')), 'hex'), 1, 12)), '01', 'XY')
$$;
--> statement-breakpoint
create function backfilled_fact(code text, form text, value text, source text, day date) returns json language sql immutable as $$
  select json_build_object('code', code, 'label', null, 'form', form, 'value', value, 'source', source, 'on', day)
$$;
--> statement-breakpoint
insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by, decided_by_name, decided_by_role, involved,
  decided_at, made_known_at, effective_from, amount_cents, text, articles, facts)
select d.municipality_id, d.id, d.person_id, 'INCOME', backfilled_number(d.decided_at, d.id), 'PORTAL', d.decided_by,
  d.decided_by_name, 'INCOME_SPECIALIST',
  array(select distinct one from unnest(array[d.decided_by] || array(
    select q.asked_by from review_question q where q.municipality_id = d.municipality_id and q.report_id = d.report_id)) one),
  d.decided_at, d.decided_at,
  ((r.month || '-01')::date + case when p.settlement_method = 'NEXT_MONTH' then interval '1 month' else interval '0' end)::date,
  (d.settlement ->> 'payout')::bigint,
  array[
    'Wij hebben bekeken wat u over deze maand aan ons heeft doorgegeven.',
    'Wij tellen uw inkomsten mee met uw uitkering. Hieronder staat hoe. Van wat u verdient, mag u soms een deel houden. Dat heet de vrijlating.',
    'Staat er een bedrag bij dit besluit? Dan is dat de uitkering die u na de berekening krijgt.'],
  '[{"code":"INCOME_COUNTS","article":"art. 31 en 32 Participatiewet","words":"Wat u verdient, telt mee met uw uitkering. Een deel mag u soms houden."}]',
  (select json_agg(fact order by place) from (values
    (1, backfilled_fact('MONTH', 'MONTH', r.month, 'CITIZEN', null)),
    (2, backfilled_fact('REPORT_VERSION', 'NUMBER', v.number::text, 'CITIZEN', (v.sent_at at time zone 'Europe/Amsterdam')::date)),
    (3, case when d.settlement ->> 'income' is not null then backfilled_fact('INCOME', 'MONEY', d.settlement ->> 'income', 'CITIZEN', null) end),
    (4, case when d.settlement ->> 'exempt' is not null then backfilled_fact('EXEMPT', 'MONEY', d.settlement ->> 'exempt', 'CALCULATION', null) end),
    (5, case when d.settlement ->> 'counted' is not null then backfilled_fact('COUNTED', 'MONEY', d.settlement ->> 'counted', 'CALCULATION', null) end),
    (6, backfilled_fact('EXEMPTION_GRANTED', 'WORD', case when d.exemption_granted then 'YES' else 'NO' end, 'MUNICIPALITY', null))
  ) facts (place, fact) where fact is not null)
from review_decision d
join income_report r on r.municipality_id = d.municipality_id and r.id = d.report_id
join income_report_version v on v.municipality_id = d.municipality_id and v.id = d.version_id
left join lateral (
  select mp.settlement_method from municipality_profile mp
  where mp.municipality_id = r.municipality_id and mp.valid_from <= (r.month || '-01')::date
  order by mp.valid_from desc limit 1) p on true;
--> statement-breakpoint
insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by, decided_by_name, decided_by_role, involved,
  decided_at, made_known_at, effective_from, text, articles, facts, plan_version)
select v.municipality_id, v.id, v.person_id, 'PLAN', backfilled_number(v.in_force_at, v.id), 'PORTAL', v.proposed_by,
  coalesce(v.established_by_name, v.proposed_by_name), 'CASE_MANAGER',
  -- Who established it was kept by name alone.
  array(select distinct one from unnest(array[v.proposed_by] || array(
    select p.id from professional p where p.municipality_id = v.municipality_id and p.name = v.established_by_name)) one),
  v.in_force_at, v.in_force_at, (v.in_force_at at time zone 'Europe/Amsterdam')::date,
  case v.basis when 'AGREEMENT' then array[
    'Dit plan van aanpak geldt. U heeft laten weten dat u akkoord gaat.',
    'In het plan staat wat wij doen om u te helpen, welke stappen u zet en welke verplichtingen voor u gelden.',
    'U ging akkoord. Bent u het toch niet eens met iets in het plan? Dan mag u nog steeds bezwaar maken.']
  else array[
    'Wij hebben dit plan van aanpak vastgesteld. Het geldt, ook al ging u niet akkoord.',
    'In het plan staat wat wij doen om u te helpen, welke stappen u zet en welke verplichtingen voor u gelden.',
    'Waarom wij dit hebben besloten, leest u hieronder bij de reden.'] end,
  '[{"code":"PLAN_OF_ACTION","article":"art. 44a Participatiewet","words":"De gemeente maakt samen met u een plan. Daarin staan de hulp, de stappen en de verplichtingen. De gemeente bekijkt het plan steeds weer met u."},{"code":"WORK_OBLIGATIONS","article":"art. 9 Participatiewet","words":"Wie een uitkering heeft, werkt mee aan het vinden van werk en gebruikt de hulp die de gemeente geeft."}]',
  (select json_agg(fact order by place) from (values
    (1, backfilled_fact('PLAN_VERSION', 'NUMBER', v.number::text, 'MUNICIPALITY', null)),
    (2, backfilled_fact('PROPOSED_ON', 'DATE', ((v.proposed_at at time zone 'Europe/Amsterdam')::date)::text, 'MUNICIPALITY', null)),
    (3, backfilled_fact('AGREED', 'WORD', case v.basis when 'AGREEMENT' then 'YES' else 'NO' end, 'CITIZEN', null)),
    (4, case when v.establish_reason is not null then backfilled_fact('REASON', 'TEXT', v.establish_reason, 'MUNICIPALITY', null) end)
  ) facts (place, fact) where fact is not null),
  v.number
from plan_version v where v.in_force_at is not null;
--> statement-breakpoint
insert into decision (municipality_id, id, person_id, kind, number, origin, decided_by, decided_by_name, decided_by_role, involved,
  decided_at, made_known_at, text, articles, facts)
select s.municipality_id, s.id, s.person_id, 'REDUCTION', backfilled_number(s.decided_at, s.id), 'PORTAL', s.decided_by_id,
  s.decided_by_name, 'INCOME_SPECIALIST', array[s.decided_by_id, s.proposed_by_id], s.decided_at, s.decided_at,
  array[
    'Wij hebben besloten om uw uitkering een tijd te verlagen. Dat heet een maatregel.',
    case when s.view is null then 'Wij vinden dat u zich niet heeft gehouden aan de verplichting die hieronder staat. Wij hebben van u geen verhaal (zienswijze) gekregen.'
    else 'Wij vinden dat u zich niet heeft gehouden aan de verplichting die hieronder staat. Wij hebben gelet op uw verhaal (zienswijze).' end,
    'U krijgt hierover ook een brief. Daarin staat hoeveel lager uw uitkering wordt, vanaf wanneer en hoe lang. In dit portaal verandert geen bedrag.'],
  '[{"code":"REDUCTION","article":"art. 18 Participatiewet","words":"Houdt iemand zich niet aan een verplichting? Dan kan de gemeente de uitkering een tijd verlagen. De gemeente moet daarbij letten op de situatie van die persoon."}]',
  (select json_agg(fact order by place) from (values
    (1, backfilled_fact('OBLIGATION', 'TEXT', s.obligation ->> 'words', 'MUNICIPALITY', null)),
    (2, backfilled_fact('PROPOSAL_REASONS', 'TEXT', s.reasons, 'MUNICIPALITY', (s.proposed_at at time zone 'Europe/Amsterdam')::date)),
    (3, case when s.view is not null then backfilled_fact('VIEW', 'TEXT', s.view, 'CITIZEN', (s.view_at at time zone 'Europe/Amsterdam')::date) end),
    (4, backfilled_fact('REASON', 'TEXT', s.outcome_reason, 'MUNICIPALITY', null))
  ) facts (place, fact) where fact is not null)
from sanction_proposal s where s.outcome = 'REDUCE';
--> statement-breakpoint
drop function backfilled_fact(text, text, text, text, date);
--> statement-breakpoint
drop function backfilled_number(timestamptz, uuid);
--> statement-breakpoint
alter table review_decision force row level security;
--> statement-breakpoint
alter table review_question force row level security;
--> statement-breakpoint
alter table income_report force row level security;
--> statement-breakpoint
alter table income_report_version force row level security;
--> statement-breakpoint
alter table municipality_profile force row level security;
--> statement-breakpoint
alter table plan_version force row level security;
--> statement-breakpoint
alter table sanction_proposal force row level security;
--> statement-breakpoint
alter table professional force row level security;
--> statement-breakpoint
-- decision: read by the citizen; by a specialist who made it, and from the moment that somebody objects to it.
alter table decision enable row level security, force row level security;
--> statement-breakpoint
create policy readers on decision for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and (
      decided_by = (select viewer_professional())
      or exists (
        select 1 from objection o where o.municipality_id = decision.municipality_id and o.decision_id = decision.id)))
  )
);
--> statement-breakpoint
create policy judge_insert on decision for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and origin = 'PORTAL'
  and kind in ('INCOME', 'REDUCTION', 'OBJECTION') and decided_by = (select viewer_professional())
);
--> statement-breakpoint
create policy guide_insert on decision for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and origin = 'PORTAL'
  and kind = 'PLAN' and decided_by = (select viewer_professional())
);
--> statement-breakpoint
-- By agreeing a citizen brings a version into force; whose plan it is, is checked below.
create policy own_insert on decision for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and origin = 'PORTAL' and kind = 'PLAN'
);
--> statement-breakpoint
grant select, insert on decision to portal_api;
--> statement-breakpoint
create policy imports on decision for insert to portal_worker with check (origin = 'CASE_SYSTEM');
--> statement-breakpoint
create policy imported on decision for select to portal_worker using (origin = 'CASE_SYSTEM');
--> statement-breakpoint
grant insert, select (municipality_id, id) on decision to portal_worker;
--> statement-breakpoint
create trigger append_only before update or delete on decision for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on decision for each statement execute function refuse_change();
--> statement-breakpoint
-- A decision of the portal stands beside the act with which it was made, says the same person and moment, and names who acted.
create function refuse_decision_without_act() returns trigger language plpgsql as $$
begin
  if new.origin = 'PORTAL' and not (case new.kind
    when 'INCOME' then exists (
      select 1 from review_decision d
      where d.municipality_id = new.municipality_id and d.id = new.id and d.person_id = new.person_id
        and d.decided_by = new.decided_by and d.decided_at = new.decided_at)
    when 'PLAN' then exists (
      select 1 from plan_version v
      where v.municipality_id = new.municipality_id and v.id = new.id and v.person_id = new.person_id
        and v.in_force_at = new.made_known_at and v.number = new.plan_version and v.proposed_by = any(new.involved)
        and (v.basis = 'DECISION' or v.proposed_by = new.decided_by))
    when 'REDUCTION' then exists (
      select 1 from sanction_proposal s
      where s.municipality_id = new.municipality_id and s.id = new.id and s.person_id = new.person_id and s.outcome = 'REDUCE'
        and s.decided_by_id = new.decided_by and s.decided_at = new.decided_at and s.proposed_by_id = any(new.involved))
    when 'OBJECTION' then exists (
      select 1 from objection o
      where o.municipality_id = new.municipality_id and o.id = new.id and o.person_id = new.person_id
        and o.handled_by = new.decided_by and o.decided_at = new.decided_at)
    else false
  end) then
    raise exception 'a decision is made with an act' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger with_act before insert on decision for each row execute function refuse_decision_without_act();
--> statement-breakpoint
-- decision_read: said by the citizen alone, once.
alter table decision_read enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on decision_read for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on decision_read for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert on decision_read to portal_api;
--> statement-breakpoint
create trigger append_only before update or delete on decision_read for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on decision_read for each statement execute function refuse_change();
--> statement-breakpoint
-- objection_policy: public data of a municipality.
alter table objection_policy enable row level security, force row level security;
--> statement-breakpoint
create policy everybody_reads on objection_policy for select to portal_api using (true);
--> statement-breakpoint
grant select on objection_policy to portal_api;
--> statement-breakpoint
-- objection: written by the citizen; from sending on whoever works with objections or supervises that sees how far it is.
alter table objection enable row level security, force row level security;
--> statement-breakpoint
create policy readers on objection for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (status <> 'DRAFT' and (select viewer_sees_income_heads())))
);
--> statement-breakpoint
create policy own_insert on objection for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and status = 'DRAFT' and sent_version = 0 and handled_by is null
);
--> statement-breakpoint
create policy own_update on objection for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and status <> 'DECIDED');
--> statement-breakpoint
create policy own_delete on objection for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and status = 'DRAFT'
);
--> statement-breakpoint
create policy judge_update on objection for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and status <> 'DRAFT')
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
    and handled_by = (select viewer_professional()) and status not in ('DRAFT', 'WITHDRAWN')
  );
--> statement-breakpoint
grant select, insert, delete, update (status, sent_version, revision, submitted_at, late, last_day, with_committee, received_at,
  reasons_asked_at, reasons_by, reasons_given_at, extended_at, hearing_at, hearing_way, hearing_place, heard_on, decided_at, outcome,
  not_heard, withdrawn_at, handled_by, handled_by_name) on objection to portal_api;
--> statement-breakpoint
-- Whoever had a part in a decision neither hears nor decides about an objection to it (Awb 7:5).
create function refuse_involved(municipality uuid, decided uuid, professional uuid) returns void language plpgsql stable as $$
begin
  if not exists (
    select 1 from public.decision d
    where d.municipality_id = municipality and d.id = decided and not professional = any(d.involved))
  then
    raise exception 'who had a part in a decision does not judge an objection to it' using errcode = 'restrict_violation';
  end if;
end $$;
--> statement-breakpoint
create function refuse_change_of_objection() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (
      select 1 from decision d
      where d.municipality_id = new.municipality_id and d.id = new.decision_id and d.kind = new.decision_kind)
    then
      raise exception 'an objection is about a decision' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.status in ('DECIDED', 'WITHDRAWN') then
    raise exception 'an objection that is over stays so' using errcode = 'restrict_violation';
  end if;
  if old.submitted_at is not null and (old.submitted_at, old.late, old.last_day, old.with_committee)
    is distinct from (new.submitted_at, new.late, new.last_day, new.with_committee)
  then
    raise exception 'what was sent never changes' using errcode = 'restrict_violation';
  end if;
  if new.handled_by is not null and new.handled_by is distinct from old.handled_by or viewer_professional() is not null then
    perform refuse_involved(new.municipality_id, new.decision_id, new.handled_by);
  end if;
  -- A citizen sends, adds and withdraws, and the municipality does everything else.
  if viewer_person() is not null and (
    new.status is distinct from old.status
      and not (old.status = 'DRAFT' and new.status = 'SUBMITTED' or old.status <> 'DRAFT' and new.status = 'WITHDRAWN')
    or (old.received_at, old.reasons_asked_at, old.reasons_by, old.extended_at, old.hearing_at, old.hearing_way, old.hearing_place,
        old.heard_on, old.decided_at, old.outcome, old.not_heard, old.handled_by, old.handled_by_name)
      is distinct from
      (new.received_at, new.reasons_asked_at, new.reasons_by, new.extended_at, new.hearing_at, new.hearing_way, new.hearing_place,
        new.heard_on, new.decided_at, new.outcome, new.not_heard, new.handled_by, new.handled_by_name))
  then
    raise exception 'a citizen sends, adds and withdraws' using errcode = 'restrict_violation';
  end if;
  if viewer_professional() is not null
    and (old.sent_version, old.withdrawn_at, old.reasons_given_at)
      is distinct from (new.sent_version, new.withdrawn_at, new.reasons_given_at)
  then
    raise exception 'only the citizen sends, adds and withdraws' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger walls before insert or update on objection for each row execute function refuse_change_of_objection();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on objection for each statement execute function refuse_change();
--> statement-breakpoint
-- objection_version: the words. A specialist reads them from sending on, and nobody who only supervises.
alter table objection_version enable row level security, force row level security;
--> statement-breakpoint
create policy readers on objection_version for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (sent_at is not null and (select viewer_judges_income())))
);
--> statement-breakpoint
create policy own_insert on objection_version for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_at is null
);
--> statement-breakpoint
create policy own_update on objection_version for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on objection_version for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_at is null
);
--> statement-breakpoint
grant select, insert, delete, update (words, reasons_follow, late_reason, revision, sent_at, language, receipt_number, content_hash)
  on objection_version to portal_api;
--> statement-breakpoint
create trigger sent_stays before update or delete on objection_version
  for each row execute function refuse_change_of_sent_version();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on objection_version for each statement execute function refuse_change();
--> statement-breakpoint
-- objection_evidence, and the files that it names.
alter table objection_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on objection_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and exists (
      select 1 from objection_version v
      where v.municipality_id = objection_evidence.municipality_id and v.id = objection_evidence.version_id))
  )
);
--> statement-breakpoint
create policy own_insert on objection_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on objection_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert, delete on objection_evidence to portal_api;
--> statement-breakpoint
create function refuse_change_of_sent_objection_evidence() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'a tie between an objection and its file is made or removed, never changed' using errcode = 'restrict_violation';
  end if;
  -- Locked against a send by another transaction: what it holds cannot change while it goes out.
  perform 1 from public.objection_version v
  where v.municipality_id = coalesce(new.municipality_id, old.municipality_id)
    and v.id = coalesce(new.version_id, old.version_id) and v.sent_at is null
  for share;
  if not found then
    raise exception 'a version that was sent never changes' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger sent_stays before insert or update or delete on objection_evidence
  for each row execute function refuse_change_of_sent_objection_evidence();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on objection_evidence for each statement execute function refuse_change();
--> statement-breakpoint
create policy objection_readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and exists (
    select 1 from objection_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy sweep_read on objection_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on objection_evidence to portal_worker;
--> statement-breakpoint
-- evidence: what an objection holds stays as well. Restrictive, so that every room with files can say so of its own.
create policy sweep_not_of_objection on evidence as restrictive for delete to portal_worker using (
  not exists (
    select 1 from objection_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- objection_act: written by who acts, about an objection to a decision in which they had no part; read by the citizen too.
alter table objection_act enable row level security, force row level security;
--> statement-breakpoint
create policy readers on objection_act for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_judges_income()))
);
--> statement-breakpoint
create policy judge_insert on objection_act for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and by_id = (select viewer_professional())
);
--> statement-breakpoint
grant select, insert on objection_act to portal_api;
--> statement-breakpoint
create function refuse_act_of_involved() returns trigger language plpgsql as $$
begin
  perform refuse_involved(new.municipality_id, (
    select o.decision_id from objection o where o.municipality_id = new.municipality_id and o.id = new.objection_id), new.by_id);
  return new;
end $$;
--> statement-breakpoint
create trigger not_involved before insert on objection_act for each row execute function refuse_act_of_involved();
--> statement-breakpoint
create trigger append_only before update or delete on objection_act for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on objection_act for each statement execute function refuse_change();
--> statement-breakpoint
-- person: who supervises sees whose objection waits.
create policy objection_heads on person for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_sees_income_heads()) and exists (
    select 1 from objection o
    where o.municipality_id = person.municipality_id and o.person_id = person.id
      and o.status in ('SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD'))
);
--> statement-breakpoint
-- notification: each side asks for the mails that its own acts cause.
create policy objection_readers on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_DECIDED')
);
--> statement-breakpoint
create policy own_objection_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and kind = 'OBJECTION_RECEIVED' and sent_at is null
);
--> statement-breakpoint
create policy judge_objection_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_DECIDED') and sent_at is null
);
