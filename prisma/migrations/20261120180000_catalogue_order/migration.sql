-- A list shows everything but what is suspended. Behind an index that begins with the status it would be sorted anew each
-- time; these are in the order of the list already, for all products and for one category, forwards and backwards.
CREATE INDEX "products_shown_by_popularity" ON "products" ("popularity" DESC, "id" DESC) WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_shown_by_release" ON "products" ("released_at" DESC, "id" DESC) WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_shown_by_price" ON "products" ("price", "id") WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_shown_by_discount" ON "products" ("discount_rate" DESC, "id" DESC) WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_of_category_by_popularity" ON "products" ("category_id", "popularity" DESC, "id" DESC) WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_of_category_by_release" ON "products" ("category_id", "released_at" DESC, "id" DESC) WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_of_category_by_price" ON "products" ("category_id", "price", "id") WHERE "status" <> 'SUSPENDED';
CREATE INDEX "products_of_category_by_discount" ON "products" ("category_id", "discount_rate" DESC, "id" DESC) WHERE "status" <> 'SUSPENDED';
