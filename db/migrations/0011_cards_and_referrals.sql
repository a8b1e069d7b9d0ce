CREATE TABLE "referrals" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"host_id" uuid,
	"kind" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"requested_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "referrals_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "referrals_kind" CHECK ("referrals"."kind" in ('first','again'))
);
--> statement-breakpoint
ALTER TABLE "referrals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "opened_by" uuid;--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "expires_on" date;--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "consent_id" uuid;--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "ground" jsonb;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "portal_key" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "acceptance_draft" jsonb;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_user_fk" FOREIGN KEY ("municipality_id","user_id") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referrals_case" ON "referrals" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "referrals_agency" ON "referrals" USING btree ("municipality_id","agency_id");--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_opened_by_fk" FOREIGN KEY ("municipality_id","opened_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_consent_fk" FOREIGN KEY ("municipality_id","consent_id") REFERENCES "public"."consents"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "placements_portal_key" ON "placements" USING btree ("municipality_id","portal_key");--> statement-breakpoint
CREATE POLICY "referrals_own_municipality" ON "referrals" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);