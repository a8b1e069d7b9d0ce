CREATE TABLE "capacity_snapshots" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"day" date NOT NULL,
	"slot" text NOT NULL,
	"core_forecast" integer,
	"core_actual" integer,
	"staff_fte" numeric(6, 2),
	"closed" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_how" text NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "capacity_snapshots_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "capacity_snapshots_once" UNIQUE("municipality_id","service_id","day","slot"),
	CONSTRAINT "capacity_snapshots_slot" CHECK ("capacity_snapshots"."slot" in ('am','pm','evening','night')),
	CONSTRAINT "capacity_snapshots_numbers" CHECK ("capacity_snapshots"."core_forecast" >= 0 and "capacity_snapshots"."core_actual" >= 0)
);
--> statement-breakpoint
ALTER TABLE "capacity_snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "department_consultations" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"department" text NOT NULL,
	"answered_by" text DEFAULT '' NOT NULL,
	"consulted_on" date NOT NULL,
	"method" text NOT NULL,
	"asked" text NOT NULL,
	"answer" text NOT NULL,
	"document_number" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "department_consultations_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "department_consultations_method" CHECK ("department_consultations"."method" in ('telephone','visit','mail','document'))
);
--> statement-breakpoint
ALTER TABLE "department_consultations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_days" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"day" date NOT NULL,
	"slot" text NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "host_days_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "host_days_once" UNIQUE("municipality_id","host_id","day","slot"),
	CONSTRAINT "host_days_slot" CHECK ("host_days"."slot" in ('am','pm','evening','night')),
	CONSTRAINT "host_days_mark" CHECK ("host_days"."mark" in ('maybe','no'))
);
--> statement-breakpoint
ALTER TABLE "host_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offer_services" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	CONSTRAINT "offer_services_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "offer_services_once" UNIQUE("municipality_id","opportunity_id")
);
--> statement-breakpoint
ALTER TABLE "offer_services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "public_offers" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"what" text NOT NULL,
	"where_text" text DEFAULT '' NOT NULL,
	"when_text" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"contact_erased_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "public_offers_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "public_offers_reference" UNIQUE("municipality_id","reference"),
	CONSTRAINT "public_offers_lead" UNIQUE("municipality_id","lead_id"),
	CONSTRAINT "public_offers_erased" CHECK ("public_offers"."contact_erased_at" is null or ("public_offers"."contact_name" = '' and "public_offers"."contact" = ''))
);
--> statement-breakpoint
ALTER TABLE "public_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "confirmation_links" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"host_version" integer NOT NULL,
	"token_hash" text NOT NULL,
	"channel" text NOT NULL,
	"shown" jsonb NOT NULL,
	"expires_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"replaced_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answer" text,
	"answer_text" text DEFAULT '' NOT NULL,
	"handled_at" timestamp with time zone,
	"handled_by" uuid,
	CONSTRAINT "confirmation_links_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "confirmation_links_token" UNIQUE("municipality_id","token_hash"),
	CONSTRAINT "confirmation_links_channel" CHECK ("confirmation_links"."channel" in ('mail','paper')),
	CONSTRAINT "confirmation_links_answer" CHECK ("confirmation_links"."answer" in ('unchanged','changed')),
	CONSTRAINT "confirmation_links_answered" CHECK (("confirmation_links"."answer" is null) = ("confirmation_links"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "confirmation_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_list_returns" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lines" integer NOT NULL,
	"rows" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"taken_hosts" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "host_list_returns_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "host_list_returns_state" CHECK ("host_list_returns"."state" in ('open','taken','laid_aside'))
);
--> statement-breakpoint
ALTER TABLE "host_list_returns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reach_outs" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"on_day" date NOT NULL,
	"by_user_id" uuid,
	"way" text NOT NULL,
	"outcome" text DEFAULT 'asked' NOT NULL,
	"over_cap_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "reach_outs_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "reach_outs_way" CHECK ("reach_outs"."way" in ('inquiry','question','mail','call','paper')),
	CONSTRAINT "reach_outs_outcome" CHECK ("reach_outs"."outcome" in ('asked','answered','no_answer'))
);
--> statement-breakpoint
ALTER TABLE "reach_outs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_twins" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"run_id" uuid,
	"signs" text[] NOT NULL,
	"distance_m" integer,
	"likeness" double precision NOT NULL,
	"decision" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "host_twins_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "host_twins_pair" UNIQUE("municipality_id","host_id","other_id"),
	CONSTRAINT "host_twins_decision" CHECK ("host_twins"."decision" in ('open','different','same')),
	CONSTRAINT "host_twins_two" CHECK ("host_twins"."host_id" <> "host_twins"."other_id")
);
--> statement-breakpoint
ALTER TABLE "host_twins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_sources" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source_key" text NOT NULL,
	"columns" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"kind_mode" text DEFAULT 'each' NOT NULL,
	"host_kind" text DEFAULT '' NOT NULL,
	"include_outside" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_sources_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "import_sources_key" UNIQUE("municipality_id","source_key")
);
--> statement-breakpoint
ALTER TABLE "import_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exit_plans" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"next_home" text NOT NULL,
	"steps" text NOT NULL,
	"helpers" text DEFAULT '' NOT NULL,
	"leave_by" date NOT NULL,
	"review_on" date NOT NULL,
	"written_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exit_plans_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "exit_plans_once" UNIQUE("municipality_id","placement_id"),
	CONSTRAINT "exit_plans_review" CHECK ("exit_plans"."review_on" <= "exit_plans"."leave_by")
);
--> statement-breakpoint
ALTER TABLE "exit_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "carve_outs" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"day" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "carve_outs_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "carve_outs_status" CHECK ("carve_outs"."status" in ('open','done'))
);
--> statement-breakpoint
ALTER TABLE "carve_outs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_changes" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"about" text NOT NULL,
	"field" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "host_changes_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "host_changes_about" CHECK ("host_changes"."about" in ('host','offer','condition'))
);
--> statement-breakpoint
ALTER TABLE "host_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task_carve_outs" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"carve_out_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"part_of_day" text NOT NULL,
	"task" text NOT NULL,
	"activity" text,
	"times_per_week" integer,
	"minutes" integer,
	"difficulty" integer,
	"danger" boolean,
	"needs_talk" integer,
	"can_be_stopped" boolean,
	"seated" boolean,
	"at_home" boolean,
	"alone" boolean,
	"place" text DEFAULT '' NOT NULL,
	"materials" text DEFAULT '' NOT NULL,
	"why_useful" text DEFAULT '' NOT NULL,
	"described_at" timestamp with time zone,
	"opportunity_id" uuid,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "task_carve_outs_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "task_carve_outs_part" CHECK ("task_carve_outs"."part_of_day" in ('morning','noon','afternoon','closing')),
	CONSTRAINT "task_carve_outs_difficulty" CHECK ("task_carve_outs"."difficulty" is null or "task_carve_outs"."difficulty" between 1 and 3),
	CONSTRAINT "task_carve_outs_talk" CHECK ("task_carve_outs"."needs_talk" is null or "task_carve_outs"."needs_talk" between 0 and 2)
);
--> statement-breakpoint
ALTER TABLE "task_carve_outs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"kind" text NOT NULL,
	"link_id" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"fault" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('waiting','sending','sent','kept','failed','unclear')),
	CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('confirmation'))
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "facility_capacities" DROP CONSTRAINT "facility_capacities_host";--> statement-breakpoint
ALTER TABLE "community_wishes" DROP CONSTRAINT "community_wishes_status";--> statement-breakpoint
ALTER TABLE "import_runs" DROP CONSTRAINT "import_runs_status";--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "line" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "service_kind" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "designation_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "operating_cells" text[] DEFAULT '{mon_am,mon_pm,tue_am,tue_pm,wed_am,wed_pm,thu_am,thu_pm,fri_am,fri_pm}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "closed_on_holidays" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "usual_week" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "numbers_confirmed_on" date;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "numbers_confirmed_to" date;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD COLUMN "department_phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD COLUMN "subsidised_asset" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD COLUMN "zoning" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD COLUMN "concurrent_duty_basis" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD COLUMN "consultation_id" uuid;--> statement-breakpoint
ALTER TABLE "community_wishes" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "community_wishes" ADD COLUMN "dismiss_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "close_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "differences" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "host_version" integer;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "undone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_runs" ADD COLUMN "report" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "areas" ADD COLUMN "retired_on" date;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "gender_mix" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "smells" integer;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "noise" integer;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "light" integer;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "usable_toilet" boolean;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "stairs" boolean;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "rest_place" boolean;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "staff_understanding" integer;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "key_supporter" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "risks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD COLUMN "photos_allowed" boolean;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "public_mail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "resource_facets" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "value" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "opens_at" text;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "closes_at" text;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "stance_review_on" date;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "experience_level" integer;--> statement-breakpoint
ALTER TABLE "hosts" ADD COLUMN "total_places" integer;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "strengths" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "easy_description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "calendar" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "minutes_per_session" integer;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "sessions_per_month" integer;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "travel_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "insurance_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "labour_answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "url" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "capacity_snapshots" ADD CONSTRAINT "capacity_snapshots_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_snapshots" ADD CONSTRAINT "capacity_snapshots_service_fk" FOREIGN KEY ("municipality_id","service_id") REFERENCES "public"."facility_capacities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_snapshots" ADD CONSTRAINT "capacity_snapshots_user_fk" FOREIGN KEY ("municipality_id","entered_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_consultations" ADD CONSTRAINT "department_consultations_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_consultations" ADD CONSTRAINT "department_consultations_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_consultations" ADD CONSTRAINT "department_consultations_user_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_days" ADD CONSTRAINT "host_days_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_days" ADD CONSTRAINT "host_days_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_services" ADD CONSTRAINT "offer_services_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_services" ADD CONSTRAINT "offer_services_opportunity_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_services" ADD CONSTRAINT "offer_services_service_fk" FOREIGN KEY ("municipality_id","service_id") REFERENCES "public"."facility_capacities"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_offers" ADD CONSTRAINT "public_offers_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_offers" ADD CONSTRAINT "public_offers_lead_fk" FOREIGN KEY ("municipality_id","lead_id") REFERENCES "public"."leads"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_created_by_fk" FOREIGN KEY ("municipality_id","created_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_handled_by_fk" FOREIGN KEY ("municipality_id","handled_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_list_returns" ADD CONSTRAINT "host_list_returns_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_list_returns" ADD CONSTRAINT "host_list_returns_user_fk" FOREIGN KEY ("municipality_id","uploaded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_outs" ADD CONSTRAINT "reach_outs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_outs" ADD CONSTRAINT "reach_outs_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_outs" ADD CONSTRAINT "reach_outs_user_fk" FOREIGN KEY ("municipality_id","by_user_id") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_twins" ADD CONSTRAINT "host_twins_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_twins" ADD CONSTRAINT "host_twins_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_twins" ADD CONSTRAINT "host_twins_other_fk" FOREIGN KEY ("municipality_id","other_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_twins" ADD CONSTRAINT "host_twins_run_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."import_runs"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_twins" ADD CONSTRAINT "host_twins_decided_by_fk" FOREIGN KEY ("municipality_id","decided_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_sources" ADD CONSTRAINT "import_sources_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exit_plans" ADD CONSTRAINT "exit_plans_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exit_plans" ADD CONSTRAINT "exit_plans_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exit_plans" ADD CONSTRAINT "exit_plans_user_fk" FOREIGN KEY ("municipality_id","written_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carve_outs" ADD CONSTRAINT "carve_outs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carve_outs" ADD CONSTRAINT "carve_outs_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_changes" ADD CONSTRAINT "host_changes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_changes" ADD CONSTRAINT "host_changes_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_carve_outs" ADD CONSTRAINT "task_carve_outs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_carve_outs" ADD CONSTRAINT "task_carve_outs_talk_fk" FOREIGN KEY ("municipality_id","carve_out_id") REFERENCES "public"."carve_outs"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_carve_outs" ADD CONSTRAINT "task_carve_outs_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_carve_outs" ADD CONSTRAINT "task_carve_outs_offer_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_link_fk" FOREIGN KEY ("municipality_id","link_id") REFERENCES "public"."confirmation_links"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "department_consultations_host" ON "department_consultations" USING btree ("municipality_id","host_id","consulted_on");--> statement-breakpoint
CREATE INDEX "confirmation_links_host" ON "confirmation_links" USING btree ("municipality_id","host_id","created_at");--> statement-breakpoint
CREATE INDEX "host_list_returns_at" ON "host_list_returns" USING btree ("municipality_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "reach_outs_host" ON "reach_outs" USING btree ("municipality_id","host_id","on_day");--> statement-breakpoint
CREATE INDEX "host_twins_open" ON "host_twins" USING btree ("municipality_id","decision");--> statement-breakpoint
CREATE INDEX "host_twins_other" ON "host_twins" USING btree ("municipality_id","other_id");--> statement-breakpoint
CREATE INDEX "carve_outs_host" ON "carve_outs" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "host_changes_host" ON "host_changes" USING btree ("municipality_id","host_id","changed_at");--> statement-breakpoint
CREATE INDEX "task_carve_outs_talk_index" ON "task_carve_outs" USING btree ("municipality_id","carve_out_id");--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("municipality_id","created_at");--> statement-breakpoint
CREATE INDEX "mails_state_claimed" ON "mails" USING btree ("municipality_id","state","claimed_at");--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD CONSTRAINT "temporary_use_bases_consultation_fk" FOREIGN KEY ("municipality_id","consultation_id") REFERENCES "public"."department_consultations"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_host" ON "import_rows" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "hosts_organisation" ON "hosts" USING btree ("municipality_id","organisation_id");--> statement-breakpoint
CREATE INDEX "hosts_stance_review" ON "hosts" USING btree ("municipality_id","stance_review_on");--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree ("municipality_id","name");--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD CONSTRAINT "facility_capacities_service" UNIQUE("municipality_id","host_id","service_kind");--> statement-breakpoint
ALTER TABLE "community_wishes" ADD CONSTRAINT "community_wishes_reference" UNIQUE("municipality_id","reference");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_corporate_number" UNIQUE("municipality_id","corporate_number");--> statement-breakpoint
ALTER TABLE "community_wishes" ADD CONSTRAINT "community_wishes_status" CHECK ("community_wishes"."status" in ('received','open','answered','closed','dismissed'));--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_status" CHECK ("import_runs"."status" in ('preview','running','stopped','done','failed','cancelled','undoing','undone'));--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_experience" CHECK ("hosts"."experience_level" is null or "hosts"."experience_level" between 0 and 3);--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_total_places" CHECK ("hosts"."total_places" is null or "hosts"."total_places" between 1 and 999);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_number_form" CHECK ("organisations"."corporate_number" is null or "organisations"."corporate_number" ~ '^[1-9][0-9]{12}$');--> statement-breakpoint
CREATE POLICY "capacity_snapshots_own_municipality" ON "capacity_snapshots" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department_consultations_own_municipality" ON "department_consultations" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "host_days_own_municipality" ON "host_days" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "offer_services_own_municipality" ON "offer_services" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "public_offers_own_municipality" ON "public_offers" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "confirmation_links_own_municipality" ON "confirmation_links" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "host_list_returns_own_municipality" ON "host_list_returns" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "reach_outs_own_municipality" ON "reach_outs" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "host_twins_own_municipality" ON "host_twins" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_sources_own_municipality" ON "import_sources" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "exit_plans_own_municipality" ON "exit_plans" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "carve_outs_own_municipality" ON "carve_outs" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "host_changes_own_municipality" ON "host_changes" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "task_carve_outs_own_municipality" ON "task_carve_outs" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "mails_own_municipality" ON "mails" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);