-- Consents that were given in the period, each once: those that were given on the form.
create or replace temp view given as
  select case_id || ' ' || consent as unit, min_by(day, place) as day, agreed(form) as form,
    agreed(case when form = 'consent-form' then 'in' else 'out' end) as outcome
  from consents group by case_id, consent;
insert into units select unit, outcome, null from given where in_period(day);
insert into stands select unit, 'form', form from given;
from figures('share');
