-- Cases first taken up with consent: those whose need of support was assessed from that day to the fourteenth after.
insert into units
  select f.case_id, case when not has_closed(f.day + 14) then 'not-yet'
    when exists (from steps s where s.case_id = f.case_id and s.step = 'SupportAssessed' and s.day between f.day and f.day + 14)
    then 'in' else 'out' end, null
  from followed f;
from figures('share');
