ALTER TABLE "case_disposals" ADD COLUMN "agency_id" uuid;--> statement-breakpoint
ALTER TABLE "case_agencies" ADD COLUMN "consent_scope" text;--> statement-breakpoint
ALTER TABLE "case_disposals" ADD CONSTRAINT "case_disposals_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;