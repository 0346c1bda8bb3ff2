-- Cases first taken up in the period, by what the party is that referred them, by the edition in force that day.
create or replace temp view referring as
  select t.case_id, r.place, case when r.referrer is null then 'not-stated' when r.referrer like 'outside/%' then 'outside'
    when r.referrer like 'body/%' then 'body' else coalesce(k.kind, 'no-party') end as kind
  from taken_up t left join referrals r using (case_id)
    left join party_kinds k on k.party = r.referrer_party and t.day between k.from_day and k.to_day;
insert into units select case_id, 'in', null from taken_up;
insert into stands select case_id, 'referrer', agreed(kind) from referring group by case_id;
from figures('distribution');
