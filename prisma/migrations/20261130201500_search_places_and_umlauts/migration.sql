-- What candidates are found by is made in another way: with places, and with umlauts as two letters too. Each row is
-- made anew before the next search or by the sweep.
UPDATE "candidate_search" SET "stale" = true;
