ALTER TABLE "training" ALTER COLUMN "basic_qualification" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "training_words" ON "training" USING gin ("words");--> statement-breakpoint
-- The catalogue is public: it tells nothing of anybody. Its policies hide no row, because behind one that does PostgreSQL does not use the
-- index of words (what compares them could tell something of rows that are hidden). Every statement names its municipality itself.
alter policy readers on training_provider using (true);
--> statement-breakpoint
alter policy readers on training using (true);
--> statement-breakpoint
alter policy readers on training_run using (true);
--> statement-breakpoint
alter policy readers on training_word using (true);
--> statement-breakpoint
alter policy readers on training_instrument using (true);
