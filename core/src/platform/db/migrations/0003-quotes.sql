create table "offer_cost" ("offer_id" uuid not null, "seller_id" uuid not null, "unit_cost" numeric(18,6) not null, "floor_price" numeric(18,6) not null, "updated_at" timestamptz(6) not null, primary key ("offer_id"));

create table "rep_rule" ("id" uuid not null, "seller_id" uuid not null, "position" int not null, "rep_user_id" uuid not null, "buyer_id" uuid null, "category_id" uuid null, "country" varchar(2) null, primary key ("id"));
create index "rep_rule_seller" on "rep_rule" ("seller_id", "position");

create table "rfq" ("id" uuid not null, "number" text not null, "buyer_id" uuid not null, "storefront_id" uuid not null, "created_by" uuid not null, "title" text not null, "state" text not null, "currency" varchar(3) not null, "document" jsonb not null, "due_on" date null, "sent_at" timestamptz(6) null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
create index "rfq_buyer" on "rfq" ("buyer_id", "created_at");
alter table "rfq" add constraint "rfq_number" unique ("number");

create table "quote" ("id" uuid not null, "number" text not null, "rfq_id" uuid null, "buyer_id" uuid not null, "seller_id" uuid not null, "storefront_id" uuid not null, "title" text not null, "state" text not null, "currency" varchar(3) not null, "document" jsonb not null, "document_sequence" int not null default 0, "sequence" int not null default 0, "versions" int not null default 0, "valid_until" date null, "due_on" date null, "total_minor" bigint not null default '0', "buyer_user_id" uuid null, "rep_user_id" uuid null, "copied_from_id" uuid null, "is_template" boolean not null default false, "order_id" uuid null, "reminded_at" timestamptz(6) null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, primary key ("id"));
create index "quote_buyer" on "quote" ("buyer_id", "updated_at");
create index "quote_seller" on "quote" ("seller_id", "updated_at");
create index "quote_rfq" on "quote" ("rfq_id");
create index quote_open on quote (valid_until) where state in ('requested', 'answering', 'sent', 'countered');
alter table "quote" add constraint "quote_number" unique ("number");

create table "quote_version" ("quote_id" uuid not null, "number" int not null, "kind" text not null, "sequence" int not null, "document" jsonb not null, "content" text not null, "hash" varchar(64) not null, "side" text not null, "user_id" uuid not null, "user_name" text not null, "message" text not null default '', "total_minor" bigint not null, "valid_until" date null, "buyer_id" uuid not null, "seller_id" uuid not null, "at" timestamptz(6) not null, primary key ("quote_id", "number"));
create index "quote_version_hash" on "quote_version" ("hash");

create table "quote_operation" ("quote_id" uuid not null, "sequence" int not null, "op_id" uuid not null, "base" int not null, "op" jsonb not null, "side" text not null, "user_id" uuid not null, "user_name" text not null, "impersonator_name" text null, "buyer_id" uuid not null, "seller_id" uuid not null, "at" timestamptz(6) not null, primary key ("quote_id", "sequence"));
alter table "quote_operation" add constraint "quote_operation_once" unique ("quote_id", "op_id");

create table "quote_margin" ("quote_id" uuid not null, "line_id" uuid not null, "seller_id" uuid not null, "unit_cost" numeric(18,6) null, "floor_price" numeric(18,6) null, "allowed_down_to" numeric(18,6) null, "allowed_by" text null, "allowed_at" timestamptz(6) null, primary key ("quote_id", "line_id"));

create table "quote_comment" ("id" uuid not null, "quote_id" uuid not null, "line_id" uuid null, "text" text not null, "mentions" jsonb not null, "side" text not null, "user_id" uuid not null, "user_name" text not null, "buyer_id" uuid not null, "seller_id" uuid not null, "at" timestamptz(6) not null, primary key ("id"));
create index "quote_comment_quote" on "quote_comment" ("quote_id", "at");

create table "quote_attachment" ("id" uuid not null, "quote_id" uuid not null, "name" text not null, "file_key" text not null, "media_type" text not null, "size_bytes" bigint not null, "side" text not null, "user_name" text not null, "buyer_id" uuid not null, "seller_id" uuid not null, "at" timestamptz(6) not null, primary key ("id"));
create index "quote_attachment_quote" on "quote_attachment" ("quote_id");

alter table "offer_cost" add constraint "offer_cost_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "offer_cost" enable row level security;
alter table "offer_cost" force row level security;
create policy "parties" on "offer_cost" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "rep_rule" add constraint "rep_rule_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "rep_rule" enable row level security;
alter table "rep_rule" force row level security;
create policy "parties" on "rep_rule" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "rfq" add constraint "rfq_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "rfq" add constraint "rfq_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on delete restrict;
alter table "rfq" enable row level security;
alter table "rfq" force row level security;
create policy "parties" on "rfq" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "quote" add constraint "quote_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "quote" add constraint "quote_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "quote" add constraint "quote_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on delete restrict;
alter table "quote" enable row level security;
alter table "quote" force row level security;
create policy "parties" on "quote" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "quote_version" add constraint "quote_version_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on delete restrict;
create or replace function "quote_version_quote_version_append_only_fn"() returns trigger as $$ begin raise exception 'quote_version is append-only'; return null; end; $$ language plpgsql;
create trigger "quote_version_append_only" BEFORE UPDATE OR DELETE on "quote_version" for each ROW execute function "quote_version_quote_version_append_only_fn"();
alter table "quote_version" enable row level security;
alter table "quote_version" force row level security;
create policy "parties" on "quote_version" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "quote_operation" add constraint "quote_operation_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on delete restrict;
create or replace function "quote_operation_quote_operation_append_only_fn"() returns trigger as $$ begin raise exception 'quote_operation is append-only'; return null; end; $$ language plpgsql;
create trigger "quote_operation_append_only" BEFORE UPDATE OR DELETE on "quote_operation" for each ROW execute function "quote_operation_quote_operation_append_only_fn"();
alter table "quote_operation" enable row level security;
alter table "quote_operation" force row level security;
create policy "parties" on "quote_operation" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "quote_margin" add constraint "quote_margin_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on delete restrict;
alter table "quote_margin" enable row level security;
alter table "quote_margin" force row level security;
create policy "parties" on "quote_margin" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "quote_comment" add constraint "quote_comment_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on delete restrict;
create or replace function "quote_comment_quote_comment_append_only_fn"() returns trigger as $$ begin raise exception 'quote_comment is append-only'; return null; end; $$ language plpgsql;
create trigger "quote_comment_append_only" BEFORE UPDATE OR DELETE on "quote_comment" for each ROW execute function "quote_comment_quote_comment_append_only_fn"();
alter table "quote_comment" enable row level security;
alter table "quote_comment" force row level security;
create policy "parties" on "quote_comment" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "quote_attachment" add constraint "quote_attachment_quote_id_foreign" foreign key ("quote_id") references "quote" ("id") on delete restrict;
alter table "quote_attachment" enable row level security;
alter table "quote_attachment" force row level security;
create policy "parties" on "quote_attachment" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));
