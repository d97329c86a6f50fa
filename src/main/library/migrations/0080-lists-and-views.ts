import type { Migration } from './migration'

// Frozen: libraries of format 80 exist. Change the schema by a new step.

/**
 * The present price stands in the product's own row, so that a list of a hundred thousand can be put in its order;
 * `products_listed` holds all that such a list is narrowed and ordered by, without the long texts in between.
 */
export const migration0080: Migration = {
  version: 80,
  sql: `
ALTER TABLE products ADD COLUMN price_minor INTEGER;
ALTER TABLE products ADD COLUMN price_currency TEXT;
ALTER TABLE products ADD COLUMN price_as_of TEXT;

-- The first size that has a price, else any price; of those the latest day, and the later row within a day.
UPDATE products SET (price_minor, price_currency, price_as_of) = (
  SELECT product_prices.amount_minor, product_prices.currency, product_prices.as_of
  FROM product_prices LEFT JOIN product_sizes
    ON product_sizes.product_id = product_prices.product_id AND product_sizes.id = product_prices.size_id
  WHERE product_prices.product_id = products.id
  ORDER BY product_sizes.position IS NULL, product_sizes.position, product_prices.as_of DESC,
    product_prices.position DESC
  LIMIT 1
);

CREATE INDEX products_listed ON products(
  sort_name, id, kind, category, acquisition_kind, availability, brand_id, price_currency, price_minor, price_as_of,
  picture_media_id, updated_at, created_at
) WHERE binned_at IS NULL;

CREATE TABLE views (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Filter, order, groups and columns as JSON.
  state TEXT NOT NULL
) STRICT;
CREATE INDEX views_by_kind ON views(kind, position);
`,
}
