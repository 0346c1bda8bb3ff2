-- Consents that held on some day of the period: those that were withdrawn in it. A consent holds from the day on which it is
-- given until it is withdrawn or its last day comes, whichever is first. What was withdrawn before was another giving of it.
create or replace temp view given as
  from consents qualify row_number() over (partition by case_id, consent order by place) = 1;
create or replace temp view ends as
  select case_id, consent, day, case change when 'withdrawn' then day else until end as last from consent_changes
  where change = 'withdrawn' or until is not null;
create or replace temp view held as
  select g.case_id, g.consent, g.day, least(coalesce(g.until, date '9999-12-31'), (
    select coalesce(min(e.last), date '9999-12-31') from ends e
    where e.case_id = g.case_id and e.consent = g.consent and e.day >= g.day and e.last >= g.day
  )) as last
  from given g;
insert into units
  select h.case_id || ' ' || h.consent, case when exists (
      from consent_changes c where c.case_id = h.case_id and c.consent = h.consent and c.change = 'withdrawn'
        and c.day >= h.day and in_period(c.day)
    ) then 'in' else 'out' end, null
  from held h
  where h.last >= h.day and h.day <= getvariable('period_to') and h.last >= getvariable('period_from');
from figures('share');
