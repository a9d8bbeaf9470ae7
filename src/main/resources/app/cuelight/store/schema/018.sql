-- What everybody judged again changes is found by part of the numbers first (store.Parts): who is
-- written one after the other, by number, then touches a few pages of an index instead of one each.
DROP INDEX presence_by_review_by;
CREATE INDEX presence_by_review ON presence (viewer >> 14, review_by) WHERE review_by IS NOT NULL;
DROP INDEX viewers_by_tier;
CREATE INDEX viewers_by_tier ON viewers (no >> 14, tier, seen);
