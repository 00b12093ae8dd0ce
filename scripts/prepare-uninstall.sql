-- SPDX-License-Identifier: Apache-2.0
-- Takes the configuration of the pack out of all realms of a server that does not start, or does not work, because the jars
-- are gone. For H2, PostgreSQL, MariaDB and MySQL 8. Stop every node and make a backup first; docs/how-to/remove.md says how to run
-- it. It lets nobody in who waits. It can be run again: what a run did not reach, the next one does.

-- Flows with a step of the pack, directly or in a sub-flow.
drop table if exists PORTAL_OUR_FLOW;
create table PORTAL_OUR_FLOW as
  select distinct FLOW_ID as ID from AUTHENTICATION_EXECUTION where AUTHENTICATOR like 'portal-%';
insert into PORTAL_OUR_FLOW
  select distinct FLOW_ID from AUTHENTICATION_EXECUTION
  where AUTH_FLOW_ID in (select ID from PORTAL_OUR_FLOW) and FLOW_ID not in (select ID from PORTAL_OUR_FLOW);
insert into PORTAL_OUR_FLOW
  select distinct FLOW_ID from AUTHENTICATION_EXECUTION
  where AUTH_FLOW_ID in (select ID from PORTAL_OUR_FLOW) and FLOW_ID not in (select ID from PORTAL_OUR_FLOW);
insert into PORTAL_OUR_FLOW
  select distinct FLOW_ID from AUTHENTICATION_EXECUTION
  where AUTH_FLOW_ID in (select ID from PORTAL_OUR_FLOW) and FLOW_ID not in (select ID from PORTAL_OUR_FLOW);
insert into PORTAL_OUR_FLOW
  select distinct FLOW_ID from AUTHENTICATION_EXECUTION
  where AUTH_FLOW_ID in (select ID from PORTAL_OUR_FLOW) and FLOW_ID not in (select ID from PORTAL_OUR_FLOW);

-- What is bound instead: what was bound before the set-up, otherwise Keycloak's own.
drop table if exists PORTAL_OTHER_FLOW;
create table PORTAL_OTHER_FLOW as
  select f.REALM_ID, f.ID, case when a.NAME like '%registration%' then 'registration' else 'first login' end as PURPOSE
  from AUTHENTICATION_FLOW f join REALM_ATTRIBUTE a on a.REALM_ID = f.REALM_ID and a.VALUE = f.ID
  where a.NAME in ('portal.set-up.registration-flow-before', 'portal.set-up.first-login-flow-before')
    and f.ID not in (select ID from PORTAL_OUR_FLOW);
insert into PORTAL_OTHER_FLOW
  select f.REALM_ID, f.ID, 'registration' from AUTHENTICATION_FLOW f
  where f.ALIAS = 'registration' and f.ID not in (select ID from PORTAL_OUR_FLOW)
    and f.REALM_ID not in (select REALM_ID from PORTAL_OTHER_FLOW where PURPOSE = 'registration');
insert into PORTAL_OTHER_FLOW
  select f.REALM_ID, f.ID, 'first login' from AUTHENTICATION_FLOW f
  where f.ALIAS = 'first broker login' and f.ID not in (select ID from PORTAL_OUR_FLOW)
    and f.REALM_ID not in (select REALM_ID from PORTAL_OTHER_FLOW where PURPOSE = 'first login');

-- Nobody approves any more, so sign-up is closed until an admin opens it.
update REALM set REGISTRATION_ALLOWED = false
  where REGISTRATION_FLOW in (select ID from PORTAL_OUR_FLOW)
    or ID in (select REALM_ID from REQUIRED_ACTION_PROVIDER where PROVIDER_ID = 'portal-account-setup' and ENABLED = true);
update REALM set REGISTRATION_FLOW =
    (select o.ID from PORTAL_OTHER_FLOW o where o.REALM_ID = REALM.ID and o.PURPOSE = 'registration')
  where REGISTRATION_FLOW in (select ID from PORTAL_OUR_FLOW)
    and ID in (select REALM_ID from PORTAL_OTHER_FLOW where PURPOSE = 'registration');
update REALM_ATTRIBUTE set VALUE =
    (select o.ID from PORTAL_OTHER_FLOW o where o.REALM_ID = REALM_ATTRIBUTE.REALM_ID and o.PURPOSE = 'first login')
  where NAME = 'firstBrokerLoginFlowId' and VALUE in (select ID from PORTAL_OUR_FLOW)
    and REALM_ID in (select REALM_ID from PORTAL_OTHER_FLOW where PURPOSE = 'first login');
-- The same for single providers. If the previous flow is gone, the provider uses that of the realm.
update IDENTITY_PROVIDER set FIRST_BROKER_LOGIN_FLOW_ID =
    (select f.ID from AUTHENTICATION_FLOW f join REALM_ATTRIBUTE a on a.REALM_ID = f.REALM_ID and a.VALUE = f.ID
      where f.REALM_ID = IDENTITY_PROVIDER.REALM_ID and f.ID not in (select ID from PORTAL_OUR_FLOW)
        and a.NAME = concat('portal.set-up.first-login-flow-before.', IDENTITY_PROVIDER.FIRST_BROKER_LOGIN_FLOW_ID))
  where FIRST_BROKER_LOGIN_FLOW_ID in (select ID from PORTAL_OUR_FLOW);
delete from AUTHENTICATION_EXECUTION where AUTHENTICATOR like 'portal-%';

-- Mappers: as long as one is left, every login through its provider fails.
delete from IDP_MAPPER_CONFIG
  where IDP_MAPPER_ID in (select ID from IDENTITY_PROVIDER_MAPPER where IDP_MAPPER_NAME like 'portal-%');
delete from IDENTITY_PROVIDER_MAPPER where IDP_MAPPER_NAME like 'portal-%';
delete from PROTOCOL_MAPPER_CONFIG
  where PROTOCOL_MAPPER_ID in (select ID from PROTOCOL_MAPPER where PROTOCOL_MAPPER_NAME like 'portal-%');
delete from PROTOCOL_MAPPER where PROTOCOL_MAPPER_NAME like 'portal-%';

-- The required action. Disabled people stay disabled.
delete from USER_REQUIRED_ACTION where REQUIRED_ACTION = 'portal-account-setup';
delete from FED_USER_REQUIRED_ACTION where REQUIRED_ACTION = 'portal-account-setup';
delete from REQUIRED_ACTION_CONFIG
  where REQUIRED_ACTION_ID in (select ID from REQUIRED_ACTION_PROVIDER where PROVIDER_ID = 'portal-account-setup');
delete from REQUIRED_ACTION_PROVIDER where PROVIDER_ID = 'portal-account-setup';

-- The password rules, without which Keycloak does not start. A realm with no other policy gets one.
update REALM set PASSWORD_POLICY = coalesce(nullif(
    regexp_replace(regexp_replace(PASSWORD_POLICY, 'portalPasswordRules.*?( and |$)', ''), ' and $', ''), ''), 'length(12)')
  where PASSWORD_POLICY like '%portalPasswordRules%';

-- Themes, and listeners that somebody chose by hand.
update REALM set LOGIN_THEME =
    (select a.VALUE from REALM_ATTRIBUTE a where a.REALM_ID = REALM.ID and a.NAME = 'portal.set-up.login-theme-before')
  where LOGIN_THEME = 'developer-portal';
update REALM set EMAIL_THEME =
    (select a.VALUE from REALM_ATTRIBUTE a where a.REALM_ID = REALM.ID and a.NAME = 'portal.set-up.email-theme-before')
  where EMAIL_THEME = 'developer-portal';
delete from CLIENT_ATTRIBUTES where NAME = 'login_theme' and VALUE like 'developer-portal';
delete from REALM_EVENTS_LISTENERS where VALUE like 'portal-%';

-- A later set-up records again what was bound before it. All other settings stay: Keycloak does not read them.
delete from REALM_ATTRIBUTE where NAME like 'portal.set-up.%';
drop table PORTAL_OUR_FLOW;
drop table PORTAL_OTHER_FLOW;
