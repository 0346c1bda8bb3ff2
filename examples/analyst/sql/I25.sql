-- Answers to surveys, each once: their score, and those that are 4 or 5. Accounts that differ leave it unknown.
create or replace temp view answers as
  select survey || ' ' || answer || ' ' || goal as unit, min_by(day, place) as day,
    case when count(distinct score) = 1 then any_value(score) end as score, goal, agreed(party) as party
  from surveys group by survey, answer, goal;
insert into units
  select unit, case when score is null then 'unknown' when score >= 4 then 'in' else 'out' end, score
  from answers where in_period(day);
insert into stands select unit, 'goal', goal::varchar from answers;
insert into stands select unit, 'party', party from answers;
from figures('number');
