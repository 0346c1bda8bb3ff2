-- Cases first taken up with consent: those whose risk was assessed by the fourteenth day after. An earlier assessment counts.
insert into units
  select f.case_id, case when not has_closed(f.day + 14) then 'not-yet'
    when exists (from risk_assessments r where r.case_id = f.case_id and r.day <= f.day + 14) then 'in' else 'out' end, null
  from followed f;
from figures('share');
