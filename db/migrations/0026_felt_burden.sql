ALTER TABLE "follow_ups" ADD COLUMN "felt_burden" text;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_felt_burden" CHECK ("follow_ups"."felt_burden" in ('yes','no'));