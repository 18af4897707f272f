-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "from_cart" BOOLEAN NOT NULL DEFAULT false;
