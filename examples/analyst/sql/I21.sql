-- Cases first taken up in the period, by forms and contexts of violence. A case may have several. Accounts that differ leave it
-- unknown.
create or replace temp view told as
  select t.case_id, l.list, r.event, coalesce(list_sort(list(distinct v.value) filter (v.value is not null)), []) as words
  from taken_up t cross join (values ('forms'), ('contexts')) l (list) join referrals r using (case_id)
    left join raw.referral_values v on v.event = r.event and v.list = l.list
  group by t.case_id, l.list, r.event;
create or replace temp view agreed_on as
  select case_id, list, case when count(distinct words) > 1 then ['unknown']
    when len(any_value(words)) = 0 then ['not-stated'] else any_value(words) end as words
  from told group by case_id, list;
insert into units select case_id, 'in', null from taken_up;
insert into stands
  select t.case_id, l.list, unnest(coalesce(a.words, ['not-stated']))
  from taken_up t cross join (values ('forms'), ('contexts')) l (list)
    left join agreed_on a on a.case_id = t.case_id and a.list = l.list;
from figures('distribution');
