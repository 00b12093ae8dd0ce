# SPDX-License-Identifier: Apache-2.0

resource "keycloak_openid_client_scope" "portal_api" {
  realm_id               = keycloak_realm.portal.id
  name                   = "portal-api"
  description            = "Lets the token be used on the developer portal's API"
  include_in_token_scope = true
}

resource "keycloak_openid_audience_protocol_mapper" "portal_api" {
  realm_id                   = keycloak_realm.portal.id
  client_scope_id            = keycloak_openid_client_scope.portal_api.id
  name                       = "portal-api audience"
  included_client_audience   = keycloak_openid_client.portal_api.client_id
  add_to_access_token        = true
  add_to_id_token            = false
  add_to_token_introspection = true
}

resource "keycloak_openid_client" "developer_portal" {
  realm_id                        = keycloak_realm.portal.id
  client_id                       = "developer-portal"
  name                            = "Developer Portal"
  description                     = "The portal's roles, and the login of its console"
  access_type                     = "PUBLIC"
  standard_flow_enabled           = true
  direct_access_grants_enabled    = false
  full_scope_allowed              = false
  base_url                        = "${var.keycloak_url}/realms/${var.realm}/account/"
  valid_redirect_uris             = ["${var.keycloak_url}/realms/${var.realm}/portal/", "${var.keycloak_url}/realms/${var.realm}/account/"]
  web_origins                     = ["+"]
  valid_post_logout_redirect_uris = ["+"]
  pkce_code_challenge_method      = "S256"
}

resource "keycloak_openid_client_default_scopes" "developer_portal" {
  realm_id       = keycloak_realm.portal.id
  client_id      = keycloak_openid_client.developer_portal.id
  default_scopes = ["basic", "profile", "email", "roles", "web-origins", "acr"]
}

resource "keycloak_openid_client_optional_scopes" "developer_portal" {
  realm_id        = keycloak_realm.portal.id
  client_id       = keycloak_openid_client.developer_portal.id
  optional_scopes = [keycloak_openid_client_scope.portal_api.name, "offline_access"]
}

resource "keycloak_openid_client" "developer_portal_sign_in" {
  realm_id                     = keycloak_realm.portal.id
  client_id                    = "developer-portal-sign-in"
  name                         = "Developer Portal sign-in"
  description                  = "Behind the buttons \"Sign in\" of pages and mails. Has no key, so nobody can redeem its codes. Never give it the scope portal-api."
  access_type                  = "CONFIDENTIAL"
  client_authenticator_type    = "client-jwt"
  standard_flow_enabled        = true
  direct_access_grants_enabled = false
  full_scope_allowed           = false
  valid_redirect_uris          = ["${var.keycloak_url}/realms/${var.realm}/portal/home"]
  web_origins                  = []
  pkce_code_challenge_method   = "S256"
}

resource "keycloak_openid_client_default_scopes" "developer_portal_sign_in" {
  realm_id       = keycloak_realm.portal.id
  client_id      = keycloak_openid_client.developer_portal_sign_in.id
  default_scopes = ["basic", "acr"]
}

resource "keycloak_openid_client_optional_scopes" "developer_portal_sign_in" {
  realm_id        = keycloak_realm.portal.id
  client_id       = keycloak_openid_client.developer_portal_sign_in.id
  optional_scopes = []
}

resource "keycloak_openid_client" "portal_cli" {
  realm_id                     = keycloak_realm.portal.id
  client_id                    = "portal-cli"
  name                         = "Developer Portal command line"
  description                  = "For scripts and for the day the console is down: a portal admin's password for a token of the API. Disabled until you need it."
  access_type                  = "PUBLIC"
  enabled                      = false
  standard_flow_enabled        = false
  direct_access_grants_enabled = true
  full_scope_allowed           = false
}

resource "keycloak_openid_client_default_scopes" "portal_cli" {
  realm_id       = keycloak_realm.portal.id
  client_id      = keycloak_openid_client.portal_cli.id
  default_scopes = ["basic", "profile", "email", "roles", "web-origins", "acr"]
}

resource "keycloak_openid_client_optional_scopes" "portal_cli" {
  realm_id        = keycloak_realm.portal.id
  client_id       = keycloak_openid_client.portal_cli.id
  optional_scopes = [keycloak_openid_client_scope.portal_api.name, "offline_access"]
}

resource "keycloak_openid_client" "portal_api" {
  realm_id    = keycloak_realm.portal.id
  client_id   = "portal-api"
  name        = "Developer Portal API"
  description = "The audience of the portal's API; holds no roles and no login"
  access_type = "BEARER-ONLY"
}

resource "keycloak_role" "portal_admin" {
  realm_id    = keycloak_realm.portal.id
  client_id   = keycloak_openid_client.developer_portal.id
  name        = "portal-admin"
  description = "Decides about registration requests and changes the portal's settings"
}

resource "keycloak_role" "api_owner" {
  realm_id    = keycloak_realm.portal.id
  client_id   = keycloak_openid_client.developer_portal.id
  name        = "api-owner"
  description = "Publishes APIs"
}
