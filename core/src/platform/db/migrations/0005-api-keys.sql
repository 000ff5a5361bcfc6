create table "api_key" ("id" uuid not null, "organization_id" uuid not null, "name" text not null, "prefix" text not null, "secret_hash" text not null, "permissions" jsonb not null, "issued_by" uuid not null, "created_at" timestamptz(6) not null, "expires_at" timestamptz(6) null, "last_used_at" timestamptz(6) null, "revoked_at" timestamptz(6) null, primary key ("id"));
create index "api_key_organization" on "api_key" ("organization_id");
alter table "api_key" add constraint "api_key_secret" unique ("secret_hash");
alter table "api_key" add constraint "api_key_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "api_key" enable row level security;
alter table "api_key" force row level security;
create policy "parties" on "api_key" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));
