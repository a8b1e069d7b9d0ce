CREATE TABLE "condition_findings" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"subject" text NOT NULL,
	"found" text NOT NULL,
	"seen_in" date NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "condition_findings_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "condition_findings_once" UNIQUE NULLS NOT DISTINCT("municipality_id","host_id","opportunity_id","subject","seen_in"),
	CONSTRAINT "condition_findings_found" CHECK ("condition_findings"."found" in ('yes','partly','no')),
	CONSTRAINT "condition_findings_month" CHECK (extract(day from "condition_findings"."seen_in") = 1)
);
--> statement-breakpoint
ALTER TABLE "condition_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "condition_findings" ADD CONSTRAINT "condition_findings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_findings" ADD CONSTRAINT "condition_findings_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_findings" ADD CONSTRAINT "condition_findings_opportunity_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "condition_findings_own_municipality" ON "condition_findings" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);