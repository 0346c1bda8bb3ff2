-- Cases for 10,000 adults. Whoever lives outside the municipalities of the agreement is not counted; of whom nobody knows
-- where they live, it is unknown.
insert into units
  select case_id, case when municipality in ('unknown', 'not-stated') then 'unknown' else 'in' end, null
  from taken_up join home using (case_id)
  where municipality in ('unknown', 'not-stated') or municipality in (select municipality from municipalities);
insert into stands select case_id, 'home-municipality', municipality from taken_up join home using (case_id);
from figures('rate');
