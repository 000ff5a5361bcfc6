create table "schedule" ("name" text not null, "due_at" timestamptz(6) not null, "last_at" timestamptz(6) null, "failures" int not null default 0, "error" text null, primary key ("name"));

alter table "import_run" add "format" jsonb null, add "upload_key" text null, add "header_hash" text null, add "bytes_read" bigint not null default '0', add "is_confirmed" boolean not null default false, add "warnings" int not null default 0;
create index import_run_waiting on import_run (created_at) where state in ('received', 'staging', 'validating', 'applying');
alter table "import_run" add constraint "import_run_upload" unique ("seller_id", "upload_key");

alter table "match_review" add constraint "match_review_row" unique ("run_id", "line");

create index "import_row_sku" on "import_row" ("run_id", "sku");

alter table "schedule" enable row level security;
alter table "schedule" force row level security;
create policy "platform" on "schedule" using ((select hansa_platform())) with check ((select hansa_platform()));
