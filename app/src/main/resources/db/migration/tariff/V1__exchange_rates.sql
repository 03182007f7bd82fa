-- Rows are only ever added: a correction is a later row for the same day, so that what was known at any moment can be
-- told again.
CREATE TABLE tariff.exchange_rate (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    currency    char(3) NOT NULL,
    account     char(3) NOT NULL,
    units       integer NOT NULL CHECK (units > 0),
    amount      numeric(18, 8) NOT NULL CHECK (amount > 0),
    valid_from  date NOT NULL,
    source      text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (currency <> account)
);
COMMENT ON COLUMN tariff.exchange_rate.amount IS 'so much of the account currency for `units` of the currency, from `valid_from` until the next rate';
CREATE INDEX exchange_rate_by_day ON tariff.exchange_rate (currency, account, valid_from DESC, seq DESC);
