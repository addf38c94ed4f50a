-- CreateTable
CREATE TABLE "journal_account" (
    "purpose" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "programme" TEXT NOT NULL DEFAULT '',
    "account" TEXT NOT NULL,

    CONSTRAINT "journal_account_pkey" PRIMARY KEY ("purpose","kind","programme")
);

ALTER TABLE "journal_account"
  ADD CONSTRAINT journal_account_purpose CHECK (purpose IN ('bank', 'online', 'fees', 'unassigned', 'income')),
  ADD CONSTRAINT journal_account_kind CHECK ((purpose = 'income') = (kind <> '') AND (kind = '' OR kind IN ('one-time', 'membership', 'sponsorship'))),
  ADD CONSTRAINT journal_account_programme CHECK (programme = '' OR kind <> ''),
  ADD CONSTRAINT journal_account_name CHECK (account <> '' AND length(account) <= 40);
GRANT SELECT ON journal_account TO pledgebook_app;
