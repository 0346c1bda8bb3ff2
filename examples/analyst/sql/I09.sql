-- Cases first taken up with consent: those in which at least two parties have an action by the ninetieth day after.
insert into units
  select f.case_id, case when not has_closed(f.day + 90) then 'not-yet'
    when (select count(distinct a.responsible_party) from actions a where a.case_id = f.case_id and a.day <= f.day + 90) >= 2
    then 'in' else 'out' end, null
  from followed f;
from figures('share');
