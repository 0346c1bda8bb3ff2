-- Every time a party was called to a meeting that was held, while it was bound: those times when somebody of it came, at the
-- beginning or before the end. A call that names nobody, and a regular meeting without a call, calls everybody. Where accounts
-- of a meeting differ in who was called or came, it is unknown.
create or replace temp view accounts as
  select h.*, m.party, row_number() over (partition by h.meeting, m.party order by h.place desc) = 1 as is_last
  from meetings_held h join memberships m on h.day between m.from_day and coalesce(m.to_day, date '9999-12-31');
create or replace temp view called as
  select a.*,
    exists (from raw.attendance w where w.event = a.event and w.party = a.party)
      or exists (from movements v where v.meeting = a.meeting and v.party = a.party and v.movement = 'entered' and v.at < a.to_at)
      as came
  from accounts a
  where exists (from calls c where c.meeting = a.meeting and (c.calls_everybody
      or exists (from raw.called_units u where u.event = c.event and u.party = a.party)))
    or (a.kind = 'regular' and not exists (from calls c where c.meeting = a.meeting));
create or replace temp view party_called as
  select meeting || ' ' || party as unit, meeting, party, max_by(day, place) as day, max_by(kind, place) as kind,
    max_by(event, place) as event,
    case when count(*) < (select count(*) from meetings_held h where h.meeting = called.meeting) or count(distinct came) > 1
      then 'unknown' when bool_and(came) then 'in' else 'out' end as outcome
  from called group by meeting, party;
insert into units select unit, outcome, null from party_called where in_period(day);
insert into stands select unit, 'party', party from party_called;
insert into stands select unit, 'kind', kind from party_called;
insert into stands
  select p.unit, 'modes', coalesce(w.mode, 'not-stated')
  from party_called p left join raw.attendance w on w.event = p.event and w.party = p.party;
from figures('share');
