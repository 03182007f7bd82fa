CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE party.party (
    id         uuid PRIMARY KEY,
    key        text NOT NULL UNIQUE,
    identifier text,
    name       text,
    address    text,
    country    text,
    first_seen timestamptz NOT NULL
);
COMMENT ON COLUMN party.party.key IS 'what decides identity: I|identifier, or N|normalised name|country';
CREATE INDEX party_by_name ON party.party USING gin (name public.gin_trgm_ops);
CREATE INDEX party_by_identifier ON party.party USING gin (identifier public.gin_trgm_ops);
