CREATE TABLE "gathering_counts" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"day" date NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "gathering_counts_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "gathering_counts_day" UNIQUE("municipality_id","opportunity_id","day"),
	CONSTRAINT "gathering_counts_people" CHECK ("gathering_counts"."people" between 0 and 9999)
);
--> statement-breakpoint
ALTER TABLE "gathering_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "insurances" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"placement_id" uuid,
	"kind" text NOT NULL,
	"event_plan" text DEFAULT '' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	CONSTRAINT "insurances_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "insurances_kind" CHECK ("insurances"."kind" in ('volunteer','event','liability','facility','other')),
	CONSTRAINT "insurances_plan" CHECK (case when "insurances"."kind" = 'event' then "insurances"."event_plan" in ('a','other') else "insurances"."event_plan" = '' end),
	CONSTRAINT "insurances_period" CHECK ("insurances"."valid_from" <= "insurances"."valid_to"),
	CONSTRAINT "insurances_one_subject" CHECK ("insurances"."opportunity_id" is null or "insurances"."placement_id" is null)
);
--> statement-breakpoint
ALTER TABLE "insurances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "gathering_counts" ADD CONSTRAINT "gathering_counts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_counts" ADD CONSTRAINT "gathering_counts_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insurances" ADD CONSTRAINT "insurances_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insurances" ADD CONSTRAINT "insurances_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insurances" ADD CONSTRAINT "insurances_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insurances" ADD CONSTRAINT "insurances_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "insurances_host" ON "insurances" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE POLICY "gathering_counts_own_municipality" ON "gathering_counts" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "insurances_own_municipality" ON "insurances" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);