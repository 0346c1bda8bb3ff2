-- Cases in which a crime was first reported in the period, after they had been taken up with consent, and none had been
-- reported before: those in which the individual joined the investigation within ninety days.
create or replace temp view reported as
  from steps where step = 'CrimeReported' qualify row_number() over (partition by case_id order by place) = 1;
insert into units
  select c.case_id, case when not has_closed(c.day + 90) then 'not-yet' when r.reported_before = 'unknown' then 'unknown'
    when exists (
      from steps s where s.case_id = c.case_id and s.step = 'InvestigationJoined' and s.day between c.day and c.day + 90
    ) then 'in' else 'out' end, null
  from reported c left join referral r using (case_id)
  where in_period(c.day) and coalesce(r.reported_before, 'no') <> 'yes'
    and exists (from discussions d where d.case_id = c.case_id and d.basis = 'consent' and d.day <= c.day);
from figures('share');
