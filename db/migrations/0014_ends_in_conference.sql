ALTER TABLE "case_endings" ADD COLUMN "decided_in" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_endings" ADD COLUMN "message" text DEFAULT '' NOT NULL;