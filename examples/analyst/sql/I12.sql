-- Cases first taken up with consent in which a contact was agreed on: those that got one, within ninety days, with a unit that
-- neither referred the case nor was in contact in it before. An action of which nobody told the kind may be of one; and where
-- nobody told who referred, or accounts differ, it may have been that unit.
create or replace temp view needs as
  select case_id, bool_or(coalesce(kind = 'contact', false) or goal = 4) as certain, bool_or(kind is null) as possible
  from actions group by case_id;
create or replace temp view made as
  select f.case_id, c.unit, exists (
      from contacts e where e.case_id = c.case_id and e.unit = c.unit and e.day <= c.day - 1
    ) as is_old, (
      select case when count(*) = 0 then 'no' else agreed(case when r.referrer is null then 'unknown' when r.referrer = c.unit then 'yes' else 'no' end) end
      from referrals r where r.case_id = c.case_id
    ) as referred
  from followed f join contacts c on c.case_id = f.case_id and c.day between f.day and f.day + 90;
create or replace temp view got as
  select case_id, bool_or(not is_old and referred = 'no') as certain,
    bool_or(not is_old and referred = 'unknown') as possible
  from made group by case_id;
insert into units
  select f.case_id, case when not has_closed(f.day + 90) then 'not-yet' when not n.certain then 'unknown'
    when coalesce(g.certain, false) then 'in' when coalesce(g.possible, false) then 'unknown' else 'out' end, null
  from followed f join needs n using (case_id) left join got g using (case_id)
  where n.certain or n.possible;
from figures('share');
