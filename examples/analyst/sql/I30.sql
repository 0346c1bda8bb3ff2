-- Duties to attend whose last day is in the period, by how `norrsken check` found them (a derived table). One whose last
-- day has not come is not yet assessable, whatever has been done so far.
create or replace temp view duties as
  select * from raw.findings
  where agreement = getvariable('agreement') and in_period(coalesce(to_day, from_day)) and state not in ('excused', 'waived')
    and norm in ('10.1/investigator-attends', '10.1/safety-attends', '10.2/attends', '10.4/attends');
insert into units
  select finding, case when not has_closed(coalesce(to_day, from_day)) then 'not-yet' when state in ('met', 'metLate') then 'in' when state = 'breached' then 'out'
    when state = 'undetermined' then 'unknown' else 'not-yet' end, null
  from duties;
insert into stands select finding, 'norm', norm from duties;
insert into stands select finding, 'bearer', bearer from duties;
from figures('share');
