-- Decisions on disclosure, each once, by their outcome and the provision they rest on.
create or replace temp view decided as
  select case_id || ' ' || decision as unit, min_by(day, place) as day, agreed(outcome) as outcome, agreed(provision) as provision
  from disclosures group by case_id, decision;
insert into units select unit, 'in', null from decided where in_period(day);
insert into stands select unit, 'outcome', outcome from decided;
insert into stands select unit, 'provision', provision from decided;
from figures('distribution');
