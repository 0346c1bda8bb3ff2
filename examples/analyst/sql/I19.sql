-- Cases first taken up in the period, by where the individual lived then.
insert into units select case_id, 'in', null from taken_up;
insert into stands select case_id, 'home-municipality', municipality from taken_up join home using (case_id);
from figures('distribution');
