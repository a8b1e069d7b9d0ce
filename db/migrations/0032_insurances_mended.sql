ALTER TABLE "insurances" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "insurances" ADD COLUMN "taken_back_on" date;--> statement-breakpoint
ALTER TABLE "insurances" ADD COLUMN "taken_back_because" text;--> statement-breakpoint
ALTER TABLE "insurances" ADD CONSTRAINT "insurances_taken_back" CHECK (("insurances"."taken_back_on" is null) = ("insurances"."taken_back_because" is null));--> statement-breakpoint
ALTER TABLE "insurances" ADD CONSTRAINT "insurances_because" CHECK ("insurances"."taken_back_because" in ('elsewhere','twice','not_taken_out','cancelled'));