-- The newest products, read in their order: over all of them they were sorted for each asking.
create index product_newest on product (created_at desc, id) where merged_into_id is null;
