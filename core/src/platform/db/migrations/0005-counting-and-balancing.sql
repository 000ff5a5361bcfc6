drop trigger ledger_entry_balanced on ledger_entry;
create or replace function ledger_entry_balanced_check() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by transaction_id, currency having sum(amount_minor) <> 0) then
    raise exception 'ledger entries that do not sum to zero';
  end if;
  return null;
end $$;
create trigger ledger_entry_balanced after insert on ledger_entry referencing new table as added for each statement execute function ledger_entry_balanced_check();
drop table number_series;
