CREATE TABLE "work_answers" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"work_id" uuid NOT NULL,
	"state" text NOT NULL,
	"method" text,
	"answered_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_answers_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "work_answers_state" CHECK ("work_answers"."state" in ('granted','refused','withdrawn')),
	CONSTRAINT "work_answers_method" CHECK ("work_answers"."method" in ('face_to_face','telephone','paper','online'))
);
--> statement-breakpoint
ALTER TABLE "work_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work_loans" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"work_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"how" text NOT NULL,
	"lent_on" date NOT NULL,
	"lent_by" uuid NOT NULL,
	"due_on" date,
	"returned_on" date,
	"returned_by" uuid,
	"recalled_on" date,
	"answer_id" uuid NOT NULL,
	CONSTRAINT "work_loans_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "work_loans_how" CHECK ("work_loans"."how" in ('lent','on_the_spot')),
	CONSTRAINT "work_loans_due" CHECK (("work_loans"."how" = 'lent') = ("work_loans"."due_on" is not null)),
	CONSTRAINT "work_loans_on_the_spot" CHECK ("work_loans"."how" = 'lent' or "work_loans"."returned_on" is not null),
	CONSTRAINT "work_loans_order" CHECK ("work_loans"."returned_on" >= "work_loans"."lent_on" and "work_loans"."due_on" >= "work_loans"."lent_on")
);
--> statement-breakpoint
ALTER TABLE "work_loans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work_prints" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"work_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"printed_in" text NOT NULL,
	"printed_on" date NOT NULL,
	"credit" text NOT NULL,
	"pen_name" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer_id" uuid NOT NULL,
	CONSTRAINT "work_prints_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "work_prints_credit" CHECK ("work_prints"."credit" in ('pen_name','none'))
);
--> statement-breakpoint
ALTER TABLE "work_prints" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "works" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"kept_at" text NOT NULL,
	"credit" text NOT NULL,
	"pen_name" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "works_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "works_kind" CHECK ("works"."kind" in ('drawing','photo','calligraphy','writing','handicraft','woodwork','other')),
	CONSTRAINT "works_credit" CHECK ("works"."credit" in ('pen_name','none')),
	CONSTRAINT "works_pen_name" CHECK (("works"."credit" = 'pen_name') = ("works"."pen_name" <> ''))
);
--> statement-breakpoint
ALTER TABLE "works" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "disclosures" ADD COLUMN "purpose" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "work_answers" ADD CONSTRAINT "work_answers_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_answers" ADD CONSTRAINT "work_answers_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_answers" ADD CONSTRAINT "work_answers_work_fk" FOREIGN KEY ("municipality_id","work_id") REFERENCES "public"."works"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_answers" ADD CONSTRAINT "work_answers_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_work_fk" FOREIGN KEY ("municipality_id","work_id") REFERENCES "public"."works"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_lent_by_fk" FOREIGN KEY ("municipality_id","lent_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_returned_by_fk" FOREIGN KEY ("municipality_id","returned_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_loans" ADD CONSTRAINT "work_loans_answer_fk" FOREIGN KEY ("municipality_id","answer_id") REFERENCES "public"."work_answers"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_prints" ADD CONSTRAINT "work_prints_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_prints" ADD CONSTRAINT "work_prints_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_prints" ADD CONSTRAINT "work_prints_work_fk" FOREIGN KEY ("municipality_id","work_id") REFERENCES "public"."works"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_prints" ADD CONSTRAINT "work_prints_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_prints" ADD CONSTRAINT "work_prints_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_prints" ADD CONSTRAINT "work_prints_answer_fk" FOREIGN KEY ("municipality_id","answer_id") REFERENCES "public"."work_answers"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works" ADD CONSTRAINT "works_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works" ADD CONSTRAINT "works_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works" ADD CONSTRAINT "works_created_by_fk" FOREIGN KEY ("municipality_id","created_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "work_answers_work" ON "work_answers" USING btree ("municipality_id","work_id","recorded_at");--> statement-breakpoint
CREATE INDEX "work_answers_case" ON "work_answers" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_loans_one_open" ON "work_loans" USING btree ("municipality_id","work_id") WHERE "work_loans"."returned_on" is null;--> statement-breakpoint
CREATE INDEX "work_loans_case" ON "work_loans" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "work_loans_host" ON "work_loans" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "work_prints_work" ON "work_prints" USING btree ("municipality_id","work_id");--> statement-breakpoint
CREATE INDEX "work_prints_case" ON "work_prints" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "works_case" ON "works" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE POLICY "work_answers_own_municipality" ON "work_answers" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "work_loans_own_municipality" ON "work_loans" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "work_prints_own_municipality" ON "work_prints" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "works_own_municipality" ON "works" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);