CREATE SEQUENCE "public"."case_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "accounts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"password_hash" text,
	"password_version" integer DEFAULT 0 NOT NULL,
	"password_at" timestamp (3) with time zone,
	"oidc_issuer" text,
	"oidc_subject" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_login_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_login_unique" UNIQUE("login")
);
--> statement-breakpoint
CREATE TABLE "login_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oidc_logins" (
	"browser_hash" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"next" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "password_links" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "password_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"via" text NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "corrective_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"title" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"check_days" integer NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"done_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"owner_reminded_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"cases_before" integer,
	"cases_after" integer,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "experiments" (
	"name" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"arms" jsonb NOT NULL,
	"control" text NOT NULL,
	"classes" text[] NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "improvement_ideas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_events" (
	"event_id" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"amount_minor" bigint,
	"currency" text
);
--> statement-breakpoint
CREATE TABLE "personal_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"offer" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "series" (
	"name" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"baseline" double precision,
	"target" double precision
);
--> statement-breakpoint
CREATE TABLE "series_points" (
	"name" text NOT NULL,
	"date" date NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "series_points_name_date_pk" PRIMARY KEY("name","date")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"token_hash" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"satisfied" boolean,
	"recommend" integer,
	"speed" integer,
	"solution" integer,
	"courtesy" integer,
	"attitude_better" boolean,
	"prefers_compensation" boolean,
	"reasons" text[],
	CONSTRAINT "surveys_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "surveys_recommend" CHECK ("surveys"."recommend" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_kind" text,
	"actor_id" text NOT NULL,
	"key_id" text,
	"acting_for" text,
	"request_id" text,
	"origin" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "audit_checkpoints" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sealed_to" bigint NOT NULL,
	"heads" integer NOT NULL,
	"heads_digest" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"position" integer NOT NULL,
	"entry_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_secrets" (
	"chain" text PRIMARY KEY NOT NULL,
	"inner_pad" "bytea" NOT NULL,
	"outer_pad" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_tail" (
	"entry_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"channel" text NOT NULL,
	"policy_name" text NOT NULL,
	"policy_version" integer NOT NULL,
	"calendar_version" integer NOT NULL,
	"demo" boolean NOT NULL,
	"customer_ref" text NOT NULL,
	"stage" text NOT NULL,
	"waiting_for" text,
	"outcome" text,
	"class" text,
	"category" text,
	"severity" text,
	"assignee" uuid,
	"cycle" integer NOT NULL,
	"seq" integer NOT NULL,
	"step_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolution_state" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"at_risk_at" timestamp (3) with time zone,
	"breached_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"follows_id" uuid,
	"merged_into_id" uuid,
	"restores_id" uuid,
	"arm" text,
	"registered_by" text,
	"repeats_id" uuid,
	"clocks" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone,
	"start_lease_until" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"source_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"failure" text,
	"next_try_at" timestamp (3) with time zone DEFAULT now(),
	"tries" integer DEFAULT 0 NOT NULL,
	"language" text,
	"template_version" integer,
	CONSTRAINT "letters_case_id_key_pk" PRIMARY KEY("case_id","key"),
	CONSTRAINT "letters_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid,
	"action_id" uuid,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"clock_id" text,
	"rung" text NOT NULL,
	"role" text,
	"department" text,
	"person_id" uuid,
	"instead_of" uuid,
	"due_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_of_one" CHECK (num_nonnulls("notifications"."case_id", "notifications"."action_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"step" text NOT NULL,
	"role" text NOT NULL,
	"department" text,
	"assignee" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"clock_id" text NOT NULL,
	CONSTRAINT "tasks_case_id_id_pk" PRIMARY KEY("case_id","id")
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"source_id" uuid,
	"data" jsonb NOT NULL,
	CONSTRAINT "timeline_case_id_seq_ordinal_pk" PRIMARY KEY("case_id","seq","ordinal")
);
--> statement-breakpoint
CREATE TABLE "access_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chats" (
	"case_id" uuid NOT NULL,
	"messenger" text NOT NULL,
	"chat_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chats_case_id_pk" PRIMARY KEY("case_id")
);
--> statement-breakpoint
CREATE TABLE "customer_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"case_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"proposal_id" uuid,
	"verbs" text[] NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"verb" text,
	"refusals" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "customer_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "inbound_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"sender" text,
	"at" timestamp (3) with time zone NOT NULL,
	"attachments" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" uuid NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_rules" (
	"version" integer PRIMARY KEY NOT NULL,
	"repeat_window_ms" bigint NOT NULL,
	"standards" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"case_id" uuid NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"channel" text NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"automatic" boolean NOT NULL,
	"responds" boolean NOT NULL,
	"source_id" uuid,
	CONSTRAINT "contacts_case_id_key_pk" PRIMARY KEY("case_id","key")
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"role" text NOT NULL,
	"person_id" uuid,
	"scopes" text[],
	"reach" text,
	"rate_per_second" integer,
	"rate_burst" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"rotated_at" timestamp (3) with time zone,
	"previous_hash" text,
	"previous_until" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash"),
	CONSTRAINT "api_keys_previous_hash_unique" UNIQUE("previous_hash")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"zone" text NOT NULL,
	"rules" jsonb NOT NULL,
	"valid_until" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendars_name_version_pk" PRIMARY KEY("name","version")
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"caller" text NOT NULL,
	"route" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"case_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"answer_status" integer,
	"answer_headers" jsonb,
	"answer_body" text
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_ref" text NOT NULL,
	"customer_name" text,
	"customer_email" text,
	"customer_phone" text,
	"locale" text,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"external_ref" text,
	"representative" jsonb,
	"vulnerable" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"fact_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "corrections_fact_id_field_pk" PRIMARY KEY("fact_id","field")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"fact" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"department" text,
	"substitute_id" uuid,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"classes" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"capacity" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policies_name_version_pk" PRIMARY KEY("name","version")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"source_id" uuid NOT NULL,
	"field" text NOT NULL,
	"case_id" uuid NOT NULL,
	"internal" boolean NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "texts_source_id_field_pk" PRIMARY KEY("source_id","field")
);
--> statement-breakpoint
CREATE TABLE "event_heads" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"step_seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_log" (
	"id" integer PRIMARY KEY NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"floor" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_outbox" (
	"id" bigint GENERATED BY DEFAULT AS IDENTITY (sequence name "event_outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"case_id" uuid,
	"events" jsonb NOT NULL,
	CONSTRAINT "event_outbox_subject_id_seq_pk" PRIMARY KEY("subject_id","seq")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"position" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"case_id" uuid,
	"sequence" integer,
	"step_seq" integer,
	"data" jsonb NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"delivery_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"attempt" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"failure" text,
	"delivered" boolean NOT NULL,
	CONSTRAINT "webhook_attempts_delivery_id_round_attempt_pk" PRIMARY KEY("delivery_id","round","attempt")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"webhook_id" uuid NOT NULL,
	"position" bigint,
	"type" text NOT NULL,
	"case_id" uuid,
	"sequence" integer,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"round" integer DEFAULT 1 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"last_status" integer,
	"failure" text,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"key_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"description" text,
	"types" text[] NOT NULL,
	"registered_by" text,
	"state" text NOT NULL,
	"disabled_reason" text,
	"disabled_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"state" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"internal" boolean NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_chunks" (
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_chunks_import_id_ordinal_pk" PRIMARY KEY("import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "import_erasures" (
	"import_id" uuid NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "import_erasures_import_id_digest_pk" PRIMARY KEY("import_id","digest")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"fate" text NOT NULL,
	"case_id" uuid,
	"reasons" jsonb,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"format" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"zone" text NOT NULL,
	"source" text NOT NULL,
	"caller" jsonb NOT NULL,
	"rows_max" integer NOT NULL,
	"size_bytes" bigint DEFAULT 0 NOT NULL,
	"sha256" text,
	"last_row" integer DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	"lease_id" uuid
);
--> statement-breakpoint
CREATE TABLE "bulk_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"texts" jsonb NOT NULL,
	"citations" jsonb NOT NULL,
	"decided_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulk_items" (
	"bulk_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"decision" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"refusal" jsonb,
	"settled_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	CONSTRAINT "bulk_items_bulk_id_case_id_pk" PRIMARY KEY("bulk_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "incident_cases" (
	"incident_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"linked_by" text NOT NULL,
	"unlinked_at" timestamp (3) with time zone,
	"unlinked_by" text,
	CONSTRAINT "incident_cases_incident_id_case_id_linked_at_pk" PRIMARY KEY("incident_id","case_id","linked_at")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"cause" text NOT NULL,
	"class" text,
	"category" text,
	"state" text DEFAULT 'open' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"month" date NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text NOT NULL,
	"granted_by" text,
	"customer" text,
	"reserved_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"answer" jsonb NOT NULL,
	CONSTRAINT "claims_amount_positive" CHECK ("claims"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "compensation_rules" (
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"currency" text NOT NULL,
	"version" integer NOT NULL,
	"min_minor" bigint NOT NULL,
	"default_minor" bigint NOT NULL,
	"max_minor" bigint NOT NULL,
	"effective_from" date NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "compensation_rules_category_severity_currency_version_pk" PRIMARY KEY("category","severity","currency","version"),
	CONSTRAINT "compensation_rules_order" CHECK (0 < "compensation_rules"."min_minor" and "compensation_rules"."min_minor" <= "compensation_rules"."default_minor" and "compensation_rules"."default_minor" <= "compensation_rules"."max_minor")
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"transfer_key" text NOT NULL,
	"account" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entries_transfer_key_account_pk" PRIMARY KEY("transfer_key","account")
);
--> statement-breakpoint
CREATE TABLE "pools" (
	"month" date NOT NULL,
	"currency" text NOT NULL,
	"cap_minor" bigint NOT NULL,
	"held_minor" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "pools_month_currency_pk" PRIMARY KEY("month","currency"),
	CONSTRAINT "pools_held_not_negative" CHECK ("pools"."held_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "fraud_verdicts" (
	"customer_ref" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"customer_ref" text PRIMARY KEY NOT NULL,
	"verified" boolean NOT NULL,
	"method" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "look_ups" (
	"case_id" uuid NOT NULL,
	"port" text NOT NULL,
	"request_id" uuid NOT NULL,
	"state" text NOT NULL,
	"data" jsonb,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "look_ups_case_id_port_pk" PRIMARY KEY("case_id","port")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"number" text PRIMARY KEY NOT NULL,
	"customer_ref" text,
	"store_code" text,
	"status" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"total_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"proposal_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"heard_at" timestamp (3) with time zone,
	"unavailable_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"zone" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_subject_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"customer_ref" text,
	"end_open_cases" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"cases" integer,
	"result" text,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"customer_ref" text,
	"reason" text NOT NULL,
	"placed_by" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text
);
--> statement-breakpoint
CREATE TABLE "pseudonyms" (
	"customer_ref" text PRIMARY KEY NOT NULL,
	"pseudonym" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"class" text PRIMARY KEY NOT NULL,
	"months" integer,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_times" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"demo" boolean NOT NULL,
	"channel" text NOT NULL,
	"class" text,
	"category" text,
	"arm" text,
	"cause" text,
	"favoured" boolean DEFAULT false NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"first_response_ms" bigint,
	"resolved_at" timestamp (3) with time zone,
	"resolution_ms" bigint,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"repeats" boolean NOT NULL,
	"reopenings" integer NOT NULL,
	"first_met" integer NOT NULL,
	"first_missed" integer NOT NULL,
	"next_missed" integer NOT NULL,
	"resolution_met" integer NOT NULL,
	"resolution_missed" integer NOT NULL,
	"reclassified" integer NOT NULL,
	"voided" integer NOT NULL,
	"spent" bigint[]
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"unit" text NOT NULL,
	"baseline" double precision,
	"target" double precision NOT NULL,
	"better" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "targets_name_version_pk" PRIMARY KEY("name","version")
);
--> statement-breakpoint
CREATE TABLE "routings" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"person_id" uuid,
	"role" text,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "routings_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "kept_keys" (
	"name" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taxonomies" (
	"version" integer PRIMARY KEY NOT NULL,
	"classes" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"categories" text[] NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', replace(title, 'ʼ', ' ')), 'A')
            || setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('english', title), 'A')
            || to_tsvector('simple', replace(body, 'ʼ', ' '))
            || to_tsvector('russian', body) || to_tsvector('english', body)) STORED NOT NULL,
	CONSTRAINT "article_versions_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "checklist_ticks" (
	"case_id" uuid NOT NULL,
	"category" text NOT NULL,
	"item" text NOT NULL,
	"version" integer NOT NULL,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checklist_ticks_case_id_category_item_pk" PRIMARY KEY("case_id","category","item")
);
--> statement-breakpoint
CREATE TABLE "checklists" (
	"category" text NOT NULL,
	"version" integer NOT NULL,
	"items" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklists_category_version_pk" PRIMARY KEY("category","version")
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"source_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"case_id" uuid NOT NULL,
	CONSTRAINT "citations_source_id_article_id_pk" PRIMARY KEY("source_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_templates_kind_language_version_pk" PRIMARY KEY("kind","language","version")
);
--> statement-breakpoint
CREATE TABLE "phrase_sets" (
	"block" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"phrases" jsonb NOT NULL,
	"markers" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phrase_sets_block_language_version_pk" PRIMARY KEY("block","language","version")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_oidc" ON "accounts" USING btree ("oidc_issuer","oidc_subject");--> statement-breakpoint
CREATE INDEX "login_failures_at" ON "login_failures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "oidc_logins_expiry" ON "oidc_logins" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "corrective_actions_cause" ON "corrective_actions" USING btree ("cause","created_at");--> statement-breakpoint
CREATE INDEX "corrective_actions_open" ON "corrective_actions" USING btree ("due_at") WHERE "corrective_actions"."done_at" is null and "corrective_actions"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "corrective_actions_unchecked" ON "corrective_actions" USING btree ("done_at") WHERE "corrective_actions"."done_at" is not null and "corrective_actions"."checked_at" is null;--> statement-breakpoint
CREATE INDEX "improvement_ideas_cause" ON "improvement_ideas" USING btree ("cause","state");--> statement-breakpoint
CREATE INDEX "improvement_ideas_at" ON "improvement_ideas" USING btree ("proposed_at","id");--> statement-breakpoint
CREATE INDEX "outcome_events_case" ON "outcome_events" USING btree ("case_id","kind","at");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_offers_once" ON "personal_offers" USING btree ("case_id","cycle");--> statement-breakpoint
CREATE INDEX "personal_offers_at" ON "personal_offers" USING btree ("offered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_once" ON "surveys" USING btree ("case_id","cycle");--> statement-breakpoint
CREATE INDEX "surveys_sent" ON "surveys" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_chain" ON "audit_seals" USING btree ("chain","position");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_entry" ON "audit_seals" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "cases_start_backlog" ON "cases" USING btree ("created_at") WHERE "cases"."started_at" is null;--> statement-breakpoint
CREATE INDEX "cases_unregistered" ON "cases" USING btree ("started_at") WHERE "cases"."seq" = 0 and "cases"."started_at" is not null;--> statement-breakpoint
CREATE INDEX "cases_open_due" ON "cases" USING btree (coalesce("due_at", 'infinity'::timestamptz),"id") WHERE "cases"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cases_received" ON "cases" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "cases_open_stage" ON "cases" USING btree ("stage","received_at","id") WHERE "cases"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cases_assignee" ON "cases" USING btree ("assignee","received_at","id") WHERE "cases"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cases_customer" ON "cases" USING btree ("customer_ref","category","received_at","id");--> statement-breakpoint
CREATE INDEX "cases_registered" ON "cases" USING btree ("registered_by","received_at","id") WHERE "cases"."registered_by" is not null;--> statement-breakpoint
CREATE INDEX "cases_follows" ON "cases" USING btree ("follows_id") WHERE "cases"."follows_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_merged_into" ON "cases" USING btree ("merged_into_id") WHERE "cases"."merged_into_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_restores" ON "cases" USING btree ("restores_id") WHERE "cases"."restores_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_cause" ON "cases" USING btree (("detail" ->> 'rootCause'),"received_at");--> statement-breakpoint
CREATE INDEX "cases_erased" ON "cases" USING btree ("erased_at") WHERE "cases"."erased_at" is not null;--> statement-breakpoint
CREATE INDEX "cases_unerased" ON "cases" USING btree ("ended_at","id") WHERE "cases"."ended_at" is not null and "cases"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "cases_repeats" ON "cases" USING btree ("repeats_id") WHERE "cases"."repeats_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_hand_offs" ON "cases" USING gin (("detail" -> 'handOffs') jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "letters_to_mail" ON "letters" USING btree ("next_try_at") WHERE "letters"."sent_at" is null and "letters"."failed_at" is null and "letters"."next_try_at" is not null;--> statement-breakpoint
CREATE INDEX "letters_unsent" ON "letters" USING btree ("at","case_id","key") WHERE "letters"."sent_at" is null and "letters"."failed_at" is null;--> statement-breakpoint
CREATE INDEX "letters_at" ON "letters" USING btree ("at","case_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("case_id","key",coalesce("person_id"::text, ''));--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_of_action_once" ON "notifications" USING btree ("action_id","key",coalesce("person_id"::text, '')) WHERE "notifications"."action_id" is not null;--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "notifications_role" ON "notifications" USING btree ("role","at") WHERE "notifications"."person_id" is null;--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree (coalesce("due_at", 'infinity'::timestamptz),"case_id","id");--> statement-breakpoint
CREATE INDEX "tasks_role_due" ON "tasks" USING btree ("role",coalesce("due_at", 'infinity'::timestamptz),"case_id","id");--> statement-breakpoint
CREATE INDEX "tasks_assignee_due" ON "tasks" USING btree ("assignee",coalesce("due_at", 'infinity'::timestamptz),"case_id","id");--> statement-breakpoint
CREATE INDEX "access_codes_case" ON "access_codes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "chats_of" ON "chats" USING btree ("messenger","chat_id","at");--> statement-breakpoint
CREATE INDEX "customer_links_case" ON "customer_links" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbound_messages_once" ON "inbound_messages" USING btree ("source","external_id");--> statement-breakpoint
CREATE INDEX "inbound_messages_case" ON "inbound_messages" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "inbound_messages_sender" ON "inbound_messages" USING btree ("source","sender","at");--> statement-breakpoint
CREATE INDEX "contacts_case" ON "contacts" USING btree ("case_id","at","key");--> statement-breakpoint
CREATE INDEX "contacts_inbound" ON "contacts" USING btree ("case_id","at") WHERE "contacts"."direction" = 'inbound';--> statement-breakpoint
CREATE INDEX "contacts_responses" ON "contacts" USING btree ("case_id","at") WHERE "contacts"."responds";--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("person_id","until");--> statement-breakpoint
CREATE UNIQUE INDEX "commands_once" ON "commands" USING btree ("caller","route","idempotency_key");--> statement-breakpoint
CREATE INDEX "commands_case" ON "commands" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "complaints_words" ON "complaints" USING gin (to_tsvector('simple', replace("subject" || ' ' || "body", 'ʼ', ' ')));--> statement-breakpoint
CREATE INDEX "corrections_case" ON "corrections" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "facts_unsent" ON "facts" USING btree ("at") WHERE "facts"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "facts_case" ON "facts" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "texts_case" ON "texts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "event_outbox_order" ON "event_outbox" USING btree ("id");--> statement-breakpoint
CREATE INDEX "events_case" ON "events" USING btree ("case_id","position") WHERE "events"."case_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "webhook_deliveries" USING btree ("webhook_id","position") WHERE "webhook_deliveries"."position" is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_list" ON "webhook_deliveries" USING btree ("webhook_id","created_at",coalesce("position", 0),"id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("webhook_id","due_at","position") WHERE "webhook_deliveries"."state" = 'waiting' and "webhook_deliveries"."started_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_order" ON "webhook_deliveries" USING btree ("webhook_id","case_id","sequence") WHERE "webhook_deliveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "webhook_secrets_webhook" ON "webhook_secrets" USING btree ("webhook_id");--> statement-breakpoint
CREATE INDEX "attachments_case" ON "attachments" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "attachments_unsettled" ON "attachments" USING btree ("created_at") WHERE "attachments"."state" <> 'stored';--> statement-breakpoint
CREATE INDEX "import_rows_refused" ON "import_rows" USING btree ("import_id","row") WHERE "import_rows"."fate" = 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "import_rows_accepted" ON "import_rows" USING btree ("case_id") WHERE "import_rows"."fate" = 'accepted';--> statement-breakpoint
CREATE INDEX "imports_at" ON "imports" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "imports_open" ON "imports" USING btree ("at") WHERE "imports"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "bulk_decisions_incident" ON "bulk_decisions" USING btree ("incident_id","at","id");--> statement-breakpoint
CREATE INDEX "bulk_items_waiting" ON "bulk_items" USING btree ("bulk_id","case_id") WHERE "bulk_items"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "bulk_items_case" ON "bulk_items" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "incident_cases_one" ON "incident_cases" USING btree ("case_id") WHERE "incident_cases"."unlinked_at" is null;--> statement-breakpoint
CREATE INDEX "incidents_at" ON "incidents" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "incidents_cause" ON "incidents" USING btree ("cause","created_at");--> statement-breakpoint
CREATE INDEX "claims_case" ON "claims" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "claims_month" ON "claims" USING btree ("month","currency","granted_by");--> statement-breakpoint
CREATE INDEX "claims_customer" ON "claims" USING btree ("customer","currency","reserved_at");--> statement-breakpoint
CREATE INDEX "ledger_entries_account" ON "ledger_entries" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "look_ups_request" ON "look_ups" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_of_proposal" ON "refunds" USING btree ("case_id","proposal_id") WHERE state <> 'failed';--> statement-breakpoint
CREATE INDEX "refunds_state" ON "refunds" USING btree ("state","asked_at","id");--> statement-breakpoint
CREATE INDEX "refunds_case" ON "refunds" USING btree ("case_id","asked_at");--> statement-breakpoint
CREATE INDEX "data_subject_requests_at" ON "data_subject_requests" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "data_subject_requests_customer" ON "data_subject_requests" USING btree ("customer_ref");--> statement-breakpoint
CREATE INDEX "data_subject_requests_waiting" ON "data_subject_requests" USING btree ("requested_at") WHERE "data_subject_requests"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "legal_holds_case" ON "legal_holds" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "legal_holds_customer" ON "legal_holds" USING btree ("customer_ref");--> statement-breakpoint
CREATE INDEX "legal_holds_at" ON "legal_holds" USING btree ("placed_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pseudonyms_pseudonym" ON "pseudonyms" USING btree ("pseudonym");--> statement-breakpoint
CREATE INDEX "case_times_received" ON "case_times" USING btree ("received_at","case_id");--> statement-breakpoint
CREATE INDEX "case_times_resolved" ON "case_times" USING btree ("resolved_at");--> statement-breakpoint
CREATE INDEX "case_times_arm" ON "case_times" USING btree ("arm","received_at") WHERE "case_times"."arm" is not null;--> statement-breakpoint
CREATE INDEX "routings_person" ON "routings" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "article_versions_published" ON "article_versions" USING btree ("id") WHERE "article_versions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "article_versions_words" ON "article_versions" USING gin ("words");--> statement-breakpoint
CREATE INDEX "article_versions_title" ON "article_versions" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "citations_case" ON "citations" USING btree ("case_id");