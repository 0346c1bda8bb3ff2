-- Cases first taken up in the period, by whether there are children.
insert into units select case_id, 'in', null from taken_up;
insert into stands select case_id, 'children', coalesce(children, 'not-stated') from taken_up left join referral using (case_id);
from figures('distribution');
