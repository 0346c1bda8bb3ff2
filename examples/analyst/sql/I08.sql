-- Cases of persons whose risk was first found high in the period: those for whom protection was agreed on within a week.
create or replace temp view high as
  from risk_assessments where level = 'high' qualify row_number() over (partition by case_id order by place) = 1;
create or replace temp view agreed_then as
  select h.case_id, bool_or(a.kind = 'protection') as protection, bool_or(a.kind is null) as untold
  from high h join actions a on a.case_id = h.case_id and a.day between h.day and h.day + 7 group by h.case_id;
insert into units
  select h.case_id, case when not has_closed(h.day + 7) then 'not-yet' when coalesce(a.protection, false) then 'in'
    when coalesce(a.untold, false) then 'unknown' else 'out' end, null
  from high h join identified i on i.case_id = h.case_id and i.since <= h.day
    left join agreed_then a on a.case_id = h.case_id
  where in_period(h.day);
from figures('share');
