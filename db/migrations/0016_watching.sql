CREATE INDEX "income_report_waiting" ON "income_report" USING btree ("municipality_id","last_sent_at") WHERE status = 'SENT';--> statement-breakpoint
-- How long the oldest report waits: a measure of the installation, without whose it is.
grant select (last_sent_at) on income_report to portal_worker;
