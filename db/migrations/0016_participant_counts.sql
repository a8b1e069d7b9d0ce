CREATE TABLE "participant_counts" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"month" text NOT NULL,
	"counted_on" date NOT NULL,
	"threshold" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participant_counts_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "participant_counts_once" UNIQUE("municipality_id","month"),
	CONSTRAINT "participant_counts_month" CHECK ("participant_counts"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "participant_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "participant_counts" ADD CONSTRAINT "participant_counts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "participant_counts_own_municipality" ON "participant_counts" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);