-- training_act: the worker sees when something was done last, to know whom an organisation has to do with no longer.
create policy ended on training_act for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, request_id, at) on training_act to portal_worker;
