-- Duties of governance whose last day is in the period: those that were met. The groups meet so many times a calendar year as
-- the edition of its first day says (the steering group 4, where it does not), in part of a year in proportion, rounded down;
-- TMV gets a report each year; a follow-up plan is there by the day that an edition sets, or later. One whose last day has not
-- come is not yet assessable, whatever has been done so far.
create or replace temp view days_in_force as
  select day, year(day) as year, day - row_number() over (order by day)::int as run from (
    select unnest(generate_series(
      date_trunc('year', getvariable('period_from'))::timestamp, (date_trunc('year', getvariable('period_to')) + interval 1 year - interval 1 day), interval 1 day
    ))::date as day
  ) d
  where exists (from in_force f where d.day between f.from_day and coalesce(f.to_day, date '9999-12-31'));
create or replace temp view terms as
  select f.from_day, f.to_day, f.edition, map_from_entries(list((t.term, t.value))) as term
  from in_force f join raw.edition_terms t using (agreement, edition) group by f.from_day, f.to_day, f.edition;
create or replace temp view years as
  select w.from_day, w.to_day, t.term, coalesce(t.term['partialYear'], 'in-proportion') = 'in-proportion' as in_proportion,
    w.to_day - w.from_day + 1 as days, dayofyear(make_date(year(w.from_day), 12, 31)) as days_of_year
  from (select min(day) as from_day, max(day) as to_day from days_in_force group by year, run) w
    join terms t on w.from_day between t.from_day and coalesce(t.to_day, date '9999-12-31')
  where w.from_day <= horizon() and in_period(w.to_day);
create or replace temp view asked as
  select '9/steering-group' as norm, years.*, coalesce(term['steeringMeetingsPerYear']::int, 4) as times,
    'SteeringGroupMet' as act from years
  union all
  select '9/working-group', years.*, coalesce(term['workingMeetingsPerYear']::int, 0), 'WorkingGroupMet' from years
  union all
  select '9/annual-report', years.* replace (false as in_proportion), 1, 'AnnualReportDelivered' from years
  where coalesce(term['annualReport'], 'each-year') = 'each-year';
create or replace temp view plans as
  select starts, by_day, row_number() over (order by first) as nth from (
    select term['starts']::date as starts, term['followUpPlanBy']::date as by_day, min(from_day) as first
    from terms where from_day <= horizon() and term['followUpPlanBy'] is not null group by all
  ) where by_day >= starts;
create or replace temp view duties as
  select norm, norm || ' ' || from_day as unit, to_day, (
      select count(*) from agreement_events e where e.type = a.act and e.day between a.from_day and a.to_day
        and (a.norm <> '9/annual-report' or e.recipients like '%tmv%')
    ) >= case when in_proportion then times * days // days_of_year else times end as is_met
  from asked a where times > 0
  union all
  select '14.2/follow-up-plan', '14.2/follow-up-plan ' || nth, by_day, exists (
      from agreement_events e where e.type = 'FollowUpPlanAdopted' and (nth = 1 or e.day >= p.starts)
    )
  from plans p where in_period(by_day);
insert into units
  select unit, case when not has_closed(to_day) then 'not-yet' when is_met then 'in' else 'out' end, null from duties;
insert into stands select unit, 'norm', norm from duties;
from figures('share');
