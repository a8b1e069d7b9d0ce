CREATE TABLE "aftercare_contacts" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"planned_on" date NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"done_on" date,
	"done_by" uuid,
	"talked_to" text DEFAULT '' NOT NULL,
	"finding" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "aftercare_contacts_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "aftercare_contacts_status" CHECK ("aftercare_contacts"."status" in ('planned','done','not_needed')),
	CONSTRAINT "aftercare_contacts_done" CHECK (("aftercare_contacts"."status" = 'done') = ("aftercare_contacts"."done_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "aftercare_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_endings" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"how" text NOT NULL,
	"from_status" text NOT NULL,
	"ended_on" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"destination" text DEFAULT '' NOT NULL,
	"information_passed" boolean DEFAULT false NOT NULL,
	"lead_agency_id" uuid,
	"ended_by" uuid,
	"referrer_heard_on" date,
	"referrer_heard_by" uuid,
	"reopened_on" date,
	"reopened_by" uuid,
	"reopened_to" text DEFAULT '' NOT NULL,
	CONSTRAINT "case_endings_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "case_endings_how" CHECK ("case_endings"."how" in ('closure','suspension','hand_back','withdraw','transfer'))
);
--> statement-breakpoint
ALTER TABLE "case_endings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_attempts" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"tried_on" date NOT NULL,
	"means" text NOT NULL,
	"result" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"tried_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_attempts_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "contact_attempts_means" CHECK ("contact_attempts"."means" in ('visit','telephone','letter','message','through_others')),
	CONSTRAINT "contact_attempts_result" CHECK ("contact_attempts"."result" in ('no_answer','heard_of','reached'))
);
--> statement-breakpoint
ALTER TABLE "contact_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ending_proposals" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"is_connected" boolean DEFAULT false NOT NULL,
	"connected_how" text DEFAULT '' NOT NULL,
	"is_stable" boolean DEFAULT false NOT NULL,
	"stable_how" text DEFAULT '' NOT NULL,
	"goals" text DEFAULT '' NOT NULL,
	"supporters" text DEFAULT '' NOT NULL,
	"evaluation" text DEFAULT '' NOT NULL,
	"exception" text DEFAULT '' NOT NULL,
	"aftercare" text DEFAULT '' NOT NULL,
	"aftercare_months" integer[] DEFAULT '{}' NOT NULL,
	"lead_agency_id" uuid,
	"heard_of" text DEFAULT '' NOT NULL,
	"watch_over" text DEFAULT '' NOT NULL,
	"recontact_on" date,
	"proposed_on" date NOT NULL,
	"proposed_by" uuid NOT NULL,
	CONSTRAINT "ending_proposals_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "ending_proposals_kind" CHECK ("ending_proposals"."kind" in ('closure','suspension')),
	CONSTRAINT "ending_proposals_aftercare" CHECK ("ending_proposals"."aftercare" in ('','planned','declined','impossible'))
);
--> statement-breakpoint
ALTER TABLE "ending_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scheme_checks" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"fit" text NOT NULL,
	"reason" text NOT NULL,
	"checked_on" date NOT NULL,
	"checked_by" uuid NOT NULL,
	CONSTRAINT "scheme_checks_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "scheme_checks_once" UNIQUE("municipality_id","case_id","scheme"),
	CONSTRAINT "scheme_checks_fit" CHECK ("scheme_checks"."fit" in ('no','partly','waiting'))
);
--> statement-breakpoint
ALTER TABLE "scheme_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "aftercare_contacts" ADD CONSTRAINT "aftercare_contacts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aftercare_contacts" ADD CONSTRAINT "aftercare_contacts_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aftercare_contacts" ADD CONSTRAINT "aftercare_contacts_by_fk" FOREIGN KEY ("municipality_id","done_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_lead_fk" FOREIGN KEY ("municipality_id","lead_agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_ended_by_fk" FOREIGN KEY ("municipality_id","ended_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_heard_by_fk" FOREIGN KEY ("municipality_id","referrer_heard_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_endings" ADD CONSTRAINT "case_endings_reopened_by_fk" FOREIGN KEY ("municipality_id","reopened_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_by_fk" FOREIGN KEY ("municipality_id","tried_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD CONSTRAINT "ending_proposals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD CONSTRAINT "ending_proposals_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD CONSTRAINT "ending_proposals_item_fk" FOREIGN KEY ("municipality_id","agenda_item_id") REFERENCES "public"."agenda_items"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD CONSTRAINT "ending_proposals_lead_fk" FOREIGN KEY ("municipality_id","lead_agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD CONSTRAINT "ending_proposals_by_fk" FOREIGN KEY ("municipality_id","proposed_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_checks" ADD CONSTRAINT "scheme_checks_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_checks" ADD CONSTRAINT "scheme_checks_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_checks" ADD CONSTRAINT "scheme_checks_by_fk" FOREIGN KEY ("municipality_id","checked_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "aftercare_contacts_due" ON "aftercare_contacts" USING btree ("municipality_id","status","planned_on");--> statement-breakpoint
CREATE INDEX "aftercare_contacts_case" ON "aftercare_contacts" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "case_endings_case" ON "case_endings" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "contact_attempts_case" ON "contact_attempts" USING btree ("municipality_id","case_id","tried_on");--> statement-breakpoint
CREATE INDEX "ending_proposals_case" ON "ending_proposals" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "ending_proposals_item" ON "ending_proposals" USING btree ("municipality_id","agenda_item_id");--> statement-breakpoint
CREATE POLICY "aftercare_contacts_own_municipality" ON "aftercare_contacts" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "case_endings_own_municipality" ON "case_endings" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "contact_attempts_own_municipality" ON "contact_attempts" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "ending_proposals_own_municipality" ON "ending_proposals" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "scheme_checks_own_municipality" ON "scheme_checks" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);