-- Of the cases that were first taken up in the period: those whose ground then was consent.
insert into units select case_id, case when basis = 'consent' then 'in' else 'out' end, null from taken_up;
from figures('share');
