-- A wall around sellers' reps who act for buyers (platform/db/rls.ts, `withinSeller`): restrictive, so that it holds beside every policy there is.
alter table "rfq" add "within_seller_id" uuid null default hansa_seller();

do $$
declare one record; concerns text;
begin
  for one in
    select c.relname as name, exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'seller_id' and not a.attisdropped) as sold
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      -- Shared by all, or written by all and read by the platform alone; the test `within-seller.test.ts` says why of each.
      and c.relname not in ('organization', 'member', 'brand', 'category', 'product', 'product_document', 'storefront', 'tax_rate', 'application', 'event', 'event_delivery', 'schedule', 'mail_message',
        'audit_link', 'commission_list', 'commission_rule', 'search_miss', 'index_change', 'index_state', 'category_attribute')
      and not exists (select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.policyname = 'within_seller')
    order by 1
  loop
    concerns := case one.name
      when 'rfq' then '(within_seller_id = (select hansa_seller()) or exists (select 1 from quote q where q.rfq_id = rfq.id and q.seller_id = (select hansa_seller())))'
      when 'idempotency_key' then 'true'
      when 'customer_group' then '(owner_id = (select hansa_seller()) or exists (select 1 from organization o where o.id = owner_id and o.is_operator))'
      when 'customer_group_member' then '(owner_id = (select hansa_seller()) or exists (select 1 from organization o where o.id = owner_id and o.is_operator))'
      else case when one.sold then 'seller_id = (select hansa_seller())' else 'false' end end;
    execute format('create policy within_seller on %I as restrictive using ((select hansa_unconfined()) or %s) with check ((select hansa_unconfined()) or %s)', one.name, concerns, concerns);
  end loop;
end $$;
create policy "within_seller" on "event" as restrictive for select using ((select hansa_unconfined()) or (select hansa_seller()) = any (parties));
