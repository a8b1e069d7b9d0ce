CREATE TABLE "area_moves" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"from_name" text NOT NULL,
	"to_name" text NOT NULL,
	"why" text NOT NULL,
	"moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "area_moves_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "area_moves_once" UNIQUE("municipality_id","run_id","host_id"),
	CONSTRAINT "area_moves_why" CHECK ("area_moves"."why" in ('place','address','chosen','lost'))
);
--> statement-breakpoint
ALTER TABLE "area_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_words" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text[] NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_words_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "search_words_kind" CHECK ("search_words"."kind" in ('same','related')),
	CONSTRAINT "search_words_count" CHECK (cardinality("search_words"."words") between 2 and 12)
);
--> statement-breakpoint
ALTER TABLE "search_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_outbox" (
	"municipality_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"changes" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"waiting_since" timestamp with time zone,
	"taken_until" timestamp with time zone,
	CONSTRAINT "search_outbox_pk" PRIMARY KEY("municipality_id","host_id")
);
--> statement-breakpoint
ALTER TABLE "host_changes" DROP CONSTRAINT "host_changes_about";--> statement-breakpoint
DROP INDEX "host_search_doc";--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "next_what" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_sources" ADD COLUMN "still_there_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "answer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "area_moves" ADD CONSTRAINT "area_moves_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_moves" ADD CONSTRAINT "area_moves_run_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."import_runs"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_moves" ADD CONSTRAINT "area_moves_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_outbox" ADD CONSTRAINT "search_outbox_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "area_moves_host" ON "area_moves" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "search_outbox_waiting" ON "search_outbox" USING btree ("municipality_id","waiting_since") WHERE "search_outbox"."waiting_since" is not null;--> statement-breakpoint
CREATE INDEX "hosts_introduced_by" ON "hosts" USING btree ("municipality_id","introduced_by_host_id") WHERE introduced_by_host_id is not null;--> statement-breakpoint
CREATE INDEX "host_search_doc" ON "host_search" USING gin ("doc");--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_answer" CHECK ("import_rows"."answer" in ('','closed','still_there'));--> statement-breakpoint
ALTER TABLE "host_changes" ADD CONSTRAINT "host_changes_about" CHECK ("host_changes"."about" in ('host','offer','condition','capacity'));--> statement-breakpoint
CREATE POLICY "area_moves_own_municipality" ON "area_moves" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "search_words_own_municipality" ON "search_words" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);