import type { Migration } from './migration'

// Frozen: libraries of format 20 exist. Change the schema by a new step.

/**
 * Which product names which ingredient, derived from the products' lists. Only products in use are in it, so that a
 * question about it joins nothing; a product that comes out of the bin, or was there before this step, waits in
 * `ingredient_backlog` until its list is read.
 */
const tables = `
CREATE TABLE ingredient_names (
  id INTEGER PRIMARY KEY,
  -- Normal form: small letters, no accents.
  key TEXT NOT NULL UNIQUE,
  -- As it was printed when it was first met.
  name TEXT NOT NULL,
  -- Products that name it in any way, and those that list it as an ingredient of its own; kept by triggers.
  product_count INTEGER NOT NULL,
  own_count INTEGER NOT NULL
) STRICT;

-- A number for each product, which takes a tenth of its id's room in every row below.
CREATE TABLE ingredient_products (
  id INTEGER PRIMARY KEY,
  product_id TEXT NOT NULL UNIQUE REFERENCES products(id) ON DELETE CASCADE,
  entry_count INTEGER NOT NULL
) STRICT;

CREATE TABLE ingredient_uses (
  name_id INTEGER NOT NULL REFERENCES ingredient_names(id),
  product_number INTEGER NOT NULL REFERENCES ingredient_products(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  percent REAL,
  may_contain INTEGER NOT NULL,
  is_own INTEGER NOT NULL,
  PRIMARY KEY (name_id, product_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ingredient_uses_by_product ON ingredient_uses(product_number);

CREATE TABLE ingredient_backlog (
  product_id TEXT NOT NULL PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`

const triggers = `
CREATE TRIGGER ingredient_uses_inserted AFTER INSERT ON ingredient_uses BEGIN
  UPDATE ingredient_names SET product_count = product_count + 1, own_count = own_count + NEW.is_own
  WHERE id = NEW.name_id;
END;
CREATE TRIGGER ingredient_uses_deleted AFTER DELETE ON ingredient_uses BEGIN
  UPDATE ingredient_names SET product_count = product_count - 1, own_count = own_count - OLD.is_own
  WHERE id = OLD.name_id;
END;
CREATE TRIGGER products_ingredients_binned AFTER UPDATE OF binned_at ON products
WHEN OLD.binned_at IS NULL AND NEW.binned_at IS NOT NULL BEGIN
  DELETE FROM ingredient_products WHERE product_id = NEW.id;
  DELETE FROM ingredient_backlog WHERE product_id = NEW.id;
END;
CREATE TRIGGER products_ingredients_restored AFTER UPDATE OF binned_at ON products
WHEN OLD.binned_at IS NOT NULL AND NEW.binned_at IS NULL AND NEW.ingredients <> '' BEGIN
  INSERT OR IGNORE INTO ingredient_backlog (product_id) VALUES (NEW.id);
END;

INSERT INTO ingredient_backlog (product_id)
SELECT id FROM products WHERE binned_at IS NULL AND ingredients <> '';
`

export const migration0020: Migration = { version: 20, sql: tables + triggers }
