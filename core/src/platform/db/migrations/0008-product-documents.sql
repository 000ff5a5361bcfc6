-- What a document is made of: the same file sent again for the same product is the same document.
alter table "product_document" add "content_hash" text null;
create unique index product_document_content on product_document (product_id, added_by, kind, content_hash) where content_hash is not null;
create index "product_document_added_by" on "product_document" ("added_by");
