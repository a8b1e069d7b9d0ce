CREATE TABLE "recent_searches" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"asked" text NOT NULL,
	"total" integer NOT NULL,
	"searched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recent_searches_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "recent_searches_once" UNIQUE("municipality_id","user_id","asked")
);
--> statement-breakpoint
ALTER TABLE "recent_searches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"asked" text NOT NULL,
	"known" uuid[],
	"fresh" uuid[] DEFAULT '{}' NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone,
	CONSTRAINT "saved_searches_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "saved_searches_once" UNIQUE("municipality_id","user_id","asked")
);
--> statement-breakpoint
ALTER TABLE "saved_searches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_log" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"day" date NOT NULL,
	"audience" text NOT NULL,
	"words" text,
	"filters" jsonb NOT NULL,
	"question" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"total" integer NOT NULL,
	"stage" text NOT NULL,
	CONSTRAINT "search_log_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "search_log_once" UNIQUE("municipality_id","day","audience","question"),
	CONSTRAINT "search_log_audience" CHECK ("search_log"."audience" in ('public','staff')),
	CONSTRAINT "search_log_times" CHECK ("search_log"."times" > 0)
);
--> statement-breakpoint
ALTER TABLE "search_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recent_searches" ADD CONSTRAINT "recent_searches_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recent_searches" ADD CONSTRAINT "recent_searches_user_fk" FOREIGN KEY ("municipality_id","user_id") REFERENCES "public"."users"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_fk" FOREIGN KEY ("municipality_id","user_id") REFERENCES "public"."users"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_log" ADD CONSTRAINT "search_log_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_log_missed" ON "search_log" USING btree ("municipality_id","day") WHERE "search_log"."total" = 0;--> statement-breakpoint
CREATE POLICY "recent_searches_own_municipality" ON "recent_searches" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "saved_searches_own_municipality" ON "saved_searches" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "search_log_own_municipality" ON "search_log" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);