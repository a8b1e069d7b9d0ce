CREATE TABLE "offer_partners" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "offer_partners_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "offer_partners_one" UNIQUE("municipality_id","opportunity_id"),
	CONSTRAINT "offer_partners_role" CHECK ("offer_partners"."role" in ('place','run_and_consult','watch_over'))
);
--> statement-breakpoint
ALTER TABLE "offer_partners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_partners" ADD CONSTRAINT "offer_partners_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_partners" ADD CONSTRAINT "offer_partners_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_partners" ADD CONSTRAINT "offer_partners_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_partners_host" ON "offer_partners" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE POLICY "offer_partners_own_municipality" ON "offer_partners" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);