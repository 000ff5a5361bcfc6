-- Templates that were made before they were the seller's alone still name the buyer of the quote that they were made from: the seller stands in its
-- place, as in those made since, so that nobody else reads them. Rows are changed as the platform, because the policies hold for the owner, too.
select set_config('hansa.platform', 'on', true);
update "quote" set "buyer_id" = "seller_id", "buyer_user_id" = null where "is_template" and ("buyer_id" <> "seller_id" or "buyer_user_id" is not null);
select set_config('hansa.platform', '', true);
