ALTER TABLE "host_search" ADD COLUMN "menus" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "acts" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "conds" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "hours" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "is_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "places_left" integer;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "holds_from" date;--> statement-breakpoint
ALTER TABLE "host_search" ADD COLUMN "holds_until" date DEFAULT '2000-01-01';