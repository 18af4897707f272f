-- What the database refuses, whoever asks. Prisma's schema language has no words for these.

-- ── identity, catalogue ────────────────────────────────────────────────────────────────────────────
ALTER TABLE "users" ADD CONSTRAINT "users_email_lower" CHECK ("email" = lower("email") AND length("email") BETWEEN 3 AND 254);
ALTER TABLE "products" ADD CONSTRAINT "products_price" CHECK ("price" >= 0 AND "list_price" >= "price" AND "list_price" <= 2000000000);
ALTER TABLE "products" DROP COLUMN "discount_rate";
ALTER TABLE "products" ADD COLUMN "discount_rate" INTEGER NOT NULL
  GENERATED ALWAYS AS (CASE WHEN "list_price" > 0 THEN ("list_price" - "price")::bigint * 100 / "list_price" ELSE 0 END) STORED;
CREATE INDEX "products_by_discount" ON "products" ("status", "discount_rate" DESC, "id" DESC);
ALTER TABLE "categories" ADD CONSTRAINT "categories_position" CHECK ("position" >= 0);

-- ── inventory ──────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "inventories" ADD CONSTRAINT "inventories_bounds" CHECK (0 <= "reserved" AND "reserved" <= "on_hand");
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_quantity" CHECK ("quantity" > 0);
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_after" CHECK (0 <= "reserved_after" AND "reserved_after" <= "on_hand_after");
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_changes" CHECK (
  CASE "kind"
    WHEN 'INBOUND'  THEN "on_hand_change" =  "quantity"      AND "reserved_change" = 0
    WHEN 'OUTBOUND' THEN "on_hand_change" = -"quantity"      AND "reserved_change" = 0
    WHEN 'ADJUST'   THEN abs("on_hand_change") = "quantity"  AND "reserved_change" = 0
    WHEN 'RESERVE'  THEN "on_hand_change" = 0                AND "reserved_change" =  "quantity"
    WHEN 'RELEASE'  THEN "on_hand_change" = 0                AND "reserved_change" = -"quantity"
    WHEN 'CONFIRM'  THEN "on_hand_change" = -"quantity"      AND "reserved_change" = -"quantity"
    WHEN 'RESTORE'  THEN "on_hand_change" =  "quantity"      AND "reserved_change" = 0
  END);
ALTER TABLE "daily_stock_usage" ADD CONSTRAINT "daily_stock_usage_quantity" CHECK ("quantity" >= 0);

-- ── waiting list: one place per person and variant ─────────────────────────────────────────────────
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_quantity" CHECK ("quantity" BETWEEN 1 AND 99);
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_offer" CHECK ("status" <> 'OFFERED' OR "offer_expires_at" IS NOT NULL);
CREATE UNIQUE INDEX "waitlist_entries_one_place" ON "waitlist_entries" ("variant_id", "user_id") WHERE "status" IN ('WAITING', 'OFFERED');

-- ── cart ───────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "carts" ADD CONSTRAINT "carts_one_owner" CHECK (("user_id" IS NULL) <> ("guest_id" IS NULL));
ALTER TABLE "cart_items" ADD CONSTRAINT "cart_items_quantity" CHECK ("quantity" BETWEEN 1 AND 99);

-- ── order ──────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "orders" ADD CONSTRAINT "orders_amounts" CHECK (
  least("items_total", "item_discount_total", "order_discount", "shipping_total", "payable") >= 0
  AND "item_discount_total" <= "items_total"
  AND "order_discount" <= "items_total" - "item_discount_total"
  AND "payable" = "items_total" - "item_discount_total" - "order_discount" + "shipping_total"
  AND "payable" <= 2000000000);
ALTER TABLE "orders" ADD CONSTRAINT "orders_balance_use" CHECK ("balance_use" BETWEEN 0 AND "payable");
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_amounts" CHECK (
  least("unit_price", "item_discount", "final_unit_price", "line_total", "order_discount_share", "shipping_fee") >= 0
  AND "final_unit_price" = "unit_price" - "item_discount"
  AND "line_total"::bigint = "final_unit_price"::bigint * "quantity"
  AND "order_discount_share" <= "line_total");
-- The sum of a product named twice may pass 99, a single line may not pass what 50 lines of 99 can hold.
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_quantity" CHECK ("quantity" BETWEEN 1 AND 4950);
ALTER TABLE "order_items" ADD CONSTRAINT "order_items_gone" CHECK (
  least("canceled_quantity", "returned_quantity") >= 0 AND "canceled_quantity" + "returned_quantity" <= "quantity");
CREATE INDEX "orders_unpaid_by_expiry" ON "orders" ("expires_at") WHERE "status" IN ('CREATED', 'PAYMENT_PENDING', 'PAYMENT_FAILED');

-- ── payment ────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "payments" ADD CONSTRAINT "payments_purpose" CHECK (("purpose" = 'ORDER') = ("order_id" IS NOT NULL));
ALTER TABLE "payments" ADD CONSTRAINT "payments_amounts" CHECK (least("amount", "balance_part") >= 0 AND "amount"::bigint + "balance_part" <= 2000000000);
ALTER TABLE "payments" ADD CONSTRAINT "payments_refunded" CHECK ("refunded_amount" BETWEEN 0 AND "amount" AND "refunded_balance" BETWEEN 0 AND "balance_part");
ALTER TABLE "payments" ADD CONSTRAINT "payments_charge" CHECK (
  "purpose" <> 'CHARGE' OR ("balance_part" = 0 AND "amount" > 0 AND "amount" < 100000000 AND "amount" % 100 = 0));
ALTER TABLE "payments" ADD CONSTRAINT "payments_key" CHECK (length("idempotency_key") BETWEEN 1 AND 200);
CREATE UNIQUE INDEX "payments_one_completed" ON "payments" ("order_id") WHERE "status" IN ('COMPLETED', 'PARTIALLY_CANCELED', 'CANCELED');
CREATE INDEX "payments_to_resolve" ON "payments" ("check_at") WHERE "status" IN ('REQUESTED', 'UNKNOWN') AND "check_at" IS NOT NULL;
CREATE INDEX "webhook_events_waiting" ON "webhook_events" ("next_attempt_at") WHERE "processed_at" IS NULL;

-- ── refund ─────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_amounts" CHECK (least("provider_amount", "balance_amount") >= 0 AND "provider_amount" + "balance_amount" > 0);
ALTER TABLE "refund_items" ADD CONSTRAINT "refund_items_amounts" CHECK ("quantity" > 0 AND least("amount", "shipping_amount") >= 0);

-- ── wallet ─────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "wallets" ADD CONSTRAINT "wallets_bounds" CHECK (0 <= "held" AND "held" <= "balance" AND "balance" <= 2000000000);
ALTER TABLE "wallet_entries" ADD CONSTRAINT "wallet_entries_after" CHECK ("balance_after" BETWEEN 0 AND 2000000000);
ALTER TABLE "wallet_entries" ADD CONSTRAINT "wallet_entries_sign" CHECK (
  CASE "kind" WHEN 'PAY' THEN "amount" < 0 WHEN 'ADJUST' THEN "amount" <> 0 ELSE "amount" > 0 END);

-- ── coupon ─────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_issued" CHECK (0 <= "issued" AND "issued" <= "quantity" AND "quantity" > 0);
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_terms" CHECK (
  "minimum" >= 0 AND "valid_days" > 0 AND "issue_starts_at" < "issue_ends_at" AND ("cap" IS NULL OR "cap" > 0)
  AND CASE "kind" WHEN 'FIXED' THEN "value" > 0 WHEN 'PERCENT' THEN "value" BETWEEN 1 AND 100 ELSE "value" = 0 END);
ALTER TABLE "coupon_issues" ADD CONSTRAINT "coupon_issues_number" CHECK ("number" > 0);
ALTER TABLE "coupon_issues" ADD CONSTRAINT "coupon_issues_used" CHECK (("status" = 'USED') = ("used_at" IS NOT NULL) AND ("status" <> 'USED' OR "order_id" IS NOT NULL));

-- ── claim: one open claim per item ─────────────────────────────────────────────────────────────────
ALTER TABLE "claim_items" ADD CONSTRAINT "claim_items_amounts" CHECK ("quantity" > 0 AND least("refund_amount", "replacement_reserved") >= 0);
CREATE UNIQUE INDEX "claim_items_one_open" ON "claim_items" ("order_item_id") WHERE "open";
CREATE INDEX "claim_items_replacements" ON "claim_items" ("replacement_variant_id") WHERE "replacement_reserved" > 0;

-- ── background ─────────────────────────────────────────────────────────────────────────────────────
CREATE INDEX "outbox_due" ON "outbox" ("available_at", "id") WHERE "status" = 'PENDING';
ALTER TABLE "popular_products" ADD CONSTRAINT "popular_products_rank" CHECK ("rank" > 0);
ALTER TABLE "idempotency_records" ADD CONSTRAINT "idempotency_records_key" CHECK (length("key") BETWEEN 1 AND 200);
CREATE UNIQUE INDEX "alerts_one_open" ON "alerts" ("kind", "subject") WHERE "status" = 'OPEN';
CREATE INDEX "notifications_unread" ON "notifications" ("user_id") WHERE "read_at" IS NULL;

-- ── append-only tables ─────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "stock_movements" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "order_item_events" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "state_changes" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "wallet_entries" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_logs" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "refund_items" EXECUTE FUNCTION "refuse_change"();

-- ── snapshots: a past order never changes ──────────────────────────────────────────────────────────
-- The arguments name the columns that may change, every other column is the snapshot.
CREATE FUNCTION "refuse_snapshot_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION 'the snapshot of % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "snapshot" BEFORE UPDATE ON "orders" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('status', 'expires_at', 'paid_at', 'ended_at');
CREATE TRIGGER "snapshot" BEFORE UPDATE ON "order_items" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('status', 'canceled_quantity', 'returned_quantity', 'moved_at');
CREATE TRIGGER "kept" BEFORE DELETE OR TRUNCATE ON "orders" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE DELETE OR TRUNCATE ON "order_items" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE DELETE OR TRUNCATE ON "payments" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE DELETE OR TRUNCATE ON "refunds" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "kept" BEFORE DELETE OR TRUNCATE ON "coupon_issues" EXECUTE FUNCTION "refuse_change"();

-- What was asked of whom, for what, never changes, what came of it does.
CREATE TRIGGER "snapshot" BEFORE UPDATE ON "payments" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('provider_payment_key', 'refunded_amount', 'refunded_balance', 'status', 'attempt', 'claimed_at',
    'approved_at', 'failed_at', 'failure_code', 'failure_message', 'answer', 'secret', 'due_at', 'check_at', 'checks');
CREATE TRIGGER "snapshot" BEFORE UPDATE ON "refunds" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('status', 'provider_transaction_key', 'attempts', 'failure_code', 'failure_message', 'completed_at');
-- A coupon's terms are copied when it is issued, the copy stays as it was.
CREATE TRIGGER "snapshot" BEFORE UPDATE ON "coupon_issues" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('status', 'used_at', 'order_id', 'expires_at');
