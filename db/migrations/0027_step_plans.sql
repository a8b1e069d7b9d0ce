CREATE TABLE "placement_steps" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"who" text NOT NULL,
	"stand_by" text,
	"contact_way" text,
	"from_on" date,
	"from_words" text DEFAULT '' NOT NULL,
	"done_on" date,
	CONSTRAINT "placement_steps_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "placement_steps_once" UNIQUE("municipality_id","placement_id","position"),
	CONSTRAINT "placement_steps_position" CHECK ("placement_steps"."position" between 1 and 6),
	CONSTRAINT "placement_steps_stand_by" CHECK ("placement_steps"."stand_by" in ('together','beside','from_afar','contact_only')),
	CONSTRAINT "placement_steps_contact_way" CHECK ("placement_steps"."contact_way" in ('through','copied','direct')),
	CONSTRAINT "placement_steps_way" CHECK ("placement_steps"."stand_by" is not null or "placement_steps"."contact_way" is not null)
);
--> statement-breakpoint
ALTER TABLE "placement_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_steps_back" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"stand_by" text,
	"contact_way" text,
	"back_on" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "placement_steps_back_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "placement_steps_back_stand_by" CHECK ("placement_steps_back"."stand_by" in ('together','beside','from_afar','contact_only')),
	CONSTRAINT "placement_steps_back_contact_way" CHECK ("placement_steps_back"."contact_way" in ('through','copied','direct'))
);
--> statement-breakpoint
ALTER TABLE "placement_steps_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD COLUMN "stability_person" integer;--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD COLUMN "stability_host" integer;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "stability_person" integer;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "stability_host" integer;--> statement-breakpoint
ALTER TABLE "placement_steps" ADD CONSTRAINT "placement_steps_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_steps" ADD CONSTRAINT "placement_steps_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_steps_back" ADD CONSTRAINT "placement_steps_back_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_steps_back" ADD CONSTRAINT "placement_steps_back_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_steps_back" ADD CONSTRAINT "placement_steps_back_user_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "placement_steps_back_placement" ON "placement_steps_back" USING btree ("municipality_id","placement_id");--> statement-breakpoint
ALTER TABLE "ending_proposals" ADD CONSTRAINT "ending_proposals_stability" CHECK ("ending_proposals"."stability_person" between 1 and 5 and "ending_proposals"."stability_host" between 1 and 5);--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_stability" CHECK ("placements"."stability_person" between 1 and 5 and "placements"."stability_host" between 1 and 5);--> statement-breakpoint
CREATE POLICY "placement_steps_own_municipality" ON "placement_steps" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "placement_steps_back_own_municipality" ON "placement_steps_back" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);