-- Cases first taken up in the period, by gender and by age at the referral.
insert into units select case_id, 'in', null from taken_up;
insert into stands select case_id, 'gender', coalesce(gender, 'not-stated') from taken_up left join referral using (case_id);
insert into stands select case_id, 'ageBand', coalesce(age_band, 'not-stated') from taken_up left join referral using (case_id);
from figures('distribution');
