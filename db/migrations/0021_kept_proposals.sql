CREATE TABLE "allocation_choices" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"opportunity_id" uuid,
	"place" text DEFAULT '' NOT NULL,
	CONSTRAINT "allocation_choices_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "allocation_choices_kind" CHECK ("allocation_choices"."kind" in ('fixed','forbidden','together')),
	CONSTRAINT "allocation_choices_offer" CHECK (("allocation_choices"."kind" = 'together') = ("allocation_choices"."opportunity_id" is null))
);
--> statement-breakpoint
ALTER TABLE "allocation_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "allocation_lines" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kept_on" date NOT NULL,
	"opportunity_id" uuid,
	"place" text DEFAULT '' NOT NULL,
	"cell" text,
	"band" text,
	"left_reasons" text[],
	"found_alone" boolean NOT NULL,
	CONSTRAINT "allocation_lines_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "allocation_lines_once" UNIQUE("municipality_id","proposal_id","case_id"),
	CONSTRAINT "allocation_lines_band" CHECK ("allocation_lines"."band" in ('ready','ask')),
	CONSTRAINT "allocation_lines_reasons" CHECK ("allocation_lines"."left_reasons" <@ array['none','by_hand','declined','taken'] and cardinality("allocation_lines"."left_reasons") > 0),
	CONSTRAINT "allocation_lines_either" CHECK (("allocation_lines"."opportunity_id" is null) = ("allocation_lines"."left_reasons" is not null) and ("allocation_lines"."opportunity_id" is null) = ("allocation_lines"."band" is null))
);
--> statement-breakpoint
ALTER TABLE "allocation_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "allocation_proposals" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kept_on" date NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"kept_by" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"digest" text NOT NULL,
	"might_serve" integer NOT NULL,
	"gap" double precision,
	CONSTRAINT "allocation_proposals_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "allocation_proposals_once" UNIQUE("municipality_id","kept_by","kept_on","digest"),
	CONSTRAINT "allocation_proposals_might_serve" CHECK ("allocation_proposals"."might_serve" >= 0),
	CONSTRAINT "allocation_proposals_gap" CHECK ("allocation_proposals"."gap" >= 0)
);
--> statement-breakpoint
ALTER TABLE "allocation_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "allocation_choices" ADD CONSTRAINT "allocation_choices_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_choices" ADD CONSTRAINT "allocation_choices_proposal_fk" FOREIGN KEY ("municipality_id","proposal_id") REFERENCES "public"."allocation_proposals"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_choices" ADD CONSTRAINT "allocation_choices_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_choices" ADD CONSTRAINT "allocation_choices_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_lines" ADD CONSTRAINT "allocation_lines_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_lines" ADD CONSTRAINT "allocation_lines_proposal_fk" FOREIGN KEY ("municipality_id","proposal_id") REFERENCES "public"."allocation_proposals"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_lines" ADD CONSTRAINT "allocation_lines_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_lines" ADD CONSTRAINT "allocation_lines_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_proposals" ADD CONSTRAINT "allocation_proposals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_proposals" ADD CONSTRAINT "allocation_proposals_kept_by_fk" FOREIGN KEY ("municipality_id","kept_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_proposals" ADD CONSTRAINT "allocation_proposals_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allocation_choices_proposal" ON "allocation_choices" USING btree ("municipality_id","proposal_id");--> statement-breakpoint
CREATE INDEX "allocation_choices_case" ON "allocation_choices" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "allocation_choices_offer_key" ON "allocation_choices" USING btree ("municipality_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "allocation_lines_case" ON "allocation_lines" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "allocation_lines_offer" ON "allocation_lines" USING btree ("municipality_id","opportunity_id");--> statement-breakpoint
CREATE INDEX "allocation_proposals_newest" ON "allocation_proposals" USING btree ("municipality_id","kept_at");--> statement-breakpoint
CREATE POLICY "allocation_choices_own_municipality" ON "allocation_choices" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "allocation_lines_own_municipality" ON "allocation_lines" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "allocation_proposals_own_municipality" ON "allocation_proposals" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);