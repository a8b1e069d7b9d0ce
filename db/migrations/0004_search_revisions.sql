CREATE TABLE "search_revisions" (
	"municipality_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"changes" bigint NOT NULL,
	CONSTRAINT "search_revisions_pk" PRIMARY KEY("municipality_id","slot")
);
--> statement-breakpoint
ALTER TABLE "search_revisions" ADD CONSTRAINT "search_revisions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;