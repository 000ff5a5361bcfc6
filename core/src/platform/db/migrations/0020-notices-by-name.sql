-- A notice keeps what it says by name, with its facts, and is said in the language of whoever reads it. `text` is still written: the version before reads it, and rows of before have nothing else.
alter table "notice" add "name" text null, add "facts" jsonb null;
