create table "notice" ("id" uuid not null, "user_id" uuid not null, "organization_id" uuid not null, "text" text not null, "path" text not null, "given_at" timestamptz(6) not null, "read_at" timestamptz(6) null, primary key ("id"));
create index "notice_person" on "notice" ("user_id", "organization_id", "given_at");
create index notice_unread on notice (user_id, organization_id) where read_at is null;
create index "notice_given" on "notice" ("given_at");
alter table "notice" add constraint "notice_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "notice" enable row level security;
alter table "notice" force row level security;
create policy "own" on "notice" using ((select hansa_platform()) or user_id = (select hansa_user())) with check ((select hansa_platform()) or user_id = (select hansa_user()));
create policy "within_seller" on "notice" as restrictive using ((select hansa_unconfined()) or false) with check ((select hansa_unconfined()) or false);
