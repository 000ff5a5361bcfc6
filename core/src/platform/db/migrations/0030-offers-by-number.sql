-- Offers of one seller whose number has a text in it, by the letters of all numbers (offer_sku_trigram, 0001-spine). Under row policies PostgreSQL looks into no such index, because `like` might tell of rows that are not to be seen;
-- so this is asked with the owner's rights, and says itself what the policies say of one's own: the seller is the asker's, and the one that a wall is around. `letters`: the same text as numbers are compared.
-- Where the owner is no superuser the policies stand here, too, and it takes longer.
create or replace function hansa_offers_numbered(of_seller uuid, letters text, pattern text, most int) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select o.id from offer o
    where o.seller_id = of_seller and o.sku_key like letters and lower(o.sku) like lower(pattern)
      and (hansa_platform() or of_seller = any (hansa_orgs())) and (hansa_unconfined() or of_seller = hansa_seller())
    limit most) $$;
