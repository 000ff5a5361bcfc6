create index product_mpn_key on product (mpn_key) where mpn_key is not null and merged_into_id is null;
create index product_brand_digits on product (brand_id, regexp_replace(mpn_key, '[^0-9]', '', 'g')) where mpn_key is not null and merged_into_id is null;
