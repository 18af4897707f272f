-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "request_hash" TEXT,
ADD COLUMN     "request_key" TEXT,
ADD COLUMN     "reservation" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "orders_user_id_request_key_key" ON "orders"("user_id", "request_key");

-- A retry after a declined payment reserves again: the number of the reservation is not part of the snapshot.
DROP TRIGGER "snapshot" ON "orders";
CREATE TRIGGER "snapshot" BEFORE UPDATE ON "orders" FOR EACH ROW
  EXECUTE FUNCTION "refuse_snapshot_change"('status', 'expires_at', 'paid_at', 'ended_at', 'reservation');
ALTER TABLE "orders" ADD CONSTRAINT "orders_request_key" CHECK (("request_key" IS NULL) = ("request_hash" IS NULL) AND length("request_key") BETWEEN 1 AND 200);
