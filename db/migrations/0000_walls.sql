CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "agencies" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agencies_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "agencies_name" UNIQUE("municipality_id","name")
);
--> statement-breakpoint
ALTER TABLE "agencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "settings" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "settings_key_from" UNIQUE("municipality_id","key","valid_from")
);
--> statement-breakpoint
ALTER TABLE "settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"auth_user_id" text NOT NULL,
	"mail" text NOT NULL,
	"name" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	"host_id" uuid,
	"status" text DEFAULT 'active' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "users_auth_user_id_unique" UNIQUE("auth_user_id"),
	CONSTRAINT "users_mail" UNIQUE("municipality_id","mail"),
	CONSTRAINT "users_status" CHECK ("users"."status" in ('active','disabled'))
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_heads_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "audit_heads_one" UNIQUE("municipality_id")
);
--> statement-breakpoint
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"codes" text[] NOT NULL,
	"context" text NOT NULL,
	"change" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_log_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "audit_log_seq" UNIQUE("municipality_id","seq")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."known_device" (
	"user_id" text NOT NULL,
	"device_hash" text NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_device_pk" PRIMARY KEY("user_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL,
	"wrong" integer NOT NULL,
	"last_try_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "rate_limit_counts" CHECK ("auth"."rate_limit"."tries" >= 0 and "auth"."rate_limit"."wrong" >= 0)
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"second_step_at" timestamp with time zone,
	"ip_address" text,
	"user_agent" text,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."spent_code" (
	"user_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"spent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "spent_code_pk" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "two_factor_user_id_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"municipality_id" uuid NOT NULL,
	"disabled_at" timestamp with time zone,
	"one_time_password_until" timestamp with time zone,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facility_capacities" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"authorised_capacity" integer NOT NULL,
	"usual_core_users" integer NOT NULL,
	"staffing_ratio" numeric(5, 2),
	"staff_fte" numeric(6, 2),
	"required_fte" numeric(6, 2),
	"supported_by_facility_staff" boolean DEFAULT true NOT NULL,
	"contract_residents" integer,
	"responsible_department" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "facility_capacities_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "facility_capacities_host" UNIQUE("municipality_id","host_id"),
	CONSTRAINT "facility_capacities_range" CHECK ("facility_capacities"."authorised_capacity" > 0 and "facility_capacities"."usual_core_users" >= 0)
);
--> statement-breakpoint
ALTER TABLE "facility_capacities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "temporary_use_bases" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"core_not_hindered" text DEFAULT '' NOT NULL,
	"consulted_department" text NOT NULL,
	"consulted_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"asset_disposal_needed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "temporary_use_bases_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "temporary_use_bases_kind" CHECK ("temporary_use_bases"."kind" in ('outside_hours','holiday','within_hours_spare_capacity')),
	CONSTRAINT "temporary_use_bases_period" CHECK ("temporary_use_bases"."valid_from" <= "temporary_use_bases"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "community_wishes" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"area_id" uuid,
	"said_by" text NOT NULL,
	"words" text NOT NULL,
	"menu_kinds" text[] DEFAULT '{}' NOT NULL,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"heard_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "community_wishes_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "community_wishes_status" CHECK ("community_wishes"."status" in ('open','answered','closed'))
);
--> statement-breakpoint
ALTER TABLE "community_wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gaps" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"area_id" uuid,
	"kind" text NOT NULL,
	"menu_kind" text,
	"considerations" text[] DEFAULT '{}' NOT NULL,
	"slots" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'observed' NOT NULL,
	"defer_reason" text DEFAULT '' NOT NULL,
	"raised_by" uuid,
	"assigned_to" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gaps_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "gaps_status" CHECK ("gaps"."status" in ('observed','raised','assigned','in_development','resolved','deferred'))
);
--> statement-breakpoint
ALTER TABLE "gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leads" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"area_id" uuid,
	"host_kind" text DEFAULT '' NOT NULL,
	"stage" text DEFAULT 'noticed' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"gap_id" uuid,
	"host_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"next_on" date,
	"owner_user_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leads_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "leads_stage" CHECK ("leads"."stage" in ('noticed','contacted','visited','offer_found','trial','registered','not_now','declined'))
);
--> statement-breakpoint
ALTER TABLE "leads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"prefecture" text DEFAULT '' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "municipalities_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "host_sources" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"source_key" text NOT NULL,
	"external_key" text NOT NULL,
	"run_id" uuid,
	"written" jsonb NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "host_sources_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "host_sources_key" UNIQUE("municipality_id","source_key","external_key")
);
--> statement-breakpoint
ALTER TABLE "host_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"original" text DEFAULT '' NOT NULL,
	"elsewhere" text DEFAULT '' NOT NULL,
	"host_id" uuid,
	"without_point" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_rows_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "import_rows_line" UNIQUE("municipality_id","run_id","line")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_runs" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text DEFAULT 'hosts' NOT NULL,
	"file_name" text NOT NULL,
	"source_key" text NOT NULL,
	"content" "bytea",
	"encoding" text DEFAULT '' NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"host_kind" text DEFAULT '' NOT NULL,
	"include_outside" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'preview' NOT NULL,
	"total_rows" integer DEFAULT 0 NOT NULL,
	"done_rows" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"error" text DEFAULT '' NOT NULL,
	"started_by" uuid,
	"heartbeat_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_runs_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "import_runs_status" CHECK ("import_runs"."status" in ('preview','running','done','failed','cancelled')),
	CONSTRAINT "import_runs_subject" CHECK ("import_runs"."subject" in ('hosts','areas'))
);
--> statement-breakpoint
ALTER TABLE "import_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "towns" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	CONSTRAINT "towns_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "towns_name" UNIQUE("municipality_id","name")
);
--> statement-breakpoint
ALTER TABLE "towns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "claim_lines" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"work_on" date NOT NULL,
	"placement_id" uuid,
	"opportunity_id" uuid,
	"work_request_id" uuid,
	"description" text NOT NULL,
	"quantity" numeric(8, 2) DEFAULT '1' NOT NULL,
	"unit" text DEFAULT '式' NOT NULL,
	"unit_price" integer NOT NULL,
	"gross" integer NOT NULL,
	"participant_borne" integer DEFAULT 0 NOT NULL,
	"other_funding" integer DEFAULT 0 NOT NULL,
	"claimable" integer NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"scheme_answer" text DEFAULT '' NOT NULL,
	"scheme_note" text DEFAULT '' NOT NULL,
	"decision" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"approved_key" text,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "claim_lines_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "claim_lines_approved_once" UNIQUE("municipality_id","approved_key"),
	CONSTRAINT "claim_lines_decision" CHECK ("claim_lines"."decision" is null or "claim_lines"."decision" in ('approved','refused')),
	CONSTRAINT "claim_lines_amounts" CHECK ("claim_lines"."gross" >= 0 and "claim_lines"."participant_borne" >= 0 and "claim_lines"."other_funding" >= 0 and "claim_lines"."claimable" >= 0 and "claim_lines"."claimable" <= "claim_lines"."gross"),
	CONSTRAINT "claim_lines_evidence" CHECK ("claim_lines"."decision" is distinct from 'approved' or "claim_lines"."evidence" <> ''),
	CONSTRAINT "claim_lines_net" CHECK ("claim_lines"."claimable" <= greatest("claim_lines"."gross" - "claim_lines"."participant_borne" - "claim_lines"."other_funding", 0)),
	CONSTRAINT "claim_lines_eligible" CHECK ("claim_lines"."decision" is distinct from 'approved' or "claim_lines"."kind" in ('honorarium','venue_fee','consumables','linen_laundry','liability_insurance','transport','communication','carriage')),
	CONSTRAINT "claim_lines_scheme_first" CHECK ("claim_lines"."decision" is distinct from 'approved' or "claim_lines"."scheme_answer" = 'none')
);
--> statement-breakpoint
ALTER TABLE "claim_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "claims" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"period" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"payee_type" text DEFAULT 'corporation' NOT NULL,
	"entered_by" uuid NOT NULL,
	"submitted_by" uuid,
	"submitted_on" date,
	"checked_by" uuid,
	"checked_on" date,
	"decided_by" uuid,
	"decided_on" date,
	"return_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claims_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "claims_status" CHECK ("claims"."status" in ('draft','submitted','checked','approved','invoiced','paid','returned','rejected','cancelled','recovered')),
	CONSTRAINT "claims_four_eyes" CHECK ("claims"."decided_by" is null or "claims"."decided_by" <> "claims"."checked_by"),
	CONSTRAINT "claims_decided_after_check" CHECK ("claims"."status" not in ('approved','invoiced','paid') or ("claims"."checked_by" is not null and "claims"."decided_by" is not null)),
	CONSTRAINT "claims_period" CHECK ("claims"."period" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "claims" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work_requests" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"placement_id" uuid,
	"requested_on" date NOT NULL,
	"content" text NOT NULL,
	"requested_by" uuid NOT NULL,
	CONSTRAINT "work_requests_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "work_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "areas" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"boundary" jsonb,
	"bbox" double precision[],
	"inner_lat" double precision,
	"inner_lng" double precision,
	"population" integer,
	"population_year" integer,
	"population_bands" jsonb,
	"source" text DEFAULT '' NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "areas_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "areas_level_name" UNIQUE("municipality_id","level","name")
);
--> statement-breakpoint
ALTER TABLE "areas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "condition_answers" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"consideration" text NOT NULL,
	"answer" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"answered_on" date NOT NULL,
	"answered_by" uuid,
	CONSTRAINT "condition_answers_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "condition_answers_once" UNIQUE NULLS NOT DISTINCT("municipality_id","host_id","opportunity_id","consideration"),
	CONSTRAINT "condition_answers_answer" CHECK ("condition_answers"."answer" in ('yes','partly','no'))
);
--> statement-breakpoint
ALTER TABLE "condition_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_assessments" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"assessed_on" date NOT NULL,
	"assessor_user_id" uuid NOT NULL,
	"liveliness" integer,
	"group_size" integer,
	"note" text DEFAULT '' NOT NULL,
	"worries" text DEFAULT '' NOT NULL,
	"what_we_asked" text DEFAULT '' NOT NULL,
	"next_review_on" date,
	CONSTRAINT "host_assessments_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "host_assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hosts" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kana" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" uuid,
	"area_id" uuid,
	"outside" boolean DEFAULT false NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"location_precision" text DEFAULT 'exact' NOT NULL,
	"lat" double precision,
	"lng" double precision,
	"public_phone" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_mail" text DEFAULT '' NOT NULL,
	"what_we_can_bring" text DEFAULT '' NOT NULL,
	"opening_text" text DEFAULT '' NOT NULL,
	"open_weekdays" integer[] DEFAULT '{}' NOT NULL,
	"stance" text DEFAULT 'not_asked' NOT NULL,
	"stance_reason" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"visibility" text DEFAULT 'network' NOT NULL,
	"cleared_for_minors" boolean DEFAULT false NOT NULL,
	"confirmed_on" date,
	"confirmed_how" text DEFAULT '' NOT NULL,
	"origin" text DEFAULT 'staff' NOT NULL,
	"source_credit" text DEFAULT '' NOT NULL,
	"introduced_by_host_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hosts_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "hosts_status" CHECK ("hosts"."status" in ('draft','pending','listed','paused','archived')),
	CONSTRAINT "hosts_stance" CHECK ("hosts"."stance" in ('not_asked','list_only','welcome','consult','not_now')),
	CONSTRAINT "hosts_visibility" CHECK ("hosts"."visibility" in ('public','network')),
	CONSTRAINT "hosts_precision" CHECK ("hosts"."location_precision" in ('exact','area','hidden')),
	CONSTRAINT "hosts_point" CHECK (("hosts"."lat" is null) = ("hosts"."lng" is null) and not ("hosts"."lat" = 0 and "hosts"."lng" = 0))
);
--> statement-breakpoint
ALTER TABLE "hosts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opportunities" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"title" text NOT NULL,
	"menu_kind" text NOT NULL,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"places" integer,
	"open_entry" boolean DEFAULT false NOT NULL,
	"times" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"time_negotiable" boolean DEFAULT false NOT NULL,
	"time_note" text DEFAULT '' NOT NULL,
	"uses_capacity" boolean DEFAULT false NOT NULL,
	"reward_kind" text DEFAULT 'none' NOT NULL,
	"min_age" integer,
	"cost_yen" integer DEFAULT 0 NOT NULL,
	"watch_over" text[] DEFAULT '{}' NOT NULL,
	"starts_on" date,
	"valid_until" date,
	"status" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opportunities_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "opportunities_status" CHECK ("opportunities"."status" in ('draft','open','paused','closed')),
	CONSTRAINT "opportunities_places" CHECK ("opportunities"."places" is null or "opportunities"."places" between 1 and 999)
);
--> statement-breakpoint
ALTER TABLE "opportunities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kana" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"corporate_number" text,
	CONSTRAINT "organisations_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_agencies" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"case_ref" text DEFAULT '' NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "case_agencies_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "case_agencies_once" UNIQUE("municipality_id","case_id","agency_id")
);
--> statement-breakpoint
ALTER TABLE "case_agencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"coordinator_user_id" uuid,
	"referrer_user_id" uuid,
	"referrer_agency_id" uuid,
	"referral_source" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'intake' NOT NULL,
	"status_reason" text DEFAULT '' NOT NULL,
	"gap_type" text DEFAULT '' NOT NULL,
	"area_id" uuid,
	"age_band" text,
	"is_minor" boolean DEFAULT false NOT NULL,
	"guardian_consent" boolean DEFAULT false NOT NULL,
	"child_view_heard" boolean DEFAULT false NOT NULL,
	"school_ends_fiscal_year" integer,
	"family_consultation" boolean DEFAULT false NOT NULL,
	"early_engagement_on" date,
	"early_engagement_reason" text DEFAULT '' NOT NULL,
	"applied_on" date,
	"need_confirmed_on" date,
	"support_decided_on" date,
	"last_contact_on" date,
	"next_on" date,
	"next_what" text DEFAULT '' NOT NULL,
	"closed_on" date,
	"slip_made_on" date,
	"slip_kept_at" text DEFAULT '' NOT NULL,
	"slip_checked_on" date,
	"slip_checked_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "cases_code" UNIQUE("municipality_id","code"),
	CONSTRAINT "cases_status" CHECK ("cases"."status" in ('intake','assessing','planning','deciding','active','closed','suspended','handed_back','withdrawn','transferred'))
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"rules_version" text NOT NULL,
	"method" text NOT NULL,
	"recorded_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"valid_until" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "consents_scope" CHECK ("consents"."scope" in ('consultation','plan_meeting_members','non_member_agencies','hosts_anonymous','hosts_named','work_publication','outcome_statistics')),
	CONSTRAINT "consents_state" CHECK ("consents"."state" in ('explained','granted','refused','withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_considerations" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"weight" text NOT NULL,
	"own_words" text DEFAULT '' NOT NULL,
	"shareable" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "profile_considerations_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "profile_considerations_once" UNIQUE("municipality_id","case_id","slug"),
	CONSTRAINT "profile_considerations_weight" CHECK ("profile_considerations"."weight" in ('must','prefer','try'))
);
--> statement-breakpoint
ALTER TABLE "profile_considerations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_strengths" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"level" text,
	"own_words" text DEFAULT '' NOT NULL,
	"shareable" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "profile_strengths_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "profile_strengths_once" UNIQUE("municipality_id","case_id","slug"),
	CONSTRAINT "profile_strengths_kind" CHECK ("profile_strengths"."kind" in ('strength','wish')),
	CONSTRAINT "profile_strengths_level" CHECK ("profile_strengths"."level" is null or "profile_strengths"."level" in ('interest','some','can_do','can_teach'))
);
--> statement-breakpoint
ALTER TABLE "profile_strengths" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profiles" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"travel_modes" text[] DEFAULT '{}' NOT NULL,
	"travel_minutes_max" integer,
	"minutes_per_session" integer,
	"sessions_per_week" integer,
	"slots" text[] DEFAULT '{}' NOT NULL,
	"menu_kinds" text[] DEFAULT '{}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "profiles_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "profiles_case" UNIQUE("municipality_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"plan_id" uuid,
	"timing" text NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"outcome" text,
	"note" text DEFAULT '' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_items_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "agenda_items_once" UNIQUE("municipality_id","meeting_id","case_id","timing"),
	CONSTRAINT "agenda_items_timing" CHECK ("agenda_items"."timing" in ('plan_making','replan','closure','suspension')),
	CONSTRAINT "agenda_items_status" CHECK ("agenda_items"."status" in ('proposed','resolved','carried_over','withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "confidential_meetings" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"case_count" integer NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confidential_meetings_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "confidential_meetings_case_count" CHECK ("confidential_meetings"."case_count" between 0 and 999)
);
--> statement-breakpoint
ALTER TABLE "confidential_meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" text DEFAULT '14:00' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'scheduled' NOT NULL,
	"multi_agency_present" boolean DEFAULT false NOT NULL,
	"officer_present" boolean DEFAULT false NOT NULL,
	"others_present" text DEFAULT '' NOT NULL,
	"exception_reason" text DEFAULT '' NOT NULL,
	"exception_by" uuid,
	"minutes" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "meetings_status" CHECK ("meetings"."status" in ('scheduled','held','cancelled')),
	CONSTRAINT "meetings_held_needs_both" CHECK ("meetings"."status" <> 'held' or ("meetings"."multi_agency_present" and "meetings"."officer_present") or ("meetings"."exception_reason" <> '' and "meetings"."exception_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_actions" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"what" text NOT NULL,
	"frequency" text DEFAULT '' NOT NULL,
	"is_statutory" boolean DEFAULT false NOT NULL,
	"confirmed_on" date,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "plan_actions_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "plan_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_goals" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"text" text NOT NULL,
	"horizon" text DEFAULT 'short' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "plan_goals_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "plan_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"policy" text DEFAULT '' NOT NULL,
	"schemes_considered" text DEFAULT '' NOT NULL,
	"temporary_housing" boolean DEFAULT false NOT NULL,
	"exit_plan" text DEFAULT '' NOT NULL,
	"monitoring_on" date,
	"period_from" date,
	"period_to" date,
	"written_by" uuid NOT NULL,
	"submitted_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plans_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "plans_number" UNIQUE("municipality_id","case_id","number"),
	CONSTRAINT "plans_status" CHECK ("plans"."status" in ('draft','submitted','found_appropriate','confirmed','superseded','completed','discontinued','returned','not_decided'))
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "support_decisions" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"decided_on" date NOT NULL,
	"document_number" text NOT NULL,
	"decider_title" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"plan_written_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "support_decisions_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "support_decisions_plan" UNIQUE("municipality_id","plan_id"),
	CONSTRAINT "support_decisions_outcome" CHECK ("support_decisions"."outcome" in ('decided','decided_with_conditions','not_decided')),
	CONSTRAINT "support_decisions_four_eyes" CHECK ("support_decisions"."recorded_by" <> "support_decisions"."plan_written_by")
);
--> statement-breakpoint
ALTER TABLE "support_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosures" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"shown" jsonb NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_because" text DEFAULT '' NOT NULL,
	CONSTRAINT "disclosures_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "disclosures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"placement_id" uuid NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"planned_on" date NOT NULL,
	"done_on" date,
	"done_by" uuid,
	"mood" integer,
	"fits_wish" text,
	"host_burden" integer,
	"changes_seen" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_ups_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "follow_ups_side" CHECK ("follow_ups"."side" in ('person','host')),
	CONSTRAINT "follow_ups_status" CHECK ("follow_ups"."status" in ('planned','done','missed','not_needed')),
	CONSTRAINT "follow_ups_done" CHECK (("follow_ups"."status" = 'done') = ("follow_ups"."done_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "follow_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placements" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"opportunity_id" uuid,
	"kind" text DEFAULT 'placement' NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"person_words" text DEFAULT '' NOT NULL,
	"person_agreed_on" date,
	"alias" text DEFAULT '' NOT NULL,
	"card" jsonb,
	"asked_at" timestamp with time zone,
	"asked_by" uuid,
	"answer_due_on" date,
	"host_answer" text,
	"host_answered_at" timestamp with time zone,
	"host_answered_by" uuid,
	"answered_by_phone" boolean DEFAULT false NOT NULL,
	"decline_reason" text DEFAULT '' NOT NULL,
	"agreed_conditions" text DEFAULT '' NOT NULL,
	"trial_on" date,
	"started_on" date,
	"support_decision_id" uuid,
	"slots" text[] DEFAULT '{}' NOT NULL,
	"time_text" text DEFAULT '' NOT NULL,
	"paused_on" date,
	"settled_on" date,
	"ended_on" date,
	"end_reason" text DEFAULT '' NOT NULL,
	"rearrange_from" date,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "placements_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "placements_kind" CHECK ("placements"."kind" in ('placement','drop_in')),
	CONSTRAINT "placements_status" CHECK ("placements"."status" in ('proposed','agreed','asked','accepted','trial','active','paused','settled','ended','declined')),
	CONSTRAINT "placements_start_needs_decision" CHECK ("placements"."status" not in ('active','paused','settled') or "placements"."support_decision_id" is not null),
	CONSTRAINT "placements_ask_needs_wish" CHECK ("placements"."status" in ('proposed','declined') or "placements"."person_agreed_on" is not null)
);
--> statement-breakpoint
ALTER TABLE "placements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "host_search" (
	"municipality_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"doc" "tsvector" NOT NULL,
	"norm" text NOT NULL,
	"name_n" text NOT NULL,
	"tags_n" text NOT NULL,
	"cond_n" text NOT NULL,
	"kind" text NOT NULL,
	"areas" text[] NOT NULL,
	"stance" text,
	"status" text NOT NULL,
	"confirmed_on" date,
	"lat" double precision,
	"lng" double precision,
	"quality" real NOT NULL,
	"offers" jsonb NOT NULL,
	"norm_version" smallint NOT NULL,
	CONSTRAINT "host_search_pk" PRIMARY KEY("municipality_id","host_id","audience"),
	CONSTRAINT "host_search_audience" CHECK ("host_search"."audience" in ('public','staff'))
);
--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."known_device" ADD CONSTRAINT "known_device_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."spent_code" ADD CONSTRAINT "spent_code_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."user" ADD CONSTRAINT "user_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD CONSTRAINT "facility_capacities_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_capacities" ADD CONSTRAINT "facility_capacities_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD CONSTRAINT "temporary_use_bases_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "temporary_use_bases" ADD CONSTRAINT "temporary_use_bases_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_wishes" ADD CONSTRAINT "community_wishes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_wishes" ADD CONSTRAINT "community_wishes_area_fk" FOREIGN KEY ("municipality_id","area_id") REFERENCES "public"."areas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gaps" ADD CONSTRAINT "gaps_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gaps" ADD CONSTRAINT "gaps_area_fk" FOREIGN KEY ("municipality_id","area_id") REFERENCES "public"."areas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_area_fk" FOREIGN KEY ("municipality_id","area_id") REFERENCES "public"."areas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_gap_fk" FOREIGN KEY ("municipality_id","gap_id") REFERENCES "public"."gaps"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_sources" ADD CONSTRAINT "host_sources_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_sources" ADD CONSTRAINT "host_sources_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_sources" ADD CONSTRAINT "host_sources_run_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."import_runs"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_run_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."import_runs"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_started_by_fk" FOREIGN KEY ("municipality_id","started_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "towns" ADD CONSTRAINT "towns_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_claim_fk" FOREIGN KEY ("municipality_id","claim_id") REFERENCES "public"."claims"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_opportunity_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_request_fk" FOREIGN KEY ("municipality_id","work_request_id") REFERENCES "public"."work_requests"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_requests" ADD CONSTRAINT "work_requests_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_requests" ADD CONSTRAINT "work_requests_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_requests" ADD CONSTRAINT "work_requests_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_fk" FOREIGN KEY ("municipality_id","parent_id") REFERENCES "public"."areas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_answers" ADD CONSTRAINT "condition_answers_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_answers" ADD CONSTRAINT "condition_answers_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_answers" ADD CONSTRAINT "condition_answers_opportunity_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD CONSTRAINT "host_assessments_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_assessments" ADD CONSTRAINT "host_assessments_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_organisation_fk" FOREIGN KEY ("municipality_id","organisation_id") REFERENCES "public"."organisations"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_area_fk" FOREIGN KEY ("municipality_id","area_id") REFERENCES "public"."areas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_introduced_by_fk" FOREIGN KEY ("municipality_id","introduced_by_host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_agencies" ADD CONSTRAINT "case_agencies_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_agencies" ADD CONSTRAINT "case_agencies_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_agencies" ADD CONSTRAINT "case_agencies_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_agency_fk" FOREIGN KEY ("municipality_id","agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_coordinator_fk" FOREIGN KEY ("municipality_id","coordinator_user_id") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_referrer_fk" FOREIGN KEY ("municipality_id","referrer_user_id") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_referrer_agency_fk" FOREIGN KEY ("municipality_id","referrer_agency_id") REFERENCES "public"."agencies"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_area_fk" FOREIGN KEY ("municipality_id","area_id") REFERENCES "public"."areas"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_slip_checked_by_fk" FOREIGN KEY ("municipality_id","slip_checked_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_recorded_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_considerations" ADD CONSTRAINT "profile_considerations_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_considerations" ADD CONSTRAINT "profile_considerations_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_strengths" ADD CONSTRAINT "profile_strengths_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_strengths" ADD CONSTRAINT "profile_strengths_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_fk" FOREIGN KEY ("municipality_id","meeting_id") REFERENCES "public"."meetings"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_plan_fk" FOREIGN KEY ("municipality_id","plan_id") REFERENCES "public"."plans"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidential_meetings" ADD CONSTRAINT "confidential_meetings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidential_meetings" ADD CONSTRAINT "confidential_meetings_recorded_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_plan_fk" FOREIGN KEY ("municipality_id","plan_id") REFERENCES "public"."plans"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_goal_fk" FOREIGN KEY ("municipality_id","goal_id") REFERENCES "public"."plan_goals"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_goals" ADD CONSTRAINT "plan_goals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_goals" ADD CONSTRAINT "plan_goals_plan_fk" FOREIGN KEY ("municipality_id","plan_id") REFERENCES "public"."plans"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_written_by_fk" FOREIGN KEY ("municipality_id","written_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_decisions" ADD CONSTRAINT "support_decisions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_decisions" ADD CONSTRAINT "support_decisions_plan_fk" FOREIGN KEY ("municipality_id","plan_id") REFERENCES "public"."plans"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_decisions" ADD CONSTRAINT "support_decisions_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_decisions" ADD CONSTRAINT "support_decisions_recorded_by_fk" FOREIGN KEY ("municipality_id","recorded_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_placement_fk" FOREIGN KEY ("municipality_id","placement_id") REFERENCES "public"."placements"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_case_fk" FOREIGN KEY ("municipality_id","case_id") REFERENCES "public"."cases"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_host_fk" FOREIGN KEY ("municipality_id","host_id") REFERENCES "public"."hosts"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_opportunity_fk" FOREIGN KEY ("municipality_id","opportunity_id") REFERENCES "public"."opportunities"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_decision_fk" FOREIGN KEY ("municipality_id","support_decision_id") REFERENCES "public"."support_decisions"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_created_by_fk" FOREIGN KEY ("municipality_id","created_by") REFERENCES "public"."users"("municipality_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_search" ADD CONSTRAINT "host_search_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "users_agency" ON "users" USING btree ("municipality_id","agency_id");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("municipality_id","subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("municipality_id","at");--> statement-breakpoint
CREATE INDEX "account_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "rate_limit_last_try" ON "auth"."rate_limit" USING btree ("last_try_at");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "auth"."session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "verification_expires" ON "auth"."verification" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "temporary_use_bases_host" ON "temporary_use_bases" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "gaps_status_idx" ON "gaps" USING btree ("municipality_id","status");--> statement-breakpoint
CREATE INDEX "host_sources_host" ON "host_sources" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("municipality_id","run_id","outcome");--> statement-breakpoint
CREATE INDEX "import_runs_created" ON "import_runs" USING btree ("municipality_id","created_at");--> statement-breakpoint
CREATE INDEX "claim_lines_claim" ON "claim_lines" USING btree ("municipality_id","claim_id");--> statement-breakpoint
CREATE INDEX "claims_status_idx" ON "claims" USING btree ("municipality_id","status");--> statement-breakpoint
CREATE INDEX "claims_host" ON "claims" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "host_assessments_host" ON "host_assessments" USING btree ("municipality_id","host_id","assessed_on");--> statement-breakpoint
CREATE INDEX "hosts_status_kind" ON "hosts" USING btree ("municipality_id","status","kind");--> statement-breakpoint
CREATE INDEX "hosts_area" ON "hosts" USING btree ("municipality_id","area_id");--> statement-breakpoint
CREATE INDEX "opportunities_host" ON "opportunities" USING btree ("municipality_id","host_id");--> statement-breakpoint
CREATE INDEX "cases_status_idx" ON "cases" USING btree ("municipality_id","status");--> statement-breakpoint
CREATE INDEX "cases_coordinator" ON "cases" USING btree ("municipality_id","coordinator_user_id");--> statement-breakpoint
CREATE INDEX "consents_case" ON "consents" USING btree ("municipality_id","case_id","scope","recorded_at");--> statement-breakpoint
CREATE INDEX "meetings_day" ON "meetings" USING btree ("municipality_id","held_on");--> statement-breakpoint
CREATE INDEX "disclosures_case" ON "disclosures" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("municipality_id","status","planned_on");--> statement-breakpoint
CREATE INDEX "follow_ups_placement" ON "follow_ups" USING btree ("municipality_id","placement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_one_live" ON "placements" USING btree ("municipality_id","case_id","host_id") WHERE "placements"."status" not in ('ended','declined');--> statement-breakpoint
CREATE INDEX "placements_host" ON "placements" USING btree ("municipality_id","host_id","status");--> statement-breakpoint
CREATE INDEX "placements_case" ON "placements" USING btree ("municipality_id","case_id");--> statement-breakpoint
CREATE INDEX "host_search_doc" ON "host_search" USING gin ("doc") WITH (fastupdate=false);--> statement-breakpoint
CREATE POLICY "agencies_own_municipality" ON "agencies" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "settings_own_municipality" ON "settings" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "users_own_municipality" ON "users" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_heads_own_municipality" ON "audit_heads" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_log_own_municipality" ON "audit_log" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "facility_capacities_own_municipality" ON "facility_capacities" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "temporary_use_bases_own_municipality" ON "temporary_use_bases" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "community_wishes_own_municipality" ON "community_wishes" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "gaps_own_municipality" ON "gaps" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "leads_own_municipality" ON "leads" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "host_sources_own_municipality" ON "host_sources" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_own_municipality" ON "import_rows" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_runs_own_municipality" ON "import_runs" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "towns_own_municipality" ON "towns" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "claim_lines_own_municipality" ON "claim_lines" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "claims_own_municipality" ON "claims" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "work_requests_own_municipality" ON "work_requests" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "areas_own_municipality" ON "areas" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "condition_answers_own_municipality" ON "condition_answers" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "host_assessments_own_municipality" ON "host_assessments" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "hosts_own_municipality" ON "hosts" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "opportunities_own_municipality" ON "opportunities" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organisations_own_municipality" ON "organisations" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "case_agencies_own_municipality" ON "case_agencies" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "cases_own_municipality" ON "cases" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "consents_own_municipality" ON "consents" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "profile_considerations_own_municipality" ON "profile_considerations" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "profile_strengths_own_municipality" ON "profile_strengths" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "profiles_own_municipality" ON "profiles" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "agenda_items_own_municipality" ON "agenda_items" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "confidential_meetings_own_municipality" ON "confidential_meetings" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "meetings_own_municipality" ON "meetings" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "plan_actions_own_municipality" ON "plan_actions" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "plan_goals_own_municipality" ON "plan_goals" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "plans_own_municipality" ON "plans" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "support_decisions_own_municipality" ON "support_decisions" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "disclosures_own_municipality" ON "disclosures" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "follow_ups_own_municipality" ON "follow_ups" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "placements_own_municipality" ON "placements" AS PERMISSIVE FOR ALL TO public USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid) WITH CHECK (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);