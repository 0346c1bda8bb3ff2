-- Actions that are due in the period, by what became of them and who is responsible: those that were completed on time.
create or replace temp view completed as from action_endings where ending = 'completed';
create or replace temp view became as
  select a.event, a.case_id, a.due, a.responsible_party,
    (select min(c.day) from completed c where c.case_id = a.case_id and c.action = a.action) as first_done,
    (select max(c.day) from completed c where c.case_id = a.case_id and c.action = a.action) as last_done,
    (select list(e.reason) from action_endings e
      where e.case_id = a.case_id and e.action = a.action and e.ending = 'dropped') as reasons
  from actions a where in_period(a.due);
insert into units
  select event, case when not has_closed(due) then 'not-yet' when first_done <= due then 'in' else 'out' end, null from became;
insert into stands select event, 'responsible', responsible_party from became;
insert into stands
  select event, 'outcome', case when first_done <= due then 'on-time' when last_done > due then 'late'
    when list_contains(reasons, 'circumstances-changed') then 'circumstances-changed'
    when list_contains(reasons, 'not-done') then 'not-done' when list_contains(reasons, 'declined') then 'declined'
    else 'past-due' end
  from became;
from figures('share');
