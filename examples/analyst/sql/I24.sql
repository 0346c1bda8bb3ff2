-- Weeks, Monday to Sunday, throughout which the agreement was in force: those in which a regular meeting was held. A week is
-- of the period of its Sunday. Where accounts of a meeting differ in whether it makes the week, it is unknown.
create or replace temp view weeks as
  select monday, monday + 6 as sunday from (
    select unnest(generate_series(
      date_trunc('week', getvariable('period_from'))::timestamp, getvariable('period_to')::timestamp, interval 7 day
    ))::date as monday
  )
  where in_period(monday + 6) and monday <= horizon() and (
    select count(*) from (select unnest(generate_series(monday::timestamp, (monday + 6)::timestamp, interval 1 day))::date as day) d
    where exists (from in_force f where d.day between f.from_day and coalesce(f.to_day, date '9999-12-31'))
  ) = 7;
create or replace temp view makes as
  select w.monday, h.meeting, bool_and(h.kind = 'regular' and h.day between w.monday and w.sunday) as certainly,
    bool_or(h.kind = 'regular' and h.day between w.monday and w.sunday) as possibly
  from weeks w cross join meetings_held h group by w.monday, h.meeting;
insert into units
  select w.monday, case
      when not has_closed(w.sunday) then 'not-yet'
      when coalesce(bool_or(m.certainly), false) then 'in'
      when coalesce(bool_or(m.possibly), false) then 'unknown' else 'out' end, null
  from weeks w left join makes m using (monday) group by w.monday, w.sunday;
from figures('share');
