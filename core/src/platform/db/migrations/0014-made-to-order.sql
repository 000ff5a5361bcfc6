-- Whoever sees an offer sees whether it is made to order, so that carts and lists of products know it without asking a second time.
drop policy "parties" on "configuration_live";
create policy "readers" on "configuration_live" for select using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]) or exists (select 1 from offer o where o.id = offer_id));
create policy "owner" on "configuration_live" using ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[])) with check ((select hansa_platform()) or seller_id = any ((select hansa_orgs())::uuid[]));
