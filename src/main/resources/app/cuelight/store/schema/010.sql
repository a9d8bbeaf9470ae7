-- By what name people may be alike: the first line they are searched by. On this table because it
-- is seldom written.
CREATE INDEX names_by_first ON names (substr(lines, 1, instr(lines, char(10))));
