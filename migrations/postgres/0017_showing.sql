-- 1 when search engines are asked to leave the statement out.
ALTER TABLE statement ADD COLUMN noindex BIGINT NOT NULL DEFAULT 0;
-- Other websites that may show it in a frame: their origins, with a space between them.
ALTER TABLE statement ADD COLUMN embedders TEXT NOT NULL DEFAULT '';
