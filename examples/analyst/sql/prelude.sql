-- What all indicators share. The Parquet files are views in the schema `raw`; the views made here hold what of them is asked
-- about: one agreement, seen at the end of the last day of the period, or of the day asked about where that is earlier.
--
-- Asked: period_from, period_to, valid_at (days) and agreement (NULL: every case and meeting counts).

-- Their types; whoever asks sets them.
set variable period_from = null::date;
set variable period_to = null::date;
set variable valid_at = null::date;
set variable agreement = null::varchar;

create or replace macro horizon() as least(getvariable('period_to'), getvariable('valid_at'));
create or replace macro in_period(day) as day between getvariable('period_from') and getvariable('period_to');
create or replace macro is_asked(agreement) as getvariable('agreement') is null or agreement = getvariable('agreement');
-- What several accounts of one thing say: the one thing, or that nobody knows.
create or replace macro agreed(said) as
  case when count(distinct coalesce(said, 'not-stated')) = 1 then any_value(coalesce(said, 'not-stated')) else 'unknown' end;
create or replace macro has_closed(day) as day <= horizon();

create or replace view of_cases as
  select case_id from raw.cases where began <= getvariable('valid_at') and is_asked(agreement);
create or replace view of_meetings as
  select meeting from raw.meetings where began <= getvariable('valid_at') and is_asked(agreement);

create or replace view referrals as from raw.referrals semi join of_cases using (case_id) where day <= horizon();
create or replace view moves as from raw.moves semi join of_cases using (case_id) where day <= horizon();
create or replace view persons as from raw.persons semi join of_cases using (case_id) where day <= horizon();
create or replace view discussions as from raw.discussions semi join of_cases using (case_id) where day <= horizon();
create or replace view risk_assessments as from raw.risk_assessments semi join of_cases using (case_id) where day <= horizon();
create or replace view actions as from raw.actions semi join of_cases using (case_id) where day <= horizon();
create or replace view action_endings as from raw.action_endings semi join of_cases using (case_id) where day <= horizon();
create or replace view contacts as from raw.contacts semi join of_cases using (case_id) where day <= horizon();
create or replace view information as from raw.information semi join of_cases using (case_id) where day <= horizon();
create or replace view screenings as from raw.screenings semi join of_cases using (case_id) where day <= horizon();
create or replace view steps as from raw.steps semi join of_cases using (case_id) where day <= horizon();
create or replace view consents as from raw.consents semi join of_cases using (case_id) where day <= horizon();
create or replace view consent_changes as from raw.consent_changes semi join of_cases using (case_id) where day <= horizon();
create or replace view disclosures as from raw.disclosures semi join of_cases using (case_id) where day <= horizon();
create or replace view meetings_held as from raw.meetings_held semi join of_meetings using (meeting) where day <= horizon();
create or replace view calls as from raw.calls semi join of_meetings using (meeting) where day <= horizon();
create or replace view movements as from raw.movements semi join of_meetings using (meeting) where day <= horizon();
create or replace view surveys as
  from raw.surveys where agreement = getvariable('agreement') and day <= horizon();
create or replace view agreement_events as
  from raw.agreement_events where agreement = getvariable('agreement') and day <= horizon();
create or replace view memberships as from raw.memberships where agreement = getvariable('agreement');
create or replace view in_force as from raw.in_force where agreement = getvariable('agreement');
create or replace view edition_parties as from raw.edition_parties where agreement = getvariable('agreement');

-- A case as it was first taken up, and as it was first taken up with the individual’s consent.
create or replace view first_discussions as
  from discussions qualify row_number() over (partition by case_id order by place) = 1;
create or replace view first_consented as
  from discussions where basis = 'consent' qualify row_number() over (partition by case_id order by place) = 1;
create or replace view taken_up as from first_discussions where in_period(day);
create or replace view followed as from first_consented where in_period(day);

-- The day from which a case is known to be a person’s: somebody has consented by then.
create or replace view identified as
  select case_id, min(day) as since
  from (select case_id, day from consents union all select case_id, day from discussions where basis = 'consent')
  group by case_id;

-- The referral of a case, by all accounts of it.
create or replace view referral as
  select case_id, max_by(day, place) as day, agreed(gender) as gender, agreed(age_band) as age_band,
    agreed(children) as children, agreed(case when reported_before in ('yes', 'no') then reported_before else 'unknown' end) as reported_before,
    agreed(case when incident_criminal in ('yes', 'no') then incident_criminal else 'unknown' end) as criminal,
    agreed(referrer) as referrer,
    case when count(distinct day) = 1 then any_value(day) end as agreed_day
  from referrals group by case_id;

-- What a party is on a day, by the edition in force.
create or replace view party_kinds as
  select party, kind, from_day, coalesce(to_day, date '9999-12-31') as to_day
  from in_force join edition_parties using (agreement, edition);

-- Where the individual lived when a case was first taken up. A referral counts from its day, a move from its moment. Of each
-- account of the referral what was said last holds: itself, or the moves of the last day on which there is one after it. Where
-- that leaves several municipalities, they contradict each other.
create or replace view said_homes as
  select d.case_id, r.day, r.place, r.home_municipality, 'referral' as said
  from first_discussions d join referrals r on r.case_id = d.case_id and r.day <= d.day
  union all
  select d.case_id, m.day, m.place, m.home_municipality, 'move'
  from first_discussions d join moves m on m.case_id = d.case_id
    and (m.day < d.day or (m.day = d.day and m.at <= least(d.from_at, d.to_at)));
create or replace view last_moves as
  select case_id, max(day) as day, max(place) as place from said_homes where said = 'move' group by case_id;
create or replace view home as
  select d.case_id, case count(distinct s.home_municipality)
    when 0 then 'not-stated' when 1 then any_value(s.home_municipality) else 'unknown' end as municipality
  from first_discussions d left join (
    select s.* from said_homes s left join last_moves m using (case_id)
    where (s.said = 'referral' and (m.place is null or s.place > m.place))
      or (s.said = 'move' and s.day = m.day and (
        exists (from said_homes r where r.case_id = s.case_id and r.said = 'referral' and r.place < m.place)
        or not exists (from said_homes r where r.case_id = s.case_id and r.said = 'referral')
      ))
  ) s using (case_id)
  group by d.case_id;

-- The municipalities that were parties on some day of the period.
create or replace view municipalities as
  select distinct m.party as municipality
  from memberships m join party_kinds k on k.party = m.party
    and greatest(m.from_day, getvariable('period_from')) between k.from_day and k.to_day
  where k.kind = 'municipality' and m.from_day <= getvariable('period_to')
    and coalesce(m.to_day, date '9999-12-31') >= getvariable('period_from');

-- Each indicator fills these two: what became of each unit (in, out, not-yet or unknown) with a number if one is measured, and
-- the rows of tables that it stands in.
create or replace table units (unit varchar, outcome varchar, number bigint);
create or replace table stands (unit varchar, dimension varchar, value varchar);

-- The figures: of all units, and of each row of each table. A unit that is not yet assessable, or unknown, is in no share.
create or replace macro figures(measure) as table
  with counted as (
    select null as dimension, null as value, unit, outcome, number from units
    -- Where nobody is counted there is a total all the same: of nobody.
    union all select null, null, null, null, null
    union all
    select distinct dimension, value, unit, outcome, number from units join stands using (unit)
  ), all_of_them as (
    select count(*) filter (outcome in ('in', 'out')) as assessed from units
  ), tallied as (
    select dimension, value, count(*) filter (outcome = 'in') as inside, count(*) filter (outcome = 'out') as outside,
      count(*) filter (outcome = 'not-yet') as not_yet, count(*) filter (outcome = 'unknown') as unknown,
      list(number order by number) filter (outcome in ('in', 'out') and number is not null) as numbers
    from counted group by dimension, value
  ), living as (
    select p.municipality, p.people from raw.population p semi join municipalities using (municipality)
    where p.year = year(getvariable('period_to'))
  )
  select dimension, value, case when measure <> 'days' then inside end as numerator,
    case measure when 'count' then null when 'distribution' then assessed
      when 'rate' then case when dimension is null then (select coalesce(sum(people), 0) from living)
        else (select people from living where municipality = value) end
      else inside + outside end as denominator,
    not_yet, unknown, numbers
  from tallied cross join all_of_them
  order by dimension nulls first, value;
