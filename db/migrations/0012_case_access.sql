CREATE TABLE "case_disposals" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"code" text NOT NULL,
	"ended_on" date NOT NULL,
	"due_on" date NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_on" date NOT NULL,
	"disposed_by" uuid,
	"disposed_at" timestamp with time zone,
	"number" integer,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "case_disposals_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "case_disposals_case" UNIQUE("municipality_id","case_id"),
	CONSTRAINT "case_disposals_four_eyes" CHECK ("case_disposals"."disposed_by" <> "case_disposals"."proposed_by"),
	CONSTRAINT "case_disposals_done" CHECK (("case_disposals"."disposed_by" is null) = ("case_disposals"."disposed_at" is null) and ("case_disposals"."disposed_by" is null) = ("case_disposals"."number" is null))
);
--> statement-breakpoint
ALTER TABLE "case_disposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_openings" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"seen_by" uuid,
	"seen_at" timestamp with time zone,
	"seen_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "case_openings_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "case_openings_kind" CHECK ("case_openings"."kind" in ('life','inquiry','absent','other')),
	CONSTRAINT "case_openings_reason" CHECK (length(btrim("case_openings"."reason")) > 0),
	CONSTRAINT "case_openings_four_eyes" CHECK ("case_openings"."seen_by" <> "case_openings"."opened_by")
);
--> statement-breakpoint
ALTER TABLE "case_openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "household_members" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"since" date NOT NULL,
	"added_by" uuid NOT NULL,
	CONSTRAINT "household_members_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "household_members_once" UNIQUE("municipality_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "household_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "slip_losses" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"noticed_on" date NOT NULL,
	"kept_at" text DEFAULT '' NOT NULL,
	"happened" text NOT NULL,
	"told" text[] NOT NULL,
	"reported_by" uuid NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"seen_by" uuid,
	"seen_at" timestamp with time zone,
	CONSTRAINT "slip_losses_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "slip_losses_four_eyes" CHECK ("slip_losses"."seen_by" <> "slip_losses"."reported_by")
);
--> statement-breakpoint
ALTER TABLE "slip_losses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "case_disposals" ADD CONSTRAINT "case_disposals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_disposals" ADD CONSTRAINT "case_disposals_proposed_by_fk" FOREIGN KEY ("municipality_id","proposed_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_disposals" ADD CONSTRAINT "case_disposals_disposed_by_fk" FOREIGN KEY ("municipality_id","disposed_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_openings" ADD CONSTRAINT "case_openings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_openings" ADD CONSTRAINT "case_openings_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_openings" ADD CONSTRAINT "case_openings_by_fk" FOREIGN KEY ("municipality_id","opened_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_openings" ADD CONSTRAINT "case_openings_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_openings" ADD CONSTRAINT "case_openings_seen_by_fk" FOREIGN KEY ("municipality_id","seen_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_by_fk" FOREIGN KEY ("municipality_id","added_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_losses" ADD CONSTRAINT "slip_losses_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_losses" ADD CONSTRAINT "slip_losses_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_losses" ADD CONSTRAINT "slip_losses_by_fk" FOREIGN KEY ("municipality_id","reported_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_losses" ADD CONSTRAINT "slip_losses_seen_by_fk" FOREIGN KEY ("municipality_id","seen_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_disposals_number" ON "case_disposals" USING btree ("municipality_id","number");--> statement-breakpoint
CREATE INDEX "case_openings_reader" ON "case_openings" USING btree ("municipality_id","opened_by","until");--> statement-breakpoint
CREATE INDEX "case_openings_case" ON "case_openings" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "household_members_household" ON "household_members" USING btree ("municipality_id","household_id");--> statement-breakpoint
CREATE INDEX "slip_losses_case" ON "slip_losses" USING btree ("municipality_id","case_id");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_merged_into_fk" FOREIGN KEY ("municipality_id","merged_into") REFERENCES "public"."cases"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('confirmation','urgent_access'));--> statement-breakpoint
CREATE POLICY "case_disposals_own_municipality" ON "case_disposals" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "case_openings_own_municipality" ON "case_openings" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "household_members_own_municipality" ON "household_members" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "slip_losses_own_municipality" ON "slip_losses" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);