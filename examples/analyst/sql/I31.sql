-- Duties of home municipalities to attend when their own case is taken up, whose last day is in the period, by how `norrsken check` found them (a derived table). One whose last
-- day has not come is not yet assessable, whatever has been done so far.
create or replace temp view duties as
  select * from raw.findings
  where agreement = getvariable('agreement') and in_period(coalesce(to_day, from_day)) and state not in ('excused', 'waived')
    and norm = '10.3/attends-own-case';
insert into units
  select finding, case when not has_closed(coalesce(to_day, from_day)) then 'not-yet' when state in ('met', 'metLate') then 'in' when state = 'breached' then 'out'
    when state = 'undetermined' then 'unknown' else 'not-yet' end, null
  from duties;
insert into stands select finding, 'bearer', bearer from duties;
from figures('share');
