-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "discarded_at" TIMESTAMPTZ(3),
ADD COLUMN     "revivals" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "provider_transactions" (
    "transaction_key" TEXT NOT NULL,
    "payment_key" TEXT NOT NULL,
    "provider_order_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_transactions_pkey" PRIMARY KEY ("transaction_key")
);

-- CreateTable
CREATE TABLE "provider_imports" (
    "name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_imports_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "provider_transactions_payment_key_idx" ON "provider_transactions"("payment_key");

-- CreateIndex
CREATE INDEX "provider_transactions_at_idx" ON "provider_transactions"("at");

-- A second attempt begins when the first is over: what is held of the balance is held once.
CREATE UNIQUE INDEX "payments_one_open" ON "payments" ("order_id") WHERE "status" IN ('REQUESTED', 'UNKNOWN', 'WAITING_FOR_DEPOSIT');
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_discarded" CHECK ("discarded_at" IS NULL OR "status" = 'DEAD');
CREATE INDEX "payments_charges_open" ON "payments" ("requested_at") WHERE "purpose" = 'CHARGE' AND "status" = 'REQUESTED';
-- Who waits for a deposit is looked up as well: the webhook may be lost.
DROP INDEX "payments_to_resolve";
CREATE INDEX "payments_to_resolve" ON "payments" ("check_at") WHERE "status" IN ('REQUESTED', 'UNKNOWN', 'WAITING_FOR_DEPOSIT') AND "check_at" IS NOT NULL;

-- What the provider is being asked with, and by whom a window is finished, is known later than what was asked for.
ALTER TABLE "payments" ADD COLUMN "asked_key" TEXT;
DROP TRIGGER "snapshot" ON "payments";
CREATE TRIGGER "snapshot" BEFORE UPDATE ON "payments" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('provider', 'provider_payment_key', 'asked_key', 'refunded_amount', 'refunded_balance', 'status',
    'attempt', 'claimed_at', 'approved_at', 'failed_at', 'failure_code', 'failure_message', 'answer', 'secret', 'due_at', 'check_at', 'checks');

-- What is thrown away in the end is found without reading everything that is kept.
CREATE INDEX "webhook_events_stray" ON "webhook_events" ("received_at") WHERE "outcome" IN ('UNMATCHED', 'IGNORED') AND "processed_at" IS NOT NULL;
