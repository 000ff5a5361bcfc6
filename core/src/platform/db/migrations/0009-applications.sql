create table "application" ("organization_id" uuid not null, "contact_name" text not null, "contact_email" text not null, "language" varchar(2) not null, "note" text null, "created_at" timestamptz(6) not null, primary key ("organization_id"));
create index "application_contact" on "application" ("contact_email");

alter table "application" add constraint "application_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update cascade on delete restrict;
alter table "application" enable row level security;
alter table "application" force row level security;
create policy "platform" on "application" using ((select hansa_platform())) with check ((select hansa_platform()));
