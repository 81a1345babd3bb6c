-- portfolio_proposal: whoever gave a learn-work place proposes the work also where it stopped after it began. What is read of how it goes says so.
alter policy provider_insert on portfolio_proposal with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and answer is null and exists (
    select 1 from training_participant t
    join training_request r on r.municipality_id = t.municipality_id and r.id = t.request_id
    join training c on c.municipality_id = r.municipality_id and c.id = r.training_id
    join training_provider g on g.municipality_id = c.municipality_id and g.id = c.provider_id
    where t.municipality_id = portfolio_proposal.municipality_id and t.person_id = portfolio_proposal.person_id
      and t.provider_id = (select viewer_provider())
      and (
        portfolio_proposal.kind = 'WORK' and c.form = 'LEARN_WORK' and (
          r.state = 'COMPLETED'
          or r.state = 'DROPPED_OUT' and exists (
            select 1 from training_act a where a.municipality_id = r.municipality_id and a.request_id = r.id and a.kind = 'START'))
        or portfolio_proposal.kind = 'CERTIFICATE' and r.state = 'COMPLETED'
        and starts_with(c.title, portfolio_proposal.content ->> 'name') and starts_with(g.name, portfolio_proposal.content ->> 'issuer')
        and length(portfolio_proposal.content ->> 'name') >= least(length(c.title), 100)
        and length(portfolio_proposal.content ->> 'issuer') >= least(length(g.name), 100)))
);
