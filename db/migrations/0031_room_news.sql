ALTER TABLE "offer_changes" DROP CONSTRAINT "offer_changes_about";--> statement-breakpoint
ALTER TABLE "offer_news" DROP CONSTRAINT "offer_news_why";--> statement-breakpoint
ALTER TABLE "offer_changes" ADD CONSTRAINT "offer_changes_about" CHECK ("offer_changes"."about" in ('offer','answer','host','visit','seat','service','snapshot'));--> statement-breakpoint
ALTER TABLE "offer_news" ADD CONSTRAINT "offer_news_why" CHECK ("offer_news"."why" in ('fits','room','answered'));