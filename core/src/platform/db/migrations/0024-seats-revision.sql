-- Who sits where, with which role, in which tree of companies and groups, is asked with each request and hardly ever changes: it has a name that changes with it (docs/decisions/0017, 0014).
-- Sessions, accounts and keys are not in it: they are read each time. The first is there from the beginning (see 0022-subject-revisions).
-- The owner is no superuser everywhere, and the row policies stand for it, too.
select set_config('hansa.platform', 'on', true);
insert into subject_revision (subject, slot, revision) values ('seats', -1, gen_random_uuid()) on conflict do nothing;
select set_config('hansa.platform', '', true);

create or replace trigger seats_are_otherwise after insert or update or delete or truncate on member for each statement execute function subject_is_otherwise('seats');
create or replace trigger seats_are_otherwise after insert or update or delete or truncate on role for each statement execute function subject_is_otherwise('seats');
create or replace trigger seats_are_otherwise after insert or update or delete or truncate on customer_group_member for each statement execute function subject_is_otherwise('seats');
-- A company that comes or goes may stand below another.
create or replace trigger seats_are_more after insert or delete or truncate on organization for each statement execute function subject_is_otherwise('seats');
create or replace trigger seats_are_otherwise after update on organization for each row
  when ((old.id, old.parent_id, old.name, old.state, old.is_operator, old.is_buyer, old.seller_kind) is distinct from (new.id, new.parent_id, new.name, new.state, new.is_operator, new.is_buyer, new.seller_kind))
  execute function subject_is_otherwise('seats');
