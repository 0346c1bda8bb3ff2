-- Whole days from the referral of a case to the first time it was taken up. None where the accounts of the referral are of
-- different days, where there is no referral, or where it came later.
insert into units
  select t.case_id, case when r.agreed_day <= t.day then 'in' else 'unknown' end,
    case when r.agreed_day <= t.day then t.day - r.agreed_day end
  from taken_up t left join referral r using (case_id);
from figures('days');
