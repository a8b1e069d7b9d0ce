CREATE TABLE "place_changes" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid,
	"changed_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "place_changes_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "place_changes_once" UNIQUE NULLS NOT DISTINCT("municipality_id","changed_by","host_id")
);
--> statement-breakpoint
ALTER TABLE "place_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "place_changes" ADD CONSTRAINT "place_changes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "place_changes_own_municipality" ON "place_changes" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);