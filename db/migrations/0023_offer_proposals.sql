CREATE TABLE "offer_proposals" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"about" text NOT NULL,
	"cell" text,
	"consideration" text,
	"activity" text,
	"sentence" text NOT NULL,
	"answer" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"closed_on" date,
	CONSTRAINT "offer_proposals_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "offer_proposals_about" CHECK (("offer_proposals"."about" = 'time' and "offer_proposals"."cell" is not null)
        or ("offer_proposals"."about" = 'condition' and "offer_proposals"."consideration" is not null)
        or ("offer_proposals"."about" = 'task' and "offer_proposals"."activity" is not null)),
	CONSTRAINT "offer_proposals_answer" CHECK ("offer_proposals"."answer" in ('yes','partly','no'))
);
--> statement-breakpoint
ALTER TABLE "offer_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "proposal_id" uuid;--> statement-breakpoint
ALTER TABLE "offer_proposals" ADD CONSTRAINT "offer_proposals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_proposals" ADD CONSTRAINT "offer_proposals_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_proposals" ADD CONSTRAINT "offer_proposals_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_proposals_host" ON "offer_proposals" USING btree ("municipality_id","host_id","asked_on");--> statement-breakpoint
CREATE INDEX "offer_proposals_asked" ON "offer_proposals" USING btree ("municipality_id","asked_on");--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_proposal_fk" FOREIGN KEY ("municipality_id","proposal_id") REFERENCES "public"."offer_proposals"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "offer_proposals_own_municipality" ON "offer_proposals" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);