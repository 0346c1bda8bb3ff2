-- Cases first taken up with consent where no crime had been reported before: those in which one was within ninety days. Where
-- nobody knows whether there was a report before, it is unknown.
create or replace temp view reports as select case_id, day from steps where step = 'CrimeReported';
insert into units
  select f.case_id, case when not has_closed(f.day + 90) then 'not-yet' when r.reported_before = 'unknown' then 'unknown'
    when exists (from reports c where c.case_id = f.case_id and c.day between f.day and f.day + 90) then 'in' else 'out' end, null
  from followed f left join referral r using (case_id)
  where coalesce(r.reported_before, 'no') <> 'yes'
    and not exists (from reports c where c.case_id = f.case_id and c.day < f.day);
from figures('share');
