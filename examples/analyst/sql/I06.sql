-- Every time a case was taken up, by what kind of consultation it was, what for and on what ground.
insert into units select event, 'in', null from discussions where in_period(day);
insert into stands select event, 'kind', kind from discussions;
insert into stands select event, 'basis', basis from discussions;
insert into stands
  select d.event, 'purposes', coalesce(v.value, 'not-stated')
  from discussions d left join raw.discussion_values v on v.event = d.event and v.list = 'purposes';
from figures('distribution');
