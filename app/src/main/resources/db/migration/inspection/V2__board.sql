-- What read models of other modules may rely on, whatever becomes of the tables beneath.
CREATE VIEW inspection.board AS
SELECT declaration_id, reference, office, trader, goods, because_en, because_zh, accepted_at, selected_lane, lane,
       state, selected_by, automatic, decided_at, found_at, result, discrepancy_kind, value_short, critical
  FROM inspection.target;
