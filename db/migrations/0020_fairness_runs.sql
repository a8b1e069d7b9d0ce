CREATE TABLE "fairness_runs" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"counted_on" date,
	"places" integer,
	"threshold" integer,
	"content" jsonb,
	CONSTRAINT "fairness_runs_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "fairness_runs_whole" CHECK ("fairness_runs"."content" is null or ("fairness_runs"."counted_on" is not null and "fairness_runs"."threshold" >= 3))
);
--> statement-breakpoint
ALTER TABLE "fairness_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "fairness_runs" ADD CONSTRAINT "fairness_runs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "fairness_runs_one_at_work" ON "fairness_runs" USING btree ("municipality_id") WHERE "fairness_runs"."counted_on" is null;--> statement-breakpoint
CREATE POLICY "fairness_runs_own_municipality" ON "fairness_runs" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);