DROP INDEX "displacement_check_step";--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "obligation" json NOT NULL;--> statement-breakpoint
CREATE INDEX "plan_goal_share_owner" ON "plan_goal_share" USING btree ("municipality_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sanction_proposal_once" ON "sanction_proposal" USING btree ("municipality_id","obligation_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "displacement_check_step" ON "displacement_check" USING btree ("municipality_id","person_id","step_id","at");