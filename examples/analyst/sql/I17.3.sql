-- Persons who were referred in the period: those who were referred again, in another case, within
-- twelve months of the first consultation of an earlier case.
create or replace temp view person_of as
  select case_id, max_by(person, place) as person from persons semi join identified using (case_id) group by case_id;
create or replace temp view referred as select p.person, r.* from referral r join person_of p using (case_id);
create or replace temp view earlier as select p.person, d.case_id, d.day from first_discussions d join person_of p using (case_id);
create or replace temp view repeats as
  select e.person, bool_or('yes' = 'yes') as certain, bool_or('yes' = 'unknown') as possible
  from earlier e join referred r on r.person = e.person and r.case_id <> e.case_id
    and r.day > e.day and r.day <= e.day + interval 12 month and in_period(r.day)
  group by e.person;
insert into units
  select distinct r.person, case when coalesce(p.certain, false) then 'in' when coalesce(p.possible, false) then 'unknown'
    else 'out' end, null
  from referred r left join repeats p using (person) where in_period(r.day);
from figures('share');
