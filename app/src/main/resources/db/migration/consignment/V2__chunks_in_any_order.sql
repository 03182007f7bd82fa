-- Chunks of a file are stored by several workers side by side, so they end in any order: each leaves its mark here in the
-- transaction that stores it, and a load that goes on after a crash passes over the chunks that bear one.
CREATE TABLE consignment.load_chunk (
    load_id   uuid NOT NULL,
    first_row bigint NOT NULL,
    rows      integer NOT NULL,
    PRIMARY KEY (load_id, first_row)
);
COMMENT ON COLUMN consignment.load_chunk.first_row IS 'number of the first row of the chunk, from 0, headers not counted';

-- A load under way starts over: what it has lodged is found again as repeated, by reference.
DELETE FROM consignment.load_rejection r USING consignment.load l WHERE l.id = r.load_id AND l.state = 'RUNNING';
UPDATE consignment.load SET rows_done = 0, lodged = 0, repeated = 0, rejected = 0 WHERE state = 'RUNNING';
