-- Cases that were first screened in the period, before anybody consented: those that passed.
create or replace temp view first_screenings as
  from screenings qualify row_number() over (partition by case_id order by place) = 1;
insert into units
  select s.case_id, case when s.outcome = 'passed' then 'in' else 'out' end, null from first_screenings s
  where in_period(s.day) and not exists (from consents c where c.case_id = s.case_id and c.day <= s.day);
insert into stands select case_id, 'outcome', outcome from first_screenings;
insert into stands
  select s.case_id, 'rules', coalesce(v.value, 'not-stated')
  from first_screenings s left join raw.screening_values v on v.event = s.event and v.list = 'rules';
from figures('share');
