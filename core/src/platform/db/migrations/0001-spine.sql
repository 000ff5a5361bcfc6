create table "brand" ("id" uuid not null, "number" serial, "name" text not null, "name_key" text not null, "owner_id" uuid null, "country" varchar(2) null, primary key ("id"));
alter table "brand" add constraint "brand_name_key" unique ("name_key");
alter table "brand" add constraint "brand_number" unique ("number");

create table "category" ("id" uuid not null, "number" serial, "key" text not null, "parent_id" uuid null, "level" int not null, "name" jsonb not null, "slug" jsonb not null, "code" text null, "position" int not null default 0, primary key ("id"));
create index "category_parent" on "category" ("parent_id");
alter table "category" add constraint "category_key" unique ("key");
alter table "category" add constraint "category_number" unique ("number");

create table "category_attribute" ("id" uuid not null, "category_id" uuid not null, "key" text not null, "name" jsonb not null, "kind" text not null, "unit" text null, "choices" jsonb null, "is_facet" boolean not null, "is_required" boolean not null, "position" int not null default 0, primary key ("id"));
alter table "category_attribute" add constraint "category_attribute_key" unique ("category_id", "key");

create table "commission_list" ("id" uuid not null, "version" int not null, "note" text not null, "state" text not null, "live_from" timestamptz(6) null, "created_at" timestamptz(6) not null, "created_by" uuid null, primary key ("id"));
alter table "commission_list" add constraint "commission_list_version" unique ("version");

create table "commission_rule" ("id" uuid not null, "list_id" uuid not null, "position" int not null, "name" text not null, "conditions" jsonb not null, "rate_basis_points" int not null, "fixed_minor" bigint not null default '0', "minimum_minor" bigint null, "cap_minor" bigint null, "tiers" jsonb null, "tax_basis_points" int not null default 0, primary key ("id"));
alter table "commission_rule" add constraint "commission_rule_position" unique ("list_id", "position");

create table "event_delivery" ("event_id" uuid not null, "subscriber" text not null, "state" text not null, "attempts" int not null default 0, "due_at" timestamptz(6) not null, "done_at" timestamptz(6) null, "error" text null, primary key ("event_id", "subscriber"));
create index event_delivery_due on event_delivery (due_at) where state = 'due';
create index event_delivery_dead on event_delivery (subscriber) where state = 'dead';

create table "event" ("id" uuid not null, "name" text not null, "at" timestamptz(6) not null, "subject_type" text not null, "subject_id" text not null, "actor_id" uuid null, "impersonator_id" uuid null, "organization_id" uuid null, "parties" uuid[] not null, "request_id" text not null, "came_from" text not null, "data" jsonb not null, "before" jsonb null, "after" jsonb null, primary key ("id"));
create index "event_subject" on "event" ("subject_type", "subject_id", "at");
create index "event_at" on "event" ("at");
create index "event_name_at" on "event" ("name", "at");

create table "idempotency_key" ("organization_id" uuid not null, "key" text not null, "request_hash" text not null, "answer" jsonb null, "at" timestamptz(6) not null, primary key ("organization_id", "key"));
create index "idempotency_key_at" on "idempotency_key" ("at");

create table "ledger_account" ("id" uuid not null, "kind" text not null, "owner_id" uuid null, "detail" text not null default '', "currency" varchar(3) not null, "created_at" timestamptz(6) not null, primary key ("id"));
alter table ledger_account add constraint ledger_account_once unique nulls not distinct (kind, owner_id, detail, currency);

create table "ledger_transaction" ("id" uuid not null, "kind" text not null, "reference_type" text not null, "reference_id" text not null, "memo" text not null, "buyer_id" uuid null, "seller_id" uuid null, "at" timestamptz(6) not null, primary key ("id"));
create index "ledger_transaction_reference" on "ledger_transaction" ("reference_type", "reference_id");
alter table "ledger_transaction" add constraint "ledger_transaction_once" unique ("kind", "reference_type", "reference_id");

create table "ledger_entry" ("id" uuid not null, "transaction_id" uuid not null, "account_id" uuid not null, "owner_id" uuid null, "amount_minor" bigint not null, "currency" varchar(3) not null, "order_id" uuid null, "vendor_order_id" uuid null, "at" timestamptz(6) not null, primary key ("id"));
create index "ledger_entry_account" on "ledger_entry" ("account_id", "at");
create index "ledger_entry_transaction" on "ledger_entry" ("transaction_id");
create index "ledger_entry_order" on "ledger_entry" ("order_id");

create table "mail_message" ("id" uuid not null, "recipient" text not null, "language" varchar(2) not null, "subject" text not null, "text_body" text not null, "html_body" text not null, "sent_at" timestamptz(6) not null, primary key ("id"));
create index "mail_message_sent" on "mail_message" ("sent_at");

create table "number_series" ("kind" text not null, "year" int not null, "last" int not null, primary key ("kind", "year"));

create table "organization" ("id" uuid not null, "number" serial, "name" text not null, "legal_name" text not null, "slug" text not null, "parent_id" uuid null, "is_operator" boolean not null default false, "is_buyer" boolean not null default false, "seller_kind" text null, "state" text not null default 'active', "country" varchar(2) not null, "currency" varchar(3) not null, "language" varchar(2) not null, "tax_id" text null, "phone" text null, "created_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
create index "organization_parent" on "organization" ("parent_id");
alter table "organization" add constraint "organization_slug" unique ("slug");
alter table "organization" add constraint "organization_number" unique ("number");

create table "import_source" ("id" uuid not null, "seller_id" uuid not null, "name" text not null, "header_hash" text null, "mapping" jsonb null, "catalog_id" uuid null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, primary key ("id"));
alter table "import_source" add constraint "import_source_name" unique ("seller_id", "name");

create table "import_run" ("id" uuid not null, "seller_id" uuid not null, "source_id" uuid null, "catalog_id" uuid null, "file_name" text not null, "file_key" text not null, "file_bytes" bigint not null, "file_hash" text not null, "kind" text not null, "state" text not null, "columns" jsonb null, "mapping" jsonb null, "cursor" bigint not null default '0', "rows_read" int not null default 0, "rows_good" int not null default 0, "rows_bad" int not null default 0, "offers_new" int not null default 0, "offers_changed" int not null default 0, "offers_unchanged" int not null default 0, "offers_ended" int not null default 0, "products_new" int not null default 0, "products_matched" int not null default 0, "to_review" int not null default 0, "reason" jsonb null, "started_by" uuid null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "finished_at" timestamptz(6) null, primary key ("id"));
create index "import_run_seller" on "import_run" ("seller_id", "created_at");

create table "match_review" ("id" uuid not null, "seller_id" uuid not null, "run_id" uuid not null, "line" int not null, "candidates" jsonb not null, "state" text not null default 'open', "product_id" uuid null, "decided_by" uuid null, "decided_at" timestamptz(6) null, "created_at" timestamptz(6) not null, primary key ("id"));
create index match_review_open on match_review (created_at) where state = 'open';

create table "import_row" ("run_id" uuid not null, "line" int not null, "seller_id" uuid not null, "raw" jsonb not null, "clean" jsonb null, "state" text not null, "sku" text null, "product_id" uuid null, "offer_id" uuid null, primary key ("run_id", "line"));
create index "import_row_state" on "import_row" ("run_id", "state", "line");

create table "import_problem" ("id" bigserial primary key, "run_id" uuid not null, "line" int not null, "seller_id" uuid not null, "field" text not null, "code" text not null, "value" text null, "facts" jsonb not null, "is_warning" boolean not null default false);
create index "import_problem_run" on "import_problem" ("run_id", "line");

create table "customer_group" ("id" uuid not null, "owner_id" uuid not null, "key" text not null, "name" jsonb not null, "created_at" timestamptz(6) not null, primary key ("id"));
alter table "customer_group" add constraint "customer_group_key" unique ("owner_id", "key");

create table "customer_group_member" ("group_id" uuid not null, "buyer_id" uuid not null, "owner_id" uuid not null, primary key ("group_id", "buyer_id"));
create index "customer_group_member_buyer" on "customer_group_member" ("buyer_id");

create table "credit_account" ("id" uuid not null, "seller_id" uuid not null, "buyer_id" uuid not null, "currency" varchar(3) not null, "limit_minor" bigint not null, "used_minor" bigint not null default '0', "is_blocked" boolean not null default false, "updated_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
alter table "credit_account" add constraint "credit_account_pair" unique ("seller_id", "buyer_id", "currency");

create table "credit_operation" ("id" uuid not null, "account_id" uuid not null, "seller_id" uuid not null, "buyer_id" uuid not null, "kind" text not null, "amount_minor" bigint not null, "used_after_minor" bigint not null, "limit_after_minor" bigint not null, "reference" text not null, "by_user_id" uuid null, "comment" text null, "at" timestamptz(6) not null, primary key ("id"));
create index "credit_operation_account" on "credit_operation" ("account_id", "at");

create table "cost_center" ("id" uuid not null, "organization_id" uuid not null, "code" text not null, "name" text not null, "currency" varchar(3) not null, "budget_per_month_minor" bigint null, "is_active" boolean not null default true, primary key ("id"));
alter table "cost_center" add constraint "cost_center_code" unique ("organization_id", "code");

create table "contract" ("id" uuid not null, "seller_id" uuid not null, "buyer_id" uuid null, "group_id" uuid null, "number" text not null, "name" text not null, "valid_from" date null, "valid_to" date null, "state" text not null, "payment_days" int null, "early_discount_basis_points" int null, "early_discount_days" int null, "freight_flat_minor" bigint null, "freight_free_from_minor" bigint null, "currency" varchar(3) not null, "minimum_commitment_minor" bigint null, "order_discount_basis_points" int null, "order_discount_from_minor" bigint null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
create index "contract_buyer" on "contract" ("buyer_id");
create index "contract_group" on "contract" ("group_id");
alter table "contract" add constraint "contract_number" unique ("seller_id", "number");

create table "contract_discount" ("id" uuid not null, "contract_id" uuid not null, "seller_id" uuid not null, "category_id" uuid null, "brand_id" uuid null, "basis_points" int not null, primary key ("id"));
create index "contract_discount_contract" on "contract_discount" ("contract_id");

create table "catalog" ("id" uuid not null, "number" serial, "seller_id" uuid not null, "key" text not null, "name" text not null, "is_public" boolean not null, "is_active" boolean not null default true, "created_at" timestamptz(6) not null, primary key ("id"));
alter table "catalog" add constraint "catalog_key" unique ("seller_id", "key");
alter table "catalog" add constraint "catalog_number" unique ("number");

create table "catalog_offer" ("catalog_id" uuid not null, "offer_id" uuid not null, "seller_id" uuid not null, primary key ("catalog_id", "offer_id"));
create index "catalog_offer_offer" on "catalog_offer" ("offer_id");

create table "catalog_audience" ("id" uuid not null, "catalog_id" uuid not null, "seller_id" uuid not null, "buyer_id" uuid null, "group_id" uuid null, "is_denied" boolean not null default false, primary key ("id"));
create index "catalog_audience_buyer" on "catalog_audience" ("buyer_id");
create index "catalog_audience_group" on "catalog_audience" ("group_id");
create index "catalog_audience_catalog" on "catalog_audience" ("catalog_id");

create table "budget_use" ("cost_center_id" uuid not null, "month" date not null, "organization_id" uuid not null, "used_minor" bigint not null, primary key ("cost_center_id", "month"));

create table "address" ("id" uuid not null, "organization_id" uuid not null, "kind" text not null, "label" text not null, "recipient" text not null, "street" text not null, "postal_code" text not null, "city" text not null, "country" varchar(2) not null, "is_default" boolean not null default false, primary key ("id"));
create index "address_organization" on "address" ("organization_id");

create table "product" ("id" uuid not null, "brand_id" uuid null, "category_id" uuid null, "mpn" text null, "mpn_key" text null, "gtin" varchar(14) null, "designation" text null, "title" jsonb not null, "description" jsonb not null, "attributes" jsonb not null, "unit" text not null, "weight_g" int null, "tariff_code" text null, "country_of_origin" varchar(2) null, "tax_class" text not null default 'standard', "merged_into_id" uuid null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "revision" bigint not null default '1', primary key ("id"));
create unique index product_gtin on product (gtin) where gtin is not null and merged_into_id is null;
create unique index product_brand_mpn on product (brand_id, mpn_key) where mpn_key is not null and merged_into_id is null;
create index product_mpn_trigram on product using gin (mpn_key gin_trgm_ops);
create index product_title_words on product using gin (to_tsvector('simple', (title->>'en') || ' ' || (title->>'vi') || ' ' || coalesce(designation, '')));
create index "product_category" on "product" ("category_id");

create table "offer" ("id" uuid not null, "seller_id" uuid not null, "product_id" uuid not null, "sku" text not null, "sku_key" text not null, "title" text null, "unit" text not null, "pack_size" numeric(16,3) not null default '1', "minimum_quantity" numeric(16,3) not null default '1', "quantity_multiple" numeric(16,3) not null default '1', "lead_time_days" int not null default 0, "list_price" numeric(18,6) null, "currency" varchar(3) not null, "tax_class" text not null default 'standard', "tier_group" text null, "condition" text not null default 'new', "state" text not null default 'active', "content_hash" text null, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, primary key ("id"));
create index "offer_product" on "offer" ("product_id");
create index "offer_seller_sku_key" on "offer" ("seller_id", "sku_key");
create index offer_sku_trigram on offer using gin (sku_key gin_trgm_ops);
alter table "offer" add constraint "offer_seller_sku" unique ("seller_id", "sku");

create table "product_document" ("id" uuid not null, "product_id" uuid not null, "kind" text not null, "title" text not null, "language" varchar(2) null, "file_key" text not null, "media_type" text not null, "size_bytes" int not null, "added_by" uuid null, "added_at" timestamptz(6) not null, primary key ("id"));
create index "product_document_product" on "product_document" ("product_id");

create table "receivable" ("id" uuid not null, "seller_id" uuid not null, "buyer_id" uuid not null, "vendor_order_id" uuid not null, "amount_minor" bigint not null, "open_minor" bigint not null, "currency" varchar(3) not null, "due_on" date not null, "state" text not null, "created_at" timestamptz(6) not null, primary key ("id"));
create index "receivable_buyer" on "receivable" ("buyer_id", "due_on");
alter table "receivable" add constraint "receivable_vendor_order" unique ("vendor_order_id");

create table "role" ("id" uuid not null, "organization_id" uuid null, "name" text not null, "permissions" jsonb not null, "spending_limit_minor" bigint null, "spending_limit_currency" varchar(3) null, primary key ("id"));
alter table role add constraint role_name unique nulls not distinct (organization_id, name);

create table "member" ("id" uuid not null, "organization_id" uuid not null, "user_id" uuid not null, "role_id" uuid not null, "title" text null, "is_active" boolean not null default true, "created_at" timestamptz(6) not null, primary key ("id"));
create index "member_user" on "member" ("user_id");
alter table "member" add constraint "member_once" unique ("organization_id", "user_id");

create table "invitation" ("id" uuid not null, "organization_id" uuid not null, "email" text not null, "role_id" uuid not null, "token_hash" text not null, "invited_by" uuid not null, "expires_at" timestamptz(6) not null, "accepted_at" timestamptz(6) null, "revoked_at" timestamptz(6) null, "created_at" timestamptz(6) not null, primary key ("id"));
alter table "invitation" add constraint "invitation_token" unique ("token_hash");

create table "seller_terms" ("seller_id" uuid not null, "currency" varchar(3) not null, "freight_flat_minor" bigint not null default '0', "freight_free_from_minor" bigint null, "minimum_order_minor" bigint null, "payment_days" int not null default 30, "early_discount_basis_points" int null, "early_discount_days" int null, primary key ("seller_id"));

create table "stock_location" ("id" uuid not null, "seller_id" uuid not null, "key" text not null, "name" text not null, "city" text not null, "country" varchar(2) not null, "is_active" boolean not null default true, primary key ("id"));
alter table "stock_location" add constraint "stock_location_key" unique ("seller_id", "key");

create table "stock" ("offer_id" uuid not null, "location_id" uuid not null, "seller_id" uuid not null, "on_hand" numeric(16,3) not null, "reserved" numeric(16,3) not null default '0', "updated_at" timestamptz(6) not null, primary key ("offer_id", "location_id"));
create index "stock_location_offer" on "stock" ("location_id");

create table "stock_movement" ("id" uuid not null, "offer_id" uuid not null, "location_id" uuid not null, "seller_id" uuid not null, "kind" text not null, "quantity" numeric(16,3) not null, "reference" text null, "at" timestamptz(6) not null, primary key ("id"));
create index "stock_movement_offer" on "stock_movement" ("offer_id", "at");

create table "stock_reservation" ("id" uuid not null, "offer_id" uuid not null, "location_id" uuid not null, "seller_id" uuid not null, "order_line_id" uuid not null, "quantity" numeric(16,3) not null, "made_at" timestamptz(6) not null, "expires_at" timestamptz(6) null, primary key ("id"));
create index "stock_reservation_line" on "stock_reservation" ("order_line_id");
create index "stock_reservation_offer" on "stock_reservation" ("offer_id", "location_id");

create table "storefront" ("id" uuid not null, "owner_id" uuid not null, "key" text not null, "name" text not null, "host" text null, "languages" jsonb not null, "currencies" jsonb not null, "tax_region" varchar(2) not null, "theme" jsonb not null, "is_active" boolean not null default true, primary key ("id"));
alter table "storefront" add constraint "storefront_key" unique ("key");
alter table storefront add constraint storefront_host unique nulls not distinct (host);

create table "purchase_order" ("id" uuid not null, "number" text not null, "buyer_id" uuid not null, "storefront_id" uuid not null, "placed_by" uuid not null, "placed_by_name" text not null, "po_number" text null, "cost_center_id" uuid null, "ship_to" jsonb not null, "bill_to" jsonb not null, "payment_method" text not null, "currency" varchar(3) not null, "lines_minor" bigint not null, "discount_minor" bigint not null, "freight_minor" bigint not null, "tax_minor" bigint not null, "total_minor" bigint not null, "note" text null, "need_by" date null, "placed_at" timestamptz(6) not null, primary key ("id"));
create index "purchase_order_buyer" on "purchase_order" ("buyer_id", "placed_at");
create index "purchase_order_placed" on "purchase_order" ("placed_at");
alter table "purchase_order" add constraint "purchase_order_number" unique ("number");

create table "price_list" ("id" uuid not null, "seller_id" uuid not null, "contract_id" uuid null, "group_id" uuid null, "storefront_id" uuid null, "name" text not null, "currency" varchar(3) not null, "valid_from" date null, "valid_to" date null, "fills_from_below" boolean not null default false, "is_active" boolean not null default true, "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
create index "price_list_seller" on "price_list" ("seller_id");
create index "price_list_contract" on "price_list" ("contract_id");
create index "price_list_group" on "price_list" ("group_id");
create index "price_list_storefront" on "price_list" ("storefront_id");

create table "price" ("price_list_id" uuid not null, "offer_id" uuid not null, "minimum_quantity" numeric(16,3) not null, "seller_id" uuid not null, "price" numeric(18,6) not null, primary key ("price_list_id", "offer_id", "minimum_quantity"));
create index "price_offer" on "price" ("offer_id");

create table "catalog_storefront" ("catalog_id" uuid not null, "storefront_id" uuid not null, "seller_id" uuid not null, primary key ("catalog_id", "storefront_id"));

create table "cart" ("id" uuid not null, "buyer_id" uuid not null, "user_id" uuid not null, "storefront_id" uuid not null, "currency" varchar(3) not null, "state" text not null default 'open', "created_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "version" int not null default 1, primary key ("id"));
create unique index cart_open on cart (buyer_id, user_id, storefront_id) where state = 'open';

create table "cart_line" ("id" uuid not null, "cart_id" uuid not null, "buyer_id" uuid not null, "product_id" uuid not null, "offer_id" uuid null, "quantity" numeric(16,3) not null, "note" text null, "seen_price" numeric(18,6) null, "seen_total_minor" bigint null, "position" int not null, "added_at" timestamptz(6) not null, primary key ("id"));
create index "cart_line_cart" on "cart_line" ("cart_id", "position");

create table "storefront_seller" ("storefront_id" uuid not null, "seller_id" uuid not null, "is_active" boolean not null default true, primary key ("storefront_id", "seller_id"));

create table "tax_rate" ("region" varchar(2) not null, "tax_class" text not null, "basis_points" int not null, primary key ("region", "tax_class"));

create table "vendor_order" ("id" uuid not null, "number" text not null, "order_id" uuid not null, "position" int not null, "buyer_id" uuid not null, "seller_id" uuid not null, "location_id" uuid not null, "state" text not null, "po_number" text null, "ship_to" jsonb not null, "bill_to" jsonb not null, "currency" varchar(3) not null, "lines_minor" bigint not null, "discount_minor" bigint not null, "freight_minor" bigint not null, "tax_minor" bigint not null, "total_minor" bigint not null, "commission_minor" bigint not null, "commission_tax_minor" bigint not null, "payment_days" int not null, "promised_on" date null, "reason" text null, "placed_at" timestamptz(6) not null, "confirmed_at" timestamptz(6) null, "shipped_at" timestamptz(6) null, "delivered_at" timestamptz(6) null, "closed_at" timestamptz(6) null, "version" int not null default 1, primary key ("id"));
create index "vendor_order_order" on "vendor_order" ("order_id");
create index "vendor_order_seller" on "vendor_order" ("seller_id", "placed_at");
create index "vendor_order_buyer" on "vendor_order" ("buyer_id", "placed_at");
alter table "vendor_order" add constraint "vendor_order_number" unique ("number");

create table "shipment" ("id" uuid not null, "number" text not null, "vendor_order_id" uuid not null, "buyer_id" uuid not null, "seller_id" uuid not null, "carrier" text null, "tracking_number" text null, "shipped_at" timestamptz(6) not null, "delivered_at" timestamptz(6) null, primary key ("id"));
create index "shipment_vendor_order" on "shipment" ("vendor_order_id");
alter table "shipment" add constraint "shipment_number" unique ("number");

create table "order_line" ("id" uuid not null, "vendor_order_id" uuid not null, "order_id" uuid not null, "buyer_id" uuid not null, "seller_id" uuid not null, "position" int not null, "product_id" uuid not null, "offer_id" uuid not null, "category_id" uuid null, "brand_id" uuid null, "sku" text not null, "title" jsonb not null, "unit" text not null, "quantity" numeric(16,3) not null, "unit_price" numeric(18,6) not null, "currency" varchar(3) not null, "line_minor" bigint not null, "discount_minor" bigint not null, "tax_basis_points" int not null, "tax_minor" bigint not null, "price_reason" jsonb not null, "commission_minor" bigint not null, "commission_tax_minor" bigint not null, "commission_rule" jsonb not null, "quantity_shipped" numeric(16,3) not null default '0', "quantity_cancelled" numeric(16,3) not null default '0', "lead_time_days" int not null, "note" text null, primary key ("id"));
create index "order_line_order" on "order_line" ("order_id");
create index "order_line_offer" on "order_line" ("offer_id");
create index "order_line_product_buyer" on "order_line" ("buyer_id", "product_id");
alter table "order_line" add constraint "order_line_position" unique ("vendor_order_id", "position");

create table "shipment_line" ("shipment_id" uuid not null, "order_line_id" uuid not null, "buyer_id" uuid not null, "seller_id" uuid not null, "quantity" numeric(16,3) not null, primary key ("shipment_id", "order_line_id"));

alter table "brand" enable row level security;
alter table "brand" force row level security;
create policy "all_read" on "brand" for select using (true);
create policy "platform_writes" on "brand" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "category" enable row level security;
alter table "category" force row level security;
create policy "all_read" on "category" for select using (true);
create policy "platform_writes" on "category" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "category_attribute" add constraint "category_attribute_category_id_foreign" foreign key ("category_id") references "category" ("id") on delete cascade;
alter table "category_attribute" enable row level security;
alter table "category_attribute" force row level security;
create policy "all_read" on "category_attribute" for select using (true);
create policy "platform_writes" on "category_attribute" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "commission_list" enable row level security;
alter table "commission_list" force row level security;
create policy "operator" on "commission_list" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "commission_rule" add constraint "commission_rule_list_id_foreign" foreign key ("list_id") references "commission_list" ("id") on delete cascade;
alter table "commission_rule" enable row level security;
alter table "commission_rule" force row level security;
create policy "operator" on "commission_rule" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "event_delivery" enable row level security;
alter table "event_delivery" force row level security;
create policy "platform_all" on "event_delivery" using ((select hansa_platform())) with check ((select hansa_platform()));
create policy "all_record" on "event_delivery" for insert with check (true);

create or replace function "event_event_append_only_fn"() returns trigger as $$ begin raise exception 'events are append-only'; return null; end; $$ language plpgsql;
create trigger "event_append_only" BEFORE UPDATE OR DELETE on "event" for each ROW execute function "event_event_append_only_fn"();
alter table "event" enable row level security;
alter table "event" force row level security;
create policy "parties_read" on "event" for select using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]) or parties && (select hansa_orgs()));
create policy "all_record" on "event" for insert with check (true);

alter table "idempotency_key" enable row level security;
alter table "idempotency_key" force row level security;
create policy "parties" on "idempotency_key" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "ledger_account" enable row level security;
alter table "ledger_account" force row level security;
create policy "parties" on "ledger_account" using ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[]));

create or replace function "ledger_transaction_ledger_transaction_append_only_fn"() returns trigger as $$ begin raise exception 'the ledger is append-only'; return null; end; $$ language plpgsql;
create trigger "ledger_transaction_append_only" BEFORE UPDATE OR DELETE on "ledger_transaction" for each ROW execute function "ledger_transaction_ledger_transaction_append_only_fn"();
alter table "ledger_transaction" enable row level security;
alter table "ledger_transaction" force row level security;
create policy "parties" on "ledger_transaction" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "ledger_entry" add constraint "ledger_entry_transaction_id_foreign" foreign key ("transaction_id") references "ledger_transaction" ("id") on delete restrict;
alter table "ledger_entry" add constraint "ledger_entry_account_id_foreign" foreign key ("account_id") references "ledger_account" ("id") on delete restrict;
alter table "ledger_entry" add constraint "ledger_entry_not_zero" check (amount_minor <> 0);
create or replace function "ledger_entry_ledger_entry_append_only_fn"() returns trigger as $$ begin raise exception 'the ledger is append-only'; return null; end; $$ language plpgsql;
create trigger "ledger_entry_append_only" BEFORE UPDATE OR DELETE on "ledger_entry" for each ROW execute function "ledger_entry_ledger_entry_append_only_fn"();
create or replace function ledger_entry_balanced_check() returns trigger language plpgsql as $$begin
  if exists (select 1 from ledger_entry where transaction_id = new.transaction_id group by currency having sum(amount_minor) <> 0) then
    raise exception 'ledger transaction % does not sum to zero', new.transaction_id;   end if;   return null; end $$;
create constraint trigger ledger_entry_balanced after insert on ledger_entry deferrable initially deferred for each row execute function ledger_entry_balanced_check();
alter table "ledger_entry" enable row level security;
alter table "ledger_entry" force row level security;
create policy "parties" on "ledger_entry" using ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[]));

alter table "mail_message" enable row level security;
alter table "mail_message" force row level security;
create policy "platform_reads" on "mail_message" using ((select hansa_platform())) with check ((select hansa_platform()));
create policy "all_record" on "mail_message" for insert with check (true);

alter table "number_series" enable row level security;
alter table "number_series" force row level security;
create policy "all" on "number_series" using (true) with check (true);

alter table "organization" add constraint "organization_not_its_own_parent" check (parent_id is null or parent_id <> id);
alter table "organization" enable row level security;
alter table "organization" force row level security;
create policy "all_read" on "organization" for select using (true);
create policy "own_update" on "organization" for update using ((select hansa_platform()) or id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or id = any ((select hansa_orgs())::uuid[]));
create policy "platform_writes" on "organization" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "import_source" add constraint "import_source_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "import_source" enable row level security;
alter table "import_source" force row level security;
create policy "parties" on "import_source" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "import_run" add constraint "import_run_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "import_run" add constraint "import_run_source_id_foreign" foreign key ("source_id") references "import_source" ("id") on delete restrict;
alter table "import_run" enable row level security;
alter table "import_run" force row level security;
create policy "parties" on "import_run" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "match_review" add constraint "match_review_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "match_review" add constraint "match_review_run_id_foreign" foreign key ("run_id") references "import_run" ("id") on delete cascade;
alter table "match_review" enable row level security;
alter table "match_review" force row level security;
create policy "parties" on "match_review" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "import_row" add constraint "import_row_run_id_foreign" foreign key ("run_id") references "import_run" ("id") on delete cascade;
alter table "import_row" enable row level security;
alter table "import_row" force row level security;
create policy "parties" on "import_row" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "import_problem" add constraint "import_problem_run_id_foreign" foreign key ("run_id") references "import_run" ("id") on delete cascade;
alter table "import_problem" enable row level security;
alter table "import_problem" force row level security;
create policy "parties" on "import_problem" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "customer_group" add constraint "customer_group_owner_id_foreign" foreign key ("owner_id") references "organization" ("id") on delete restrict;
alter table "customer_group" enable row level security;
alter table "customer_group" force row level security;
create policy "readers" on "customer_group" for select using ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[]) or id = any ((select hansa_groups())::uuid[]));
create policy "owner" on "customer_group" using ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[]));

alter table "customer_group_member" add constraint "customer_group_member_group_id_foreign" foreign key ("group_id") references "customer_group" ("id") on update cascade on delete cascade;
alter table "customer_group_member" add constraint "customer_group_member_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on update cascade on delete restrict;
alter table "customer_group_member" enable row level security;
alter table "customer_group_member" force row level security;
create policy "readers" on "customer_group_member" for select using ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_line())::uuid[]));
create policy "owner" on "customer_group_member" using ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or owner_id = any ((select hansa_orgs())::uuid[]));

alter table "credit_account" add constraint "credit_account_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "credit_account" add constraint "credit_account_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "credit_account" add constraint "credit_account_used" check (used_minor >= 0 and limit_minor >= 0);
alter table "credit_account" enable row level security;
alter table "credit_account" force row level security;
create policy "parties" on "credit_account" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "credit_operation" add constraint "credit_operation_account_id_foreign" foreign key ("account_id") references "credit_account" ("id") on delete restrict;
alter table "credit_operation" enable row level security;
alter table "credit_operation" force row level security;
create policy "parties" on "credit_operation" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "cost_center" add constraint "cost_center_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "cost_center" enable row level security;
alter table "cost_center" force row level security;
create policy "parties" on "cost_center" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "contract" add constraint "contract_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "contract" add constraint "contract_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "contract" add constraint "contract_group_id_foreign" foreign key ("group_id") references "customer_group" ("id") on delete restrict;
alter table "contract" add constraint "contract_one_customer" check ((buyer_id is null) <> (group_id is null));
alter table "contract" add constraint "contract_validity" check (valid_from is null or valid_to is null or valid_from <= valid_to);
alter table "contract" enable row level security;
alter table "contract" force row level security;
create policy "readers" on "contract" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_line())::uuid[]) or group_id = any ((select hansa_groups())::uuid[]));
create policy "owner" on "contract" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "contract_discount" add constraint "contract_discount_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete cascade;
alter table "contract_discount" add constraint "contract_discount_category_id_foreign" foreign key ("category_id") references "category" ("id") on delete restrict;
alter table "contract_discount" add constraint "contract_discount_brand_id_foreign" foreign key ("brand_id") references "brand" ("id") on delete restrict;
alter table "contract_discount" add constraint "contract_discount_range" check (basis_points >= 0 and basis_points <= 10000);
alter table "contract_discount" add constraint "contract_discount_scope" check (category_id is null or brand_id is null);
alter table "contract_discount" enable row level security;
alter table "contract_discount" force row level security;
create policy "readers" on "contract_discount" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or exists (select 1 from contract c where c.id = contract_id));
create policy "owner" on "contract_discount" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "catalog" add constraint "catalog_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "catalog" enable row level security;
alter table "catalog" force row level security;
create policy "readers" on "catalog" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or id = any ((select hansa_catalogs())::uuid[]));
create policy "owner" on "catalog" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "catalog_offer" add constraint "catalog_offer_catalog_id_foreign" foreign key ("catalog_id") references "catalog" ("id") on delete cascade;
alter table "catalog_offer" enable row level security;
alter table "catalog_offer" force row level security;
create policy "readers" on "catalog_offer" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or catalog_id = any ((select hansa_catalogs())::uuid[]));
create policy "owner" on "catalog_offer" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "catalog_audience" add constraint "catalog_audience_catalog_id_foreign" foreign key ("catalog_id") references "catalog" ("id") on delete cascade;
alter table "catalog_audience" add constraint "catalog_audience_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "catalog_audience" add constraint "catalog_audience_group_id_foreign" foreign key ("group_id") references "customer_group" ("id") on delete cascade;
alter table "catalog_audience" add constraint "catalog_audience_one" check ((buyer_id is null) <> (group_id is null));
alter table "catalog_audience" enable row level security;
alter table "catalog_audience" force row level security;
create policy "readers" on "catalog_audience" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_line())::uuid[]) or group_id = any ((select hansa_groups())::uuid[]));
create policy "owner" on "catalog_audience" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "budget_use" add constraint "budget_use_cost_center_id_foreign" foreign key ("cost_center_id") references "cost_center" ("id") on delete restrict;
alter table "budget_use" add constraint "budget_use_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "budget_use" add constraint "budget_use_not_negative" check (used_minor >= 0);
alter table "budget_use" enable row level security;
alter table "budget_use" force row level security;
create policy "parties" on "budget_use" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "address" add constraint "address_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "address" enable row level security;
alter table "address" force row level security;
create policy "parties" on "address" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "product" add constraint "product_brand_id_foreign" foreign key ("brand_id") references "brand" ("id") on delete restrict;
alter table "product" add constraint "product_category_id_foreign" foreign key ("category_id") references "category" ("id") on delete restrict;
alter table "product" enable row level security;
alter table "product" force row level security;
create policy "all_read" on "product" for select using (true);
create policy "sellers_add" on "product" for insert with check ((select hansa_platform()) or exists (select 1 from organization o where o.id = any ((select hansa_orgs())::uuid[]) and o.seller_kind is not null));
create policy "platform_writes" on "product" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "offer" add constraint "offer_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "offer" add constraint "offer_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete restrict;
alter table "offer" add constraint "offer_quantities" check (minimum_quantity > 0 and quantity_multiple > 0 and pack_size > 0);
alter table "offer" add constraint "offer_price" check (list_price is null or list_price >= 0);
alter table "offer" enable row level security;
alter table "offer" force row level security;
create policy "readers" on "offer" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or exists (select 1 from catalog_offer c where c.offer_id = id and c.catalog_id = any ((select hansa_catalogs())::uuid[])));
create policy "owner" on "offer" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "product_document" add constraint "product_document_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete cascade;
alter table "product_document" enable row level security;
alter table "product_document" force row level security;
create policy "all_read" on "product_document" for select using (true);
create policy "platform_writes" on "product_document" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "receivable" add constraint "receivable_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "receivable" add constraint "receivable_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "receivable" add constraint "receivable_open" check (open_minor >= 0 and open_minor <= amount_minor);
alter table "receivable" enable row level security;
alter table "receivable" force row level security;
create policy "parties" on "receivable" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "role" enable row level security;
alter table "role" force row level security;
create policy "readers" on "role" for select using ((select hansa_platform()) or organization_id is null or organization_id = any ((select hansa_orgs())::uuid[]));
create policy "owner" on "role" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "member" add constraint "member_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "member" add constraint "member_role_id_foreign" foreign key ("role_id") references "role" ("id") on delete restrict;
alter table "member" enable row level security;
alter table "member" force row level security;
create policy "readers" on "member" for select using ((select hansa_platform()) or user_id = (select hansa_user()) or organization_id = any ((select hansa_orgs())::uuid[]));
create policy "owner" on "member" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "invitation" add constraint "invitation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;
alter table "invitation" add constraint "invitation_role_id_foreign" foreign key ("role_id") references "role" ("id") on delete restrict;
alter table "invitation" enable row level security;
alter table "invitation" force row level security;
create policy "parties" on "invitation" using ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]));

alter table "seller_terms" add constraint "seller_terms_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on update cascade on delete restrict;
alter table "seller_terms" enable row level security;
alter table "seller_terms" force row level security;
create policy "readers" on "seller_terms" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or true);
create policy "owner" on "seller_terms" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "stock_location" add constraint "stock_location_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "stock_location" enable row level security;
alter table "stock_location" force row level security;
create policy "readers" on "stock_location" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or true);
create policy "owner" on "stock_location" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "stock" add constraint "stock_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on update cascade on delete cascade;
alter table "stock" add constraint "stock_location_id_foreign" foreign key ("location_id") references "stock_location" ("id") on update cascade on delete restrict;
alter table "stock" add constraint "stock_bounds" check (on_hand >= 0 and reserved >= 0 and reserved <= on_hand);
alter table "stock" enable row level security;
alter table "stock" force row level security;
create policy "readers" on "stock" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or exists (select 1 from offer o where o.id = offer_id));
create policy "owner" on "stock" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "stock_movement" enable row level security;
alter table "stock_movement" force row level security;
create policy "parties" on "stock_movement" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "stock_reservation" add constraint "stock_reservation_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on delete restrict;
alter table "stock_reservation" add constraint "stock_reservation_location_id_foreign" foreign key ("location_id") references "stock_location" ("id") on delete restrict;
alter table "stock_reservation" add constraint "stock_reservation_positive" check (quantity > 0);
alter table "stock_reservation" enable row level security;
alter table "stock_reservation" force row level security;
create policy "parties" on "stock_reservation" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "storefront" add constraint "storefront_owner_id_foreign" foreign key ("owner_id") references "organization" ("id") on delete restrict;
alter table "storefront" enable row level security;
alter table "storefront" force row level security;
create policy "all_read" on "storefront" for select using (true);
create policy "platform_writes" on "storefront" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "purchase_order" add constraint "purchase_order_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "purchase_order" add constraint "purchase_order_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on delete restrict;
alter table "purchase_order" add constraint "purchase_order_total" check (total_minor = lines_minor - discount_minor + freight_minor + tax_minor);
alter table "purchase_order" enable row level security;
alter table "purchase_order" force row level security;
create policy "parties" on "purchase_order" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "price_list" add constraint "price_list_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "price_list" add constraint "price_list_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete cascade;
alter table "price_list" add constraint "price_list_group_id_foreign" foreign key ("group_id") references "customer_group" ("id") on delete restrict;
alter table "price_list" add constraint "price_list_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on delete restrict;
alter table "price_list" add constraint "price_list_one_scope" check (num_nonnulls(contract_id, group_id, storefront_id) <= 1);
alter table "price_list" add constraint "price_list_validity" check (valid_from is null or valid_to is null or valid_from <= valid_to);
alter table "price_list" enable row level security;
alter table "price_list" force row level security;
create policy "readers" on "price_list" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or case when contract_id is not null then exists (select 1 from contract c where c.id = contract_id)
    when group_id is not null then group_id = any ((select hansa_groups())::uuid[]) else true end);
create policy "owner" on "price_list" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "price" add constraint "price_price_list_id_foreign" foreign key ("price_list_id") references "price_list" ("id") on delete cascade;
alter table "price" add constraint "price_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on delete cascade;
alter table "price" add constraint "price_positive" check (price >= 0 and minimum_quantity > 0);
alter table "price" enable row level security;
alter table "price" force row level security;
create policy "readers" on "price" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or exists (select 1 from price_list l where l.id = price_list_id));
create policy "owner" on "price" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "catalog_storefront" add constraint "catalog_storefront_catalog_id_foreign" foreign key ("catalog_id") references "catalog" ("id") on update cascade on delete cascade;
alter table "catalog_storefront" add constraint "catalog_storefront_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on update cascade on delete cascade;
alter table "catalog_storefront" enable row level security;
alter table "catalog_storefront" force row level security;
create policy "readers" on "catalog_storefront" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or true);
create policy "owner" on "catalog_storefront" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "cart" add constraint "cart_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "cart" add constraint "cart_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on delete restrict;
alter table "cart" enable row level security;
alter table "cart" force row level security;
create policy "parties" on "cart" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "cart_line" add constraint "cart_line_cart_id_foreign" foreign key ("cart_id") references "cart" ("id") on delete cascade;
alter table "cart_line" add constraint "cart_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete restrict;
alter table "cart_line" add constraint "cart_line_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on delete restrict;
alter table "cart_line" add constraint "cart_line_quantity" check (quantity > 0);
alter table "cart_line" enable row level security;
alter table "cart_line" force row level security;
create policy "parties" on "cart_line" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]));

alter table "storefront_seller" add constraint "storefront_seller_storefront_id_foreign" foreign key ("storefront_id") references "storefront" ("id") on update cascade on delete cascade;
alter table "storefront_seller" add constraint "storefront_seller_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on update cascade on delete restrict;
alter table "storefront_seller" enable row level security;
alter table "storefront_seller" force row level security;
create policy "all_read" on "storefront_seller" for select using (true);
create policy "platform_writes" on "storefront_seller" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "tax_rate" add constraint "tax_rate_range" check (basis_points >= 0 and basis_points <= 5000);
alter table "tax_rate" enable row level security;
alter table "tax_rate" force row level security;
create policy "all_read" on "tax_rate" for select using (true);
create policy "platform_writes" on "tax_rate" using ((select hansa_platform())) with check ((select hansa_platform()));

alter table "vendor_order" add constraint "vendor_order_buyer_id_foreign" foreign key ("buyer_id") references "organization" ("id") on delete restrict;
alter table "vendor_order" add constraint "vendor_order_seller_id_foreign" foreign key ("seller_id") references "organization" ("id") on delete restrict;
alter table "vendor_order" add constraint "vendor_order_total" check (total_minor = lines_minor - discount_minor + freight_minor + tax_minor);
alter table "vendor_order" enable row level security;
alter table "vendor_order" force row level security;
create policy "parties" on "vendor_order" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "shipment" add constraint "shipment_vendor_order_id_foreign" foreign key ("vendor_order_id") references "vendor_order" ("id") on delete restrict;
alter table "shipment" enable row level security;
alter table "shipment" force row level security;
create policy "parties" on "shipment" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "order_line" add constraint "order_line_vendor_order_id_foreign" foreign key ("vendor_order_id") references "vendor_order" ("id") on delete restrict;
alter table "order_line" add constraint "order_line_quantities" check (quantity > 0 and quantity_shipped >= 0 and quantity_cancelled >= 0 and quantity_shipped + quantity_cancelled <= quantity);
create or replace function "order_line_order_line_frozen_fn"() returns trigger as $$ begin if (old.unit_price, old.quantity, old.line_minor, old.discount_minor, old.tax_minor, old.commission_minor, old.offer_id, old.buyer_id, old.seller_id)
      is distinct from (new.unit_price, new.quantity, new.line_minor, new.discount_minor, new.tax_minor, new.commission_minor, new.offer_id, new.buyer_id, new.seller_id)
      then raise exception 'what was sold is frozen'; end if; return new; end; $$ language plpgsql;
create trigger "order_line_frozen" BEFORE UPDATE on "order_line" for each ROW execute function "order_line_order_line_frozen_fn"();
alter table "order_line" enable row level security;
alter table "order_line" force row level security;
create policy "parties" on "order_line" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));

alter table "shipment_line" add constraint "shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "shipment" ("id") on update cascade on delete restrict;
alter table "shipment_line" add constraint "shipment_line_order_line_id_foreign" foreign key ("order_line_id") references "order_line" ("id") on update cascade on delete restrict;
alter table "shipment_line" add constraint "shipment_line_positive" check (quantity > 0);
alter table "shipment_line" enable row level security;
alter table "shipment_line" force row level security;
create policy "parties" on "shipment_line" using ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or buyer_id = any ((select hansa_orgs())::uuid[]) or seller_id = any ((select hansa_orgs())::uuid[]));
