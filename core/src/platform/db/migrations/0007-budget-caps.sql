alter table "budget_use" add "cap_minor" bigint null;
select set_config('hansa.platform', 'on', true);
update budget_use u set cap_minor = c.budget_per_month_minor from cost_center c where c.id = u.cost_center_id;
