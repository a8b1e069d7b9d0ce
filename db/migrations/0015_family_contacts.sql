CREATE TABLE "family_contacts" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"contact_on" date NOT NULL,
	"who" text NOT NULL,
	"means" text NOT NULL,
	"agreed" text NOT NULL,
	"person_may_know" boolean NOT NULL,
	"before_person" boolean NOT NULL,
	"next_contact_on" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "family_contacts_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "family_contacts_who" CHECK ("family_contacts"."who" in ('parent','partner','child','sibling','grandparent','relative')),
	CONSTRAINT "family_contacts_means" CHECK ("family_contacts"."means" in ('telephone','office','visit','letter','message','online'))
);
--> statement-breakpoint
ALTER TABLE "family_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "family_contacts" ADD CONSTRAINT "family_contacts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_contacts" ADD CONSTRAINT "family_contacts_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_contacts" ADD CONSTRAINT "family_contacts_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "family_contacts_case" ON "family_contacts" USING btree ("municipality_id","case_id","recorded_at");--> statement-breakpoint
CREATE POLICY "family_contacts_own_municipality" ON "family_contacts" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);