CREATE TABLE "engagement_reviews" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"reviewed_on" date NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "engagement_reviews_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "engagement_reviews_outcome" CHECK ("engagement_reviews"."outcome" in ('continue','end'))
);
--> statement-breakpoint
ALTER TABLE "engagement_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "status_since" date DEFAULT (now() at time zone 'Asia/Tokyo')::date NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "engagement_reviewed_on" date;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "engagement_ended_on" date;--> statement-breakpoint
ALTER TABLE "engagement_reviews" ADD CONSTRAINT "engagement_reviews_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_reviews" ADD CONSTRAINT "engagement_reviews_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_reviews" ADD CONSTRAINT "engagement_reviews_by_fk" FOREIGN KEY ("municipality_id","reviewed_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "engagement_reviews_case" ON "engagement_reviews" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "audit_log_opened" ON "audit_log" USING btree ("municipality_id","actor","seq") WHERE action = 'people.get-case';--> statement-breakpoint
CREATE POLICY "engagement_reviews_own_municipality" ON "engagement_reviews" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);