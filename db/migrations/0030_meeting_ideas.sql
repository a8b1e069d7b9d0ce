CREATE TABLE "meeting_ideas" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"idea" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dropped_on" date,
	"drop_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "meeting_ideas_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "meeting_ideas_dropped" CHECK (("meeting_ideas"."dropped_on" is null) = ("meeting_ideas"."drop_reason" = ''))
);
--> statement-breakpoint
ALTER TABLE "meeting_ideas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "idea_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting_ideas" ADD CONSTRAINT "meeting_ideas_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_ideas" ADD CONSTRAINT "meeting_ideas_item_fk" FOREIGN KEY ("municipality_id","agenda_item_id") REFERENCES "public"."agenda_items"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_ideas" ADD CONSTRAINT "meeting_ideas_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_ideas" ADD CONSTRAINT "meeting_ideas_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_ideas" ADD CONSTRAINT "meeting_ideas_recorded_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_ideas_case" ON "meeting_ideas" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "meeting_ideas_item" ON "meeting_ideas" USING btree ("municipality_id","agenda_item_id");--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_idea_fk" FOREIGN KEY ("municipality_id","idea_id") REFERENCES "public"."meeting_ideas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "placements_idea" ON "placements" USING btree ("municipality_id","idea_id");--> statement-breakpoint
CREATE POLICY "meeting_ideas_own_municipality" ON "meeting_ideas" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);