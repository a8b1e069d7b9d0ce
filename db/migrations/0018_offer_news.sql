CREATE TABLE "offer_changes" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"about" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"actor" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_changes_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "offer_changes_once" UNIQUE("municipality_id","host_id","about","subject"),
	CONSTRAINT "offer_changes_about" CHECK ("offer_changes"."about" in ('offer','answer','host','visit'))
);
--> statement-breakpoint
ALTER TABLE "offer_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offer_news" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"why" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"mailed_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	CONSTRAINT "offer_news_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "offer_news_once" UNIQUE("municipality_id","case_id","opportunity_id"),
	CONSTRAINT "offer_news_why" CHECK ("offer_news"."why" in ('fits','answered'))
);
--> statement-breakpoint
ALTER TABLE "offer_news" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "offer_changes" ADD CONSTRAINT "offer_changes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_changes" ADD CONSTRAINT "offer_changes_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_news" ADD CONSTRAINT "offer_news_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_news" ADD CONSTRAINT "offer_news_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_news" ADD CONSTRAINT "offer_news_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_changes_waiting" ON "offer_changes" USING btree ("municipality_id","changed_at");--> statement-breakpoint
CREATE INDEX "offer_news_offer" ON "offer_news" USING btree ("municipality_id","opportunity_id");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('confirmation','urgent_access','offer_news'));--> statement-breakpoint
CREATE POLICY "offer_changes_own_municipality" ON "offer_changes" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "offer_news_own_municipality" ON "offer_news" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);