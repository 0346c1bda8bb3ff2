-- Cases first taken up with consent, with an action by the ninetieth day after: those in which every party that is responsible
-- for such an action has given information.
create or replace temp view plan as
  select distinct f.case_id, a.responsible_party as party
  from followed f join actions a on a.case_id = f.case_id and a.day <= f.day + 90;
insert into units
  select f.case_id, case when not has_closed(f.day + 90) then 'not-yet' when exists (
      from plan p where p.case_id = f.case_id
        and not exists (from information i where i.case_id = p.case_id and i.party = p.party)
    ) then 'out' else 'in' end, null
  from followed f semi join plan using (case_id);
from figures('share');
