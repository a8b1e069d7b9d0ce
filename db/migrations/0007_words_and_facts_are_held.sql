ALTER TABLE "host_search" DROP COLUMN "name_n";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "tags_n";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "cond_n";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "menus";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "acts";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "conds";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "hours";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "is_open";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "places_left";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "holds_from";--> statement-breakpoint
ALTER TABLE "host_search" DROP COLUMN "holds_until";