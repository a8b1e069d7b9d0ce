CREATE TABLE "interview_notes" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interview_notes_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "interview_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_versions" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer,
	"base_version" integer NOT NULL,
	"how" text NOT NULL,
	"sitting" uuid,
	"sequence" integer,
	"restored_from" integer,
	"content" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_versions_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "profile_versions_once" UNIQUE("municipality_id","case_id","version"),
	CONSTRAINT "profile_versions_how" CHECK ("profile_versions"."how" in ('form','interview','cards','restored','carried'))
);
--> statement-breakpoint
ALTER TABLE "profile_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "helper_present" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "guardian_agreed" boolean;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "child_view" text;--> statement-breakpoint
ALTER TABLE "profile_considerations" ADD COLUMN "reason_private" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "unknown_parts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "unknown_items" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "interview_notes" ADD CONSTRAINT "interview_notes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_notes" ADD CONSTRAINT "interview_notes_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_notes" ADD CONSTRAINT "interview_notes_recorded_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_versions" ADD CONSTRAINT "profile_versions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_versions" ADD CONSTRAINT "profile_versions_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_versions" ADD CONSTRAINT "profile_versions_saved_by_fk" FOREIGN KEY ("municipality_id","saved_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interview_notes_case" ON "interview_notes" USING btree ("municipality_id","case_id","written_at");--> statement-breakpoint
CREATE INDEX "profile_versions_case" ON "profile_versions" USING btree ("municipality_id","case_id","saved_at");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_evidence" CHECK ("consents"."evidence" in ('signed_form','oral_witnessed'));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_child_view" CHECK ("consents"."child_view" in ('agrees','unsure','against'));--> statement-breakpoint
CREATE POLICY "interview_notes_own_municipality" ON "interview_notes" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "profile_versions_own_municipality" ON "profile_versions" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);