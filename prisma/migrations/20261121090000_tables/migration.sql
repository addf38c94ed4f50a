-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "pledge_kind" AS ENUM ('one-time', 'membership', 'sponsorship');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('submitted', 'needs-info', 'approved', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reviewer', 'treasurer', 'editor', 'admin');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "return_to" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("user_id","role")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "goal" BIGINT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "least" BIGINT NOT NULL,
    "greatest" BIGINT NOT NULL,
    "policy_limit" BIGINT NOT NULL,
    "two_reviewers_above" BIGINT NOT NULL,
    "grace_days" INTEGER NOT NULL,
    "presets" BIGINT[],
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_year" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,

    CONSTRAINT "catalogue_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tier" (
    "id" SERIAL NOT NULL,
    "catalogue_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "price" BIGINT NOT NULL,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "logo_width" INTEGER,
    "published" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "tier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benefit" (
    "id" SERIAL NOT NULL,
    "catalogue_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "group_name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "benefit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tier_benefit" (
    "tier_id" INTEGER NOT NULL,
    "benefit_id" INTEGER NOT NULL,
    "quantity" INTEGER,

    CONSTRAINT "tier_benefit_pkey" PRIMARY KEY ("tier_id","benefit_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" BIGSERIAL NOT NULL,
    "legal_name" TEXT NOT NULL,
    "public_name" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_contact" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" BIGINT NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "is_billing" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "pledge_kind" NOT NULL,
    "answers" JSONB NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" BIGSERIAL NOT NULL,
    "reference" TEXT NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "kind" "pledge_kind" NOT NULL,
    "supporter_id" UUID NOT NULL,
    "organisation_id" BIGINT,
    "programme_id" INTEGER,
    "tier_id" INTEGER,
    "membership_class" TEXT,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "hours_per_month" INTEGER,
    "area" TEXT,
    "term_from" DATE NOT NULL,
    "term_until" DATE,
    "term_years" INTEGER,
    "recognition" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "show_name" BOOLEAN NOT NULL,
    "show_amount" BOOLEAN NOT NULL,
    "show_message" BOOLEAN NOT NULL DEFAULT false,
    "show_logo" BOOLEAN NOT NULL DEFAULT false,
    "in_report" BOOLEAN NOT NULL DEFAULT false,
    "at_events" BOOLEAN NOT NULL DEFAULT false,
    "message" TEXT NOT NULL DEFAULT '',
    "dedication" TEXT NOT NULL DEFAULT 'none',
    "dedication_name" TEXT NOT NULL DEFAULT '',
    "review" "review_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "approval_round" INTEGER NOT NULL DEFAULT 1,
    "place_held" BOOLEAN NOT NULL DEFAULT false,
    "tier_price" BIGINT,
    "search" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instalment" (
    "pledge_id" BIGINT NOT NULL,
    "plan" INTEGER NOT NULL DEFAULT 1,
    "seq" INTEGER NOT NULL,
    "due" DATE NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "instalment_pkey" PRIMARY KEY ("pledge_id","plan","seq")
);

-- CreateTable
CREATE TABLE "pledge_event" (
    "id" BIGSERIAL NOT NULL,
    "pledge_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" BIGSERIAL NOT NULL,
    "pledge_id" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reverses_id" BIGINT,
    "recorded_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "event_id" BIGINT NOT NULL,
    "pledge_id" BIGINT NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "kind" "pledge_kind" NOT NULL,
    "programme_id" INTEGER,
    "booked_on" DATE NOT NULL,
    "due_on" DATE,
    "promised" BIGINT NOT NULL DEFAULT 0,
    "ended" BIGINT NOT NULL DEFAULT 0,
    "released" BIGINT NOT NULL DEFAULT 0,
    "settled" BIGINT NOT NULL DEFAULT 0,
    "excess" BIGINT NOT NULL DEFAULT 0,
    "hours" INTEGER NOT NULL DEFAULT 0,
    "pledges" INTEGER NOT NULL DEFAULT 0,
    "supporters" INTEGER NOT NULL DEFAULT 0,
    "in_review" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supporter_standing" (
    "campaign_id" INTEGER NOT NULL,
    "party" TEXT NOT NULL,
    "counted" INTEGER NOT NULL,

    CONSTRAINT "supporter_standing_pkey" PRIMARY KEY ("campaign_id","party")
);

-- CreateTable
CREATE TABLE "figure_sum" (
    "campaign_id" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "promised" BIGINT NOT NULL,
    "ended" BIGINT NOT NULL,
    "released" BIGINT NOT NULL,
    "settled" BIGINT NOT NULL,
    "excess" BIGINT NOT NULL,
    "hours" BIGINT NOT NULL,
    "pledges" BIGINT NOT NULL,
    "supporters" BIGINT NOT NULL,
    "in_review" BIGINT NOT NULL,

    CONSTRAINT "figure_sum_pkey" PRIMARY KEY ("campaign_id","dimension","key")
);

-- CreateTable
CREATE TABLE "figure_fold" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "watermark" xid8 NOT NULL,
    "folded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_fold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_approval" (
    "pledge_id" BIGINT NOT NULL,
    "round" INTEGER NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_approval_pkey" PRIMARY KEY ("pledge_id","round","reviewer_id")
);

-- CreateTable
CREATE TABLE "pledge_place" (
    "pledge_id" BIGINT NOT NULL,
    "benefit_id" INTEGER NOT NULL,

    CONSTRAINT "pledge_place_pkey" PRIMARY KEY ("pledge_id","benefit_id")
);

-- CreateTable
CREATE TABLE "pledge_benefit" (
    "pledge_id" BIGINT NOT NULL,
    "round" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "group_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER,

    CONSTRAINT "pledge_benefit_pkey" PRIMARY KEY ("pledge_id","round","position")
);

-- CreateTable
CREATE TABLE "request_key" (
    "user_id" UUID NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    "hash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "event_id" BIGINT,
    "user_id" UUID,
    "subject" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "message_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_letter" (
    "letter_id" BIGINT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demo_letter_pkey" PRIMARY KEY ("letter_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "audit_event_subject_idx" ON "audit_event"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_slug_key" ON "campaign"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "programme_campaign_id_slug_key" ON "programme"("campaign_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_year_year_key" ON "catalogue_year"("year");

-- CreateIndex
CREATE UNIQUE INDEX "tier_catalogue_id_slug_key" ON "tier"("catalogue_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "benefit_catalogue_id_slug_key" ON "benefit"("catalogue_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_created_by_public_name_key" ON "organisation"("created_by", "public_name");

-- CreateIndex
CREATE INDEX "organisation_contact_user_id_idx" ON "organisation_contact"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_contact_organisation_id_email_key" ON "organisation_contact"("organisation_id", "email");

-- CreateIndex
CREATE INDEX "pledge_draft_expires_at_idx" ON "pledge_draft"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_reference_key" ON "pledge"("reference");

-- CreateIndex
CREATE INDEX "pledge_supporter_id_id_idx" ON "pledge"("supporter_id", "id" DESC);

-- CreateIndex
CREATE INDEX "pledge_organisation_id_idx" ON "pledge"("organisation_id");

-- CreateIndex
CREATE INDEX "pledge_created_at_id_idx" ON "pledge"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_event_pledge_id_version_key" ON "pledge_event"("pledge_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "payment_reverses_id_key" ON "payment"("reverses_id");

-- CreateIndex
CREATE INDEX "payment_pledge_id_idx" ON "payment"("pledge_id");

-- CreateIndex
CREATE INDEX "ledger_entry_pledge_id_idx" ON "ledger_entry"("pledge_id");

-- CreateIndex
CREATE INDEX "ledger_entry_xid_idx" ON "ledger_entry"("xid");

-- CreateIndex
CREATE INDEX "letter_state_idx" ON "letter"("state");

-- CreateIndex
CREATE UNIQUE INDEX "letter_event_id_kind_key" ON "letter"("event_id", "kind");

-- CreateIndex
CREATE INDEX "demo_letter_recipient_idx" ON "demo_letter"("recipient");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tier" ADD CONSTRAINT "tier_catalogue_id_fkey" FOREIGN KEY ("catalogue_id") REFERENCES "catalogue_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_catalogue_id_fkey" FOREIGN KEY ("catalogue_id") REFERENCES "catalogue_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tier_benefit" ADD CONSTRAINT "tier_benefit_tier_id_fkey" FOREIGN KEY ("tier_id") REFERENCES "tier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tier_benefit" ADD CONSTRAINT "tier_benefit_benefit_id_fkey" FOREIGN KEY ("benefit_id") REFERENCES "benefit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_draft" ADD CONSTRAINT "pledge_draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_supporter_id_fkey" FOREIGN KEY ("supporter_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_tier_id_fkey" FOREIGN KEY ("tier_id") REFERENCES "tier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_event" ADD CONSTRAINT "pledge_event_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_event" ADD CONSTRAINT "pledge_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "pledge_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporter_standing" ADD CONSTRAINT "supporter_standing_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sum" ADD CONSTRAINT "figure_sum_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_approval" ADD CONSTRAINT "pledge_approval_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_approval" ADD CONSTRAINT "pledge_approval_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_place" ADD CONSTRAINT "pledge_place_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_place" ADD CONSTRAINT "pledge_place_benefit_id_fkey" FOREIGN KEY ("benefit_id") REFERENCES "benefit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_benefit" ADD CONSTRAINT "pledge_benefit_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_key" ADD CONSTRAINT "request_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "pledge_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demo_letter" ADD CONSTRAINT "demo_letter_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

