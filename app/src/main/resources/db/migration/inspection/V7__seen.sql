-- The network's own frame of a crop's place (left, top, right, bottom in pixels), if it drew one: a kind that it frames
-- though it has no name for it is looked for in its frames alone, and these are drawn as its officers draw.
ALTER TABLE inspection.crop ADD COLUMN seen double precision[];
-- Described anew once, so that what teaches gets its frame.
UPDATE inspection.crop SET describer = '' WHERE teaches;
