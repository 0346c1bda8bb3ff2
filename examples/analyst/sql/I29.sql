-- Meetings that were held in the period, by their kind.
create or replace temp view held as
  select meeting, max_by(day, place) as day, agreed(kind) as kind from meetings_held group by meeting;
insert into units select meeting, 'in', null from held where in_period(day);
insert into stands select meeting, 'kind', kind from held;
from figures('count');
